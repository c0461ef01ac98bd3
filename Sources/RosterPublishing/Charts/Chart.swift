/// A chart: the picture, and the numbers that it shows.
struct Chart: Hashable, Sendable {
  /// What it shows.
  let title: String
  /// The same in a sentence, for those who do not see it.
  let description: String
  /// The picture as an SVG element that needs nothing else.
  let svg: String
  /// The numbers, to be printed beside it.
  let table: ChartTable
}

/// The numbers behind a chart.
struct ChartTable: Hashable, Sendable {
  /// A heading for each column.
  let headings: [String]
  /// The rows; the first cell names each.
  let rows: [[String]]
}

/// Colours that people with any of the usual colour vision deficiencies tell apart, and that stand out from white by at
/// least 3:1 (Okabe and Ito, "Color Universal Design", 2008; WCAG 2.2, criterion 1.4.11).
enum ChartColour: String, Sendable {
  case blue = "#0072b2"
  case vermillion = "#d55e00"
  case green = "#008060"
  case purple = "#a8508a"
  case grey = "#6b7280"
  case ink = "#1f2937"
  case paleBlue = "#a8d0ea"
  case line = "#cbd5e1"
  case white = "#ffffff"
}
