internal import Mustache
internal import RosterModel

/// A month as one page for browsers, which needs nothing else: no network, its style and its few lines of script within.
///
/// Without the script everything can be read; with it, people find themselves. What the page may do is stated by a
/// content security policy that names the digests of style and script, so that no text that people wrote can become
/// either. The page prints on A3 or A4 across.
public struct MonthPage: Sendable {
  private let month: PublishedMonth

  /// The page of a published month.
  public init(_ month: PublishedMonth) { self.month = month }

  /// The page's text.
  ///
  /// - Complexity: O(days × columns + people × classes + assignments).
  public func html() -> String { MonthPageTemplate.page.render(MonthPageView(month)) }
}

/// The template, style and script, which are part of the program.
enum MonthPageTemplate {
  // The text is fixed when the program is built, and any test of `html()` reads it, so it cannot fail to parse.
  static let page = try! MustacheTemplate(
    string: String(decoding: PackageResources.month_page_mustache, as: UTF8.self))
  static let style = String(decoding: PackageResources.month_page_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.month_page_js, as: UTF8.self)
  static let policy =
    "default-src 'none'; style-src '\(source(style))'; script-src '\(source(script))'; img-src data:; "
    + "base-uri 'none'; form-action 'none'"

  /// How a policy names a text that may stand in the page (CSP 3, section 2.3.1).
  private static func source(_ text: String) -> String { "sha256-" + Base64.text(SecureDigest.of(text.utf8)) }
}
