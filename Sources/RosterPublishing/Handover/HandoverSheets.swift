public import RosterModel

extension DocumentSheets {
  /// Sheets on which one crew hands over to the next, with signatures: one for each day.
  ///
  /// - Parameters:
  ///   - day: Only this day; nil takes every day on which there is a shift.
  ///   - site: Only shifts at this site; nil takes all.
  public static func handover(
    _ month: PublishedMonth, on day: Day? = nil, at site: SiteIndex? = nil, _ paper: Paper,
    _ measure: any TypeMeasure
  ) -> DocumentSheets {
    let name = site.map { month.sites[$0.position].name } ?? month.name
    let title = Messages.handover(name)(month.language)
    let type = Typesetter(measure: measure)
    let sheets = month.days.filter { day == nil || $0.day == day }.flatMap { day -> [Sheet] in
      let shifts = month.shifts.filter { $0.day == day.day && (site == nil || $0.site == site) }
      return HandoverSheets(month, title, day, shifts, paper, type).sheets()
    }
    return DocumentSheets(month, title: title, sheets: sheets)
  }
}

/// Lays out the handover of one day: a block for each shift, notes below.
struct HandoverSheets {
  private let month: PublishedMonth
  private let title: String
  private let day: PublishedDay
  private let shifts: [PublishedShift]
  private let paper: Paper
  private let type: Typesetter
  private var language: Language { month.language }
  private var scale: Double { paper.size == .a3 ? 1.4 : 1 }

  init(
    _ month: PublishedMonth, _ title: String, _ day: PublishedDay, _ shifts: [PublishedShift], _ paper: Paper,
    _ type: Typesetter
  ) {
    self.month = month
    self.title = title
    self.day = day
    self.shifts = shifts
    self.paper = paper
    self.type = type
  }

  private var headHeight: Double { 62 * scale }
  private var blockHeight: Double { 168 * scale }

  func sheets() -> [Sheet] {
    if shifts.isEmpty { return [] }
    let room = paper.body.height - headHeight
    let most = max(1, Int(room / blockHeight))
    return stride(from: 0, to: shifts.count, by: most).map { start in
      sheet(Array(shifts[start..<min(start + most, shifts.count)]))
    }
  }

  private func sheet(_ shifts: [PublishedShift]) -> Sheet {
    var draft = SheetDraft(paper, type)
    let body = paper.body.inset(6, 4)
    draft.text(
      title, in: Rectangle(x: body.x, y: body.y, width: body.width, height: 32 * scale),
      .init(9...(22 * scale), .bold, role: .title))
    let kind = day.festival.isEmpty ? (day.badge.isEmpty ? "" : Messages.makeUpMeaning(language)) : day.festival
    draft.text(
      month.longDate(day.day) + (kind.isEmpty ? "" : "  " + kind),
      in: Rectangle(x: body.x, y: body.y + 34 * scale, width: body.width, height: 20 * scale),
      .init(8...(13 * scale), role: .heading))
    var y = body.y + headHeight
    for shift in shifts {
      let block = Rectangle(x: body.x, y: y, width: body.width, height: blockHeight - 10 * scale)
      draw(shift, in: block, on: &draft)
      y += blockHeight
    }
    let rest = Rectangle(x: body.x, y: y, width: body.width, height: body.bottom - y)
    if rest.height > 46 * scale {
      draft.frame(rest, 0.8, .black)
      draft.text(
        Messages.labelled(Messages.dayNotes(language))(language),
        in: Rectangle(x: rest.x + 6, y: rest.y + 4, width: rest.width - 12, height: 18 * scale),
        .init(7...(11 * scale), .regular, .left))
    }
    return draft.sheet
  }

  private func draw(_ shift: PublishedShift, in block: Rectangle, on draft: inout SheetDraft) {
    let head = Rectangle(x: block.x, y: block.y, width: block.width, height: 22 * scale)
    draft.area(head, .heading)
    let site = month.sites[shift.site.position].name
    draft.text(
      "\(site)  \(shift.typeName)  \(shift.hours)  \(shift.mode)", in: head.inset(6, 1),
      .init(7...(13 * scale), .bold, .left, role: .heading))
    let rows: [[(label: Text, value: String)]] = [
      people(shift),
      [(Messages.arrived, ""), (Messages.left, ""), (Messages.calls, ""), (Messages.visitors, "")],
      [(Messages.registered, ""), (Messages.dispatched, "")],
      [(Messages.pending, "")],
      [(Messages.handedOverBy, ""), (Messages.takenOverBy, ""), (Messages.leadSignature, "")],
    ]
    let heights = [1.0, 1, 1, 1.5, 1.2]
    let unit = (block.height - head.height) / heights.reduce(0, +)
    var y = head.bottom
    for (row, share) in zip(rows, heights) {
      draw(row, in: Rectangle(x: block.x, y: y, width: block.width, height: unit * share), on: &draft)
      draft.line(block.x, y, block.right, y, 0.5)
      y += unit * share
    }
    draft.frame(block, 1, .black)
  }

  private func people(_ shift: PublishedShift) -> [(label: Text, value: String)] {
    shift.places.map { places in
      let names =
        places.people.map { month[$0].name }
        + Array(repeating: Messages.hole(language), count: places.missing)
      return (places.kind == .deputy ? Messages.deputies : places.kind.name, month.unbroken(names))
    }
  }

  /// Cells side by side: a label, then what is printed or written by hand.
  private func draw(_ cells: [(label: Text, value: String)], in row: Rectangle, on draft: inout SheetDraft) {
    // Deputies, who are several, get twice the room of others.
    let weights = cells.map { $0.label == Messages.deputies && cells.count > 1 ? 1.7 : 1 }
    let unit = row.width / weights.reduce(0, +)
    var x = row.x
    for (cell, weight) in zip(cells, weights) {
      let place = Rectangle(x: x, y: row.y, width: unit * weight, height: row.height)
      let label = Messages.labelled(cell.label(language))(language)
      let (shown, size, _) = type.line(label, within: place.width * 0.55, sizes: 6...(10.5 * scale))
      let width = type.width(shown, size)
      draft.text(
        shown, in: Rectangle(x: place.x + 5, y: place.y, width: width + 0.1, height: place.height),
        .init(size...size, .regular, .left, tone: .grey, role: .heading))
      let value = Rectangle(
        x: place.x + 7 + width, y: place.y, width: place.width - width - 10, height: place.height)
      draft.text(cell.value, in: value, .init(6...(12 * scale), .regular, .left, role: .name, most: 2))
      x += unit * weight
      if x < row.right - 1 { draft.line(x, row.y, x, row.bottom, 0.4) }
    }
  }
}
