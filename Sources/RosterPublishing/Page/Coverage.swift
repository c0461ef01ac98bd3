internal import RosterModel

/// How many places of each column are filled.
enum PlaceCoverage {
  static func chart(of month: PublishedMonth) -> Chart? {
    let language = month.language
    let rows = month.columns.map { column in
      let places = column.shifts.flatMap { month[$0].places }
      return StackedChart.Row(
        name: "\(column.siteName) \(column.typeName)",
        parts: [places.reduce(0) { $0 + $1.people.count }, places.reduce(0) { $0 + $1.missing }])
    }
    if rows.isEmpty { return nil }
    let (filled, open) = (rows.reduce(0) { $0 + $1.parts[0] }, rows.reduce(0) { $0 + $1.parts[1] })
    return StackedChart(
      id: "places", title: Messages.placesFilled(language),
      description: Messages.describesPlaces(filled: filled, open: open)(language),
      rowHeading: Messages.siteAndShift(language),
      series: [
        StackedChart.Series(name: Messages.filled(language), colour: .blue),
        StackedChart.Series(name: Messages.open(language), colour: .vermillion),
      ], rows: rows
    ).chart()
  }
}

/// On which days which field of expertise is on duty.
enum FieldCoverage {
  /// The fields of all deputies, the most common first.
  static func names(of month: PublishedMonth) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for field in month.people.filter({ $0.place == .deputy }).flatMap({ $0.fields }) {
      if counts[field] == nil { order.append(field) }
      counts[field, default: 0] += 1
    }
    return order.enumerated().sorted { (counts[$1.element]!, $0.offset) < (counts[$0.element]!, $1.offset) }
      .map(\.element)
  }

  static func chart(of month: PublishedMonth, _ fields: [String]) -> Chart? {
    let language = month.language
    let numbers = Dictionary(fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    guard let first = month.days.first?.day, !fields.isEmpty else { return nil }
    var counts = Array(repeating: Array(repeating: 0, count: month.days.count), count: fields.count)
    for shift in month.shifts {
      for field in shift.fields.compactMap({ numbers[$0] }) { counts[field][first.distance(to: shift.day)] += 1 }
    }
    let rows = zip(fields, counts).map { DayStripChart.Row(name: $0, counts: $1) }
    return DayStripChart(
      id: "fields", title: Messages.fieldsByDay(language),
      description: Messages.describesFields(
        fields.count, days: month.days.count,
        uncovered: rows.filter { row in row.counts.allSatisfy { $0 == 0 } }.map(\.name))(language),
      headings: [Messages.filterField, Messages.daysCovered, Messages.longestGap].map { $0(language) },
      days: month.days.map(\.day.monthAndDay), rows: rows
    ).chart()
  }
}
