/// A sheet that is being laid out.
struct SheetDraft {
  /// Where a text stands in its cell.
  enum Alignment { case left, centre, right }

  /// How a text is set.
  struct Style {
    /// The smallest and the largest size that may be taken, in points.
    var sizes: ClosedRange<Double>
    var weight = Weight.regular
    var alignment = Alignment.centre
    var tone = Tone.black
    var role = TextMark.Role.body
    /// How many lines it may take.
    var most = 1

    init(
      _ sizes: ClosedRange<Double>, _ weight: Weight = .regular, _ alignment: Alignment = .centre,
      tone: Tone = .black, role: TextMark.Role = .body, most: Int = 1
    ) {
      self.sizes = sizes
      self.weight = weight
      self.alignment = alignment
      self.tone = tone
      self.role = role
      self.most = most
    }
  }

  let type: Typesetter
  private(set) var sheet: Sheet

  init(_ paper: Paper, _ type: Typesetter) {
    self.type = type
    sheet = Sheet(paper)
  }

  mutating func area(_ rectangle: Rectangle, _ tone: Tone) {
    if tone != .white, tone != .workday { sheet.marks.append(.area(rectangle, tone)) }
  }

  mutating func line(
    _ x: Double, _ y: Double, _ toX: Double, _ toY: Double, _ width: Double = 0.5, _ tone: Tone = .hairline
  ) {
    sheet.marks.append(.line(x: x, y: y, toX: toX, toY: toY, width: width, tone))
  }

  mutating func frame(_ rectangle: Rectangle, _ width: Double = 0.5, _ tone: Tone = .hairline) {
    line(rectangle.x, rectangle.y, rectangle.right, rectangle.y, width, tone)
    line(rectangle.x, rectangle.bottom, rectangle.right, rectangle.bottom, width, tone)
    line(rectangle.x, rectangle.y, rectangle.x, rectangle.bottom, width, tone)
    line(rectangle.right, rectangle.y, rectangle.right, rectangle.bottom, width, tone)
  }

  /// Sets a text in the middle of a cell's height: in the largest size in which its lines fit, else cut.
  mutating func text(_ text: String, in cell: Rectangle, _ style: Style) {
    let text = text.printable
    if text.isEmpty || cell.width <= 0 { return }
    if style.most == 1 {
      let flat = text.split(separator: "\n").joined(separator: " ").filter { $0 != Typesetter.joiner }
      let sizes = bounded(style.sizes, by: cell.height)
      let (shown, size, isCut) = type.line(flat, within: cell.width, sizes: sizes, style.weight)
      place([shown], size, in: cell, style, isCut: isCut)
      return
    }
    var size = style.sizes.upperBound
    while true {
      let lines = type.lines(text, within: cell.width, size, style.weight)
      let fits = lines.count <= style.most && Double(lines.count) * size * Typesetter.lineHeight <= cell.height + 0.001
      if fits { return place(lines, size, in: cell, style, isCut: false) }
      if size - 0.25 < style.sizes.lowerBound { break }
      size -= 0.25
    }
    let most = max(1, min(style.most, Int(cell.height / (size * Typesetter.lineHeight))))
    var lines = type.lines(text, within: cell.width, size, style.weight)
    let isCut = lines.count > most
    if isCut {
      let last = lines[(most - 1)...].joined()
      lines = Array(lines.prefix(most - 1)) + [type.cut(last, to: cell.width, size, style.weight)]
    }
    place(lines, size, in: cell, style, isCut: isCut)
  }

  /// Sets a paragraph from the top of a cell down; tells how much of its height it took.
  mutating func paragraph(_ text: String, in cell: Rectangle, _ size: Double, leading: Double = 1.6, _ style: Style)
    -> Double
  {
    var y = cell.y
    for line in type.lines(text.printable, within: cell.width, size, style.weight) {
      let height = size * leading
      let row = Rectangle(x: cell.x, y: y, width: cell.width, height: height)
      place([line], size, in: row, style, isCut: false)
      y += height
    }
    return y - cell.y
  }

  /// Pieces of several sizes side by side on one line in the middle of a cell.
  mutating func pieces(
    _ pieces: [(text: String, size: Double, style: Style)], in cell: Rectangle, _ alignment: Alignment
  ) {
    // A blank is as wide as its size says.
    let widths = pieces.map { $0.text == " " ? $0.size : type.width($0.text, $0.size, $0.style.weight) }
    let total = widths.reduce(0, +)
    var x = start(of: total, in: cell, alignment)
    let tallest = pieces.filter { $0.text != " " }.map(\.size).max() ?? 0
    let baseline =
      cell.y + (cell.height - tallest * Typesetter.lineHeight) / 2 + tallest * Typesetter.ascent
    for (piece, width) in zip(pieces, widths) {
      let frame = Rectangle(
        x: x, y: baseline - piece.size * Typesetter.ascent, width: width, height: piece.size * Typesetter.lineHeight)
      if piece.text != " " {
        sheet.marks.append(
          .text(
            TextMark(
              text: piece.text, frame: frame, cell: cell, size: piece.size, weight: piece.style.weight,
              tone: piece.style.tone, role: piece.style.role, isCut: piece.text.hasSuffix("…"))))
      }
      x += width
    }
  }

  private func bounded(_ sizes: ClosedRange<Double>, by height: Double) -> ClosedRange<Double> {
    let largest = height / Typesetter.lineHeight
    return min(sizes.lowerBound, largest)...max(min(sizes.lowerBound, largest), min(sizes.upperBound, largest))
  }

  private func start(of width: Double, in cell: Rectangle, _ alignment: Alignment) -> Double {
    switch alignment {
    case .left: cell.x
    case .centre: cell.x + (cell.width - width) / 2
    case .right: cell.right - width
    }
  }

  private mutating func place(_ lines: [String], _ size: Double, in cell: Rectangle, _ style: Style, isCut: Bool) {
    let height = size * Typesetter.lineHeight
    // Lines stand apart as far as the cell allows.
    let pitch = max(height, min(size * Typesetter.leading, cell.height / Double(lines.count)))
    var y = cell.y + (cell.height - height - pitch * Double(lines.count - 1)) / 2
    for (number, line) in lines.enumerated() {
      if !line.isEmpty {
        let width = type.width(line, size, style.weight)
        let frame = Rectangle(x: start(of: width, in: cell, style.alignment), y: y, width: width, height: height)
        sheet.marks.append(
          .text(
            TextMark(
              text: line, frame: frame, cell: cell, size: size, weight: style.weight, tone: style.tone,
              role: style.role, isCut: isCut && number + 1 == lines.count)))
      }
      y += pitch
    }
  }
}
