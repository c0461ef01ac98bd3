/// Bars made of parts, one below the other: for each row how much of each series.
struct StackedChart: Sendable {
  /// A kind of part.
  struct Series: Hashable, Sendable {
    var name: String
    var colour: ChartColour
  }

  /// One bar.
  struct Row: Hashable, Sendable {
    var name: String
    /// A number for each series.
    var parts: [Int]
  }

  let id: String
  let title: String
  let description: String
  /// The heading of the rows' names.
  let rowHeading: String
  let series: [Series]
  let rows: [Row]

  private static let (width, label, number, rowHeight) = (3600, 1200, 600, 170)

  /// The chart, a legend above the bars.
  func chart() -> Chart {
    let legend = 200
    var drawing = Drawing(width: Self.width, height: legend + rows.count * Self.rowHeight + 30)
    let step = Self.width / max(1, series.count)
    for (position, series) in series.enumerated() {
      drawing.rectangle(x: position * step, y: 30, width: 110, height: 110, series.colour, outline: .grey)
      drawing.text(Drawing.label(series.name, within: step - 200), x: position * step + 150, y: 130)
    }
    let most = max(1, rows.map { $0.parts.reduce(0, +) }.max() ?? 0)
    let room = Self.width - Self.label - Self.number
    for (position, row) in rows.enumerated() {
      let top = legend + position * Self.rowHeight
      drawing.text(Drawing.label(row.name, within: Self.label - 60), x: 0, y: top + 120)
      var (sum, start) = (0, Self.label)
      for (part, series) in zip(row.parts, series) where part > 0 {
        sum += part
        let end = Self.label + room * sum / most
        drawing.rectangle(
          x: start, y: top + 20, width: end - start, height: Self.rowHeight - 40, series.colour, outline: .white,
          note: "\(row.name) · \(series.name) \(part)")
        start = end
      }
      drawing.text(row.parts.map(String.init).joined(separator: " + "), x: start + 50, y: top + 120)
    }
    return Chart(
      title: title, description: description, svg: drawing.svg(id: id, title: title, description: description),
      table: ChartTable(
        headings: [rowHeading] + series.map(\.name), rows: rows.map { [$0.name] + $0.parts.map(String.init) }))
  }
}
