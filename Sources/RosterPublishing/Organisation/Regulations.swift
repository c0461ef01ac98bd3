internal import RosterModel

extension DocumentSheets {
  /// The regulations (制度) that hang on the wall.
  ///
  /// - Parameter text: Their text, a paragraph a line, a heading where a line begins with `#`, the title first if
  ///   it is one; nil takes the scenario's note `regulations`, else what such stations usually agree on.
  public static func regulations(
    _ month: PublishedMonth, text: String? = nil, on paper: Paper, _ measure: any TypeMeasure
  ) -> DocumentSheets {
    let note = month.scenario.notes["regulations"] ?? ""
    let usual = Regulations.usual(month.settings.phone)(month.language)
    let source = text ?? (note.isEmpty ? usual : note)
    let regulations = Regulations(source, name: month.name, month.language)
    return DocumentSheets(
      month, title: regulations.title,
      sheets: regulations.sheets(paper, Typesetter(measure: measure), issuer: month.settings.issuer))
  }
}

/// A text of headings and paragraphs on as few sheets as can be read.
struct Regulations {
  private struct Paragraph {
    let text: String
    let isHeading: Bool
  }

  let title: String
  private let paragraphs: [Paragraph]

  init(_ text: String, name: String, _ language: Language) {
    var lines = text.split(whereSeparator: \.isNewline).map {
      Typesetter.trimmed(String($0.drop { $0 == " " || $0 == "\t" }))
    }
    .filter { !$0.isEmpty }
    if let first = lines.first, first.hasPrefix("# ") {
      title = String(first.dropFirst(2))
      lines.removeFirst()
    } else {
      title = Messages.regulations(name)(language)
    }
    paragraphs = lines.map { line in
      let isHeading = line.hasPrefix("#")
      return Paragraph(text: isHeading ? String(line.drop { "# ".contains($0) }) : line, isHeading: isHeading)
    }
  }

  func sheets(_ paper: Paper, _ type: Typesetter, issuer: String) -> [Sheet] {
    let body = paper.body.inset(paper.size == .a3 ? 44 : 30, 16)
    let head = 56.0
    let foot = 30.0
    let room = body.height - head - foot
    let (least, most) = paper.size == .a3 ? (13.0, 26.0) : (10.0, 18.0)
    var size = most
    while size > least, height(size, body.width, type) > room { size -= 0.25 }
    // What is too long even in the smallest type goes on over further sheets.
    var pages: [[(line: String, isHeading: Bool, y: Double)]] = [[]]
    var y = 0.0
    for paragraph in paragraphs {
      let weight: Weight = paragraph.isHeading ? .bold : .regular
      let lines = type.lines(paragraph.text.printable, within: body.width, size, weight)
      if paragraph.isHeading, y > 0 { y += size * 0.35 }
      // A heading does not stand alone at a sheet's foot.
      let needed = paragraph.isHeading ? size * 1.55 * 2 : size * 1.55
      for line in lines {
        if y + needed > room + 0.01, !(pages.last ?? []).isEmpty {
          pages.append([])
          y = 0
        }
        pages[pages.count - 1].append((line, paragraph.isHeading, y))
        y += size * 1.55
      }
    }
    return pages.enumerated().map { number, lines in
      var draft = SheetDraft(paper, type)
      draft.frame(paper.body.inset(4, 4), 1.6, .black)
      draft.text(
        title, in: Rectangle(x: body.x, y: body.y, width: body.width, height: head - 14),
        .init(10...(paper.size == .a3 ? 34 : 24), .bold, role: .title))
      for line in lines {
        let row = Rectangle(x: body.x, y: body.y + head + line.y, width: body.width, height: size * 1.55)
        draft.text(
          line.line, in: row,
          .init(size...size, line.isHeading ? .bold : .regular, .left, role: line.isHeading ? .heading : .body))
      }
      if number + 1 == pages.count {
        let row = Rectangle(x: body.x, y: body.bottom - foot + 6, width: body.width, height: foot - 6)
        draft.text(issuer, in: row, .init(8...(size * 0.9), .regular, .right, role: .foot))
      }
      return draft.sheet
    }
  }

  private func height(_ size: Double, _ width: Double, _ type: Typesetter) -> Double {
    paragraphs.enumerated().reduce(0) { sum, entry in
      let lines = type.lines(entry.1.text.printable, within: width, size, entry.1.isHeading ? .bold : .regular).count
      return sum + Double(lines) * size * 1.55 + (entry.1.isHeading && entry.0 > 0 ? size * 0.35 : 0)
    }
  }
}
