internal import RosterModel

/// What every sheet of a wall chart has around its table: the title above, legend, remarks and foot below.
struct WallFrame {
  static let titleHeight = 30.0
  static let footHeight = 37.0

  let month: PublishedMonth
  let paper: Paper
  let type: Typesetter

  /// The space that the table may take.
  var table: Rectangle {
    let body = paper.body
    return Rectangle(
      x: body.x, y: body.y + Self.titleHeight, width: body.width,
      height: body.height - Self.titleHeight - Self.footHeight)
  }

  /// Sets the title; with several sheets the number of each stands at its right.
  func title(_ number: Int, of count: Int, on draft: inout SheetDraft) {
    let body = paper.body
    let row = Rectangle(x: body.x, y: body.y, width: body.width, height: Self.titleHeight - 4)
    let side = count > 1 ? 70.0 : 0
    draft.text(month.title, in: row.inset(side, 0), .init(9...24, .bold, role: .title))
    guard count > 1 else { return }
    let corner = Rectangle(x: row.right - side, y: row.y, width: side, height: row.height)
    draft.text(
      Messages.sheet(number, of: count)(month.language), in: corner, .init(6...10, .regular, .right, role: .foot))
  }

  /// Sets legend, remarks and foot below the table's end.
  func foot(below y: Double, on draft: inout SheetDraft) {
    let body = paper.body
    let legend = Rectangle(x: body.x, y: y + 4, width: body.width, height: 14)
    let used = self.legend(in: legend, on: &draft)
    let remarks = month.remarks.joined(separator: " ")
    let rest = Rectangle(x: legend.x + used + 14, y: legend.y, width: legend.width - used - 14, height: legend.height)
    draft.text(remarks, in: rest, .init(5...9.5, .regular, .left, role: .foot))
    entries(in: Rectangle(x: body.x, y: legend.bottom + 3, width: body.width, height: 16), on: &draft)
  }

  /// Shaded squares with what they mean; tells the width taken.
  private func legend(in row: Rectangle, on draft: inout SheetDraft) -> Double {
    var x = row.x
    func label(_ text: String, _ draft: inout SheetDraft) {
      let width = type.width(text, 9)
      draft.text(
        text, in: Rectangle(x: x, y: row.y, width: width + 0.5, height: row.height),
        .init(9...9, .regular, .left, role: .foot))
      x += width + 12
    }
    for (tone, text) in [(Tone.restDay, Messages.restDays), (.holiday, Messages.holidays)] {
      let square = Rectangle(x: x, y: row.y + 2, width: 14, height: 10)
      draft.area(square, tone)
      draft.frame(square, 0.4)
      x += 18
      label(text(month.language), &draft)
    }
    if month.days.contains(where: { !$0.badge.isEmpty }) {
      label(Messages.badgeMeaning(month.language), &draft)
    }
    return x - row.x
  }

  /// Phones, and lines to sign on, side by side: each as wide as it needs, all in one size.
  private func entries(in row: Rectangle, on draft: inout SheetDraft) {
    // Room to write in, in sizes of the type.
    func room(_ entry: FootEntry) -> Double {
      entry.isSigned || entry.value.isEmpty ? (entry.value.isEmpty ? 9 : 6) : 0
    }
    let texts = month.foot.map { (Messages.labelled($0.label)(month.language) + $0.value).printable }
    let units = zip(month.foot, texts).map { type.width($1, 1) + room($0) + 1.5 }
    let size = min(10.5, row.width / max(1, units.reduce(0, +)))
    let spare = max(0, row.width - size * units.reduce(0, +)) / Double(max(1, units.count))
    var x = row.x
    for ((entry, text), unit) in zip(zip(month.foot, texts), units) {
      let width = unit * size + spare
      let end = type.width(text, size)
      let cell = Rectangle(x: x, y: row.y, width: end + 0.1, height: row.height)
      draft.text(text, in: cell, .init(size...size, .regular, .left, role: .foot))
      if room(entry) > 0 { draft.line(x + end + 3, row.bottom - 3, x + width - size, row.bottom - 3) }
      x += width
    }
  }
}
