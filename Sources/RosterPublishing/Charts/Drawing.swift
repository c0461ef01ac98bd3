/// An SVG picture in the making. Lengths are tenths of a pixel, so that every byte is a function of whole numbers.
struct Drawing {
  /// The width in tenths.
  let width: Int
  /// The height in tenths.
  let height: Int
  private var body = ""

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A rectangle; the note shows when a pointer rests on it.
  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, _ fill: ChartColour, outline: ChartColour? = nil, note: String = ""
  ) {
    let stroke = outline.map { " stroke=\"\($0.rawValue)\" stroke-width=\".6\"" } ?? ""
    let shape =
      "<rect x=\"\(tenths(x))\" y=\"\(tenths(y))\" width=\"\(tenths(width))\" height=\"\(tenths(height))\""
      + " fill=\"\(fill.rawValue)\"\(stroke)"
    body += note.isEmpty ? shape + "/>" : shape + "><title>\(Drawing.escaped(note))</title></rect>"
  }

  /// A straight line.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ stroke: ChartColour, width: Int = 10
  ) {
    body +=
      "<path d=\"M\(tenths(start.x)) \(tenths(start.y))L\(tenths(end.x)) \(tenths(end.y))\""
      + " stroke=\"\(stroke.rawValue)\" stroke-width=\"\(tenths(width))\"/>"
  }

  /// Where a text stands beside its spot.
  enum Anchor: String { case start, middle, end }

  /// A line of text on its baseline.
  mutating func text(_ text: String, x: Int, y: Int, _ anchor: Anchor = .start) {
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body +=
      "<text x=\"\(tenths(x))\" y=\"\(tenths(y))\" font-size=\"11\" fill=\"\(ChartColour.ink.rawValue)\"\(side)>"
      + Drawing.escaped(text) + "</text>"
  }

  /// The picture with its name and description for assistive technology (SVG-AAM 1.0).
  ///
  /// - Parameter id: a word that no other picture of the page has.
  func svg(id: String, title: String, description: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(tenths(width)) \(tenths(height))\" role=\"img\""
      + " aria-labelledby=\"\(id)-title \(id)-desc\"><title id=\"\(id)-title\">\(Drawing.escaped(title))</title>"
      + "<desc id=\"\(id)-desc\">\(Drawing.escaped(description))</desc>\(body)</svg>"
  }

  /// A text between tags. By scalars: a sign with a combining mark behind it is another `Character` but the same sign.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func tenths(_ length: Int) -> String {
    let (whole, rest) = abs(length).quotientAndRemainder(dividingBy: 10)
    return (length < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}

extension Drawing {
  /// A label cut to the width of a column, in tenths, at the size of ``text(_:x:y:_:)``: half an em for a column.
  static func label(_ text: String, within width: Int) -> String {
    TerminalText.truncated(text, to: max(2, width / 57))
  }
}
