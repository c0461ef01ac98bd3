internal import Mustache

extension DutyTable {
  /// The table as one page that needs nothing else: no script, no network, its style within.
  ///
  /// It prints on A3 or A4 across, headings on every sheet, and scrolls within the table on a telephone.
  ///
  /// - Complexity: O(cells).
  public func html() -> String {
    DutyTableTemplate.page.render(DutyPage(self, style: DutyTableTemplate.style))
  }
}

/// The template and style sheet, which are part of the program.
private enum DutyTableTemplate {
  // The text is fixed when the program is built, and any test of `html()` reads it, so it cannot fail to parse.
  static let page = try! MustacheTemplate(
    string: String(decoding: PackageResources.duty_table_mustache, as: UTF8.self))
  static let style = String(decoding: PackageResources.duty_table_css, as: UTF8.self)
}
