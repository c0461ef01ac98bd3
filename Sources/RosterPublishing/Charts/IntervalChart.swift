/// Bars from a bound to what was found, one a row: where two bars do not overlap, the difference is certain.
struct IntervalChart: Sendable {
  /// One bar.
  struct Row: Hashable, Sendable {
    var name: String
    /// The proven least; nil where none is known.
    var low: Int?
    /// What was found; nil where nothing was.
    var high: Int?
  }

  let id: String
  let title: String
  let description: String
  /// The headings of the rows' names, of what was found and of the bound.
  let headings: [String]
  let rows: [Row]

  private static let (width, label, number, rowHeight) = (3600, 1200, 620, 170)

  /// The chart, from zero or a little below the least to the most.
  func chart() -> Chart {
    var drawing = Drawing(width: Self.width, height: rows.count * Self.rowHeight + 40)
    let most = max(1, rows.compactMap(\.high).max() ?? 1)
    let least = rows.compactMap { $0.low ?? $0.high }.min() ?? 0
    // Where all are far from zero, the differences are what is to be seen.
    let from = least * 2 > most ? max(0, least - max(1, (most - least) / 4)) : 0
    let room = Self.width - Self.label - Self.number
    func x(_ value: Int) -> Int { Self.label + room * max(0, value - from) / max(1, most - from) }
    for (position, row) in rows.enumerated() {
      let top = 20 + position * Self.rowHeight
      drawing.text(Drawing.label(row.name, within: Self.label - 60), x: 0, y: top + 120)
      guard let high = row.high else {
        drawing.text("–", x: Self.label + 50, y: top + 120)
        continue
      }
      let low = row.low ?? from
      let note = "\(row.name) · \(row.low.map(String.init) ?? "–") – \(high)"
      drawing.rectangle(
        x: x(from), y: top + 50, width: max(1, x(low) - x(from)), height: Self.rowHeight - 100, .paleBlue)
      drawing.rectangle(
        x: x(low), y: top + 20, width: max(24, x(high) - x(low)), height: Self.rowHeight - 40,
        row.low == high ? .blue : .vermillion, note: note)
      let text = row.low == high ? "\(high)" : "\(row.low.map(String.init) ?? "?")–\(high)"
      drawing.text(text, x: x(high) + 60, y: top + 120)
    }
    return Chart(
      title: title, description: description, svg: drawing.svg(id: id, title: title, description: description),
      table: ChartTable(
        headings: headings,
        rows: rows.map { [$0.name, $0.high.map(String.init) ?? "–", $0.low.map(String.init) ?? "–"] }))
  }
}
