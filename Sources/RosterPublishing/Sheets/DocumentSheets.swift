public import RosterModel

/// A laid-out document: its sheets, and what a PDF file tells of it.
public struct DocumentSheets: Sendable {
  /// The document's title.
  public let title: String
  /// The date that its file bears.
  public let date: Day
  /// Its sheets.
  public let sheets: [Sheet]

  init(_ month: PublishedMonth, title: String? = nil, sheets: [Sheet]) {
    self.title = title ?? month.title
    date = month.roster.scenario.horizon.days.lowerBound
    self.sheets = sheets
  }
}
