/// Small multiples of days: for each row a cell a day, the darker the more, so that gaps are seen at a glance.
struct DayStripChart: Sendable {
  /// One strip.
  struct Row: Hashable, Sendable {
    var name: String
    /// A number for each day.
    var counts: [Int]
  }

  let id: String
  let title: String
  let description: String
  /// The heading of the rows' names, of how many days have any, and of the longest run of days without.
  let headings: [String]
  /// The days' names, such as `12-01`.
  let days: [String]
  let rows: [Row]

  private static let (width, label, rowHeight) = (3600, 1000, 150)

  /// The chart, the days along its top.
  func chart() -> Chart {
    let head = 160
    let room = Self.width - Self.label
    func x(_ day: Int) -> Int { Self.label + room * day / max(1, days.count) }
    var drawing = Drawing(width: Self.width, height: head + rows.count * Self.rowHeight + 20)
    for day in stride(from: 0, to: days.count, by: max(1, (days.count + 5) / 6))
    where x(day) + 320 <= Self.width {
      drawing.text(days[day], x: x(day), y: 110)
    }
    for (position, row) in rows.enumerated() {
      let top = head + position * Self.rowHeight
      drawing.text(Drawing.label(row.name, within: Self.label - 60), x: 0, y: top + 110)
      for (day, count) in row.counts.enumerated() {
        let fill: ChartColour = count == 0 ? .white : count == 1 ? .paleBlue : .blue
        drawing.rectangle(
          x: x(day), y: top + 15, width: x(day + 1) - x(day) - 6, height: Self.rowHeight - 30, fill, outline: .grey,
          note: "\(row.name) · \(days[day]) · \(count)")
      }
    }
    return Chart(
      title: title, description: description, svg: drawing.svg(id: id, title: title, description: description),
      table: ChartTable(
        headings: headings,
        rows: rows.map { [$0.name, String($0.counts.count { $0 > 0 }), String(DayStripChart.longestGap($0.counts))] }))
  }

  /// The most days in a row on which the count is zero.
  static func longestGap(_ counts: [Int]) -> Int {
    counts.reduce(into: (longest: 0, run: 0)) { gap, count in
      gap.run = count == 0 ? gap.run + 1 : 0
      gap.longest = max(gap.longest, gap.run)
    }.longest
  }
}
