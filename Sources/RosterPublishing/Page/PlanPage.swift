internal import Mustache
public import RosterModel

/// The answer to a planner's question as one page for browsers, which needs nothing else: a table and charts.
///
/// It has no script, and a content security policy that names its one style.
public struct PlanPage: Sendable {
  /// A table; the first column names the rows.
  public struct Table: Sendable {
    /// What stands above it.
    public var heading: String
    /// One for each column.
    public var headings: [String]
    /// As many cells as headings in each row.
    public var rows: [[String]]

    /// A table with its headings.
    public init(_ heading: String, headings: [String], rows: [[String]]) {
      (self.heading, self.headings, self.rows) = (heading, headings, rows)
    }
  }

  /// A picture of numbers.
  public enum Figure: Sendable {
    /// Bars from a bound (nil where none is known) to what was found (nil where nothing was).
    case intervals(title: String, text: String, headings: [String], rows: [(name: String, low: Int?, high: Int?)])
    /// Points of two costs, x rising, each proven or not.
    case points(title: String, text: String, axes: [String], [(x: Int, y: Int, isProven: Bool)])
  }

  /// What the page is called.
  public var title: String
  /// The language of the page.
  public var language: Language
  /// Sentences below the title.
  public var summary: [String]
  /// The tables.
  public var tables: [Table]
  /// The pictures.
  public var figures: [Figure]
  /// Sentences at the end.
  public var notes: [String]

  /// A page.
  public init(
    title: String, language: Language, summary: [String] = [], tables: [Table], figures: [Figure], notes: [String] = []
  ) {
    (self.title, self.language, self.summary) = (title, language, summary)
    (self.tables, self.figures, self.notes) = (tables, figures, notes)
  }

  /// The page's text.
  ///
  /// - Complexity: O(cells + points).
  public func html() -> String { PlanPageTemplate.page.render(PlanPageView(self)) }

  /// The pictures alone, as SVG files of their own.
  public func pictures() -> [String] { charts.map { $0.svg + "\n" } }

  var charts: [Chart] {
    figures.enumerated().map { number, figure in
      switch figure {
      case .intervals(let title, let text, let headings, let rows):
        IntervalChart(
          id: "figure-\(number + 1)", title: title, description: text, headings: headings,
          rows: rows.map { IntervalChart.Row(name: $0.name, low: $0.low, high: $0.high) }
        ).chart()
      case .points(let title, let text, let axes, let points):
        PointChart(
          id: "figure-\(number + 1)", title: title, description: text, axes: axes,
          points: points.map { PointChart.Point(x: $0.x, y: $0.y, isProven: $0.isProven) }
        ).chart()
      }
    }
  }
}

/// The template and style, which are part of the program.
enum PlanPageTemplate {
  // The text is fixed when the program is built, and any test of `html()` reads it, so it cannot fail to parse.
  static let page = try! MustacheTemplate(
    string: String(decoding: PackageResources.plan_page_mustache, as: UTF8.self))
  static let style = String(decoding: PackageResources.plan_page_css, as: UTF8.self)
  static let policy =
    "default-src 'none'; style-src 'sha256-" + Base64.text(SecureDigest.of(style.utf8))
    + "'; img-src data:; base-uri 'none'; form-action 'none'"
}

/// What the template `plan-page.mustache` reads.
struct PlanPageView {
  struct TableView {
    let tableHeading: String
    let tableHeadings: [String]
    let tableRows: [FigureView.Row]
  }

  let languageTag, policy, style, title: String
  let summary: [String]
  let tables: [TableView]
  let figures: [FigureView]
  let notes: [String]

  init(_ page: PlanPage) {
    languageTag = page.language == .chinese ? "zh-CN" : "en"
    (policy, style, title) = (PlanPageTemplate.policy, PlanPageTemplate.style, page.title)
    (summary, notes) = (page.summary, page.notes)
    tables = page.tables.map { table in
      TableView(
        tableHeading: table.heading, tableHeadings: table.headings,
        tableRows: table.rows.map { FigureView.Row(rowHead: $0.first ?? "", rowCells: Array($0.dropFirst())) })
    }
    figures = page.charts.map { FigureView($0) }
  }
}
