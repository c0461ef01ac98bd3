public import RosterModel

/// The list table of a roster (坐班安排表), one row a shift, with the columns of the paper.
///
/// A view of the published month without layout: ``csv()`` and the wall's list print it.
public struct DutyTable: Sendable {
  /// The language of headings and dates.
  public let language: Language
  /// The columns in order.
  public let columns: [DutyColumn]
  /// One row a shift, in the order of time.
  public let rows: [DutyRow]

  /// The table of a month as it is published.
  ///
  /// - Complexity: O(assignments).
  public init(_ month: PublishedMonth) {
    language = month.language
    columns = DutyColumn.allCases
    rows = DutyRowWriter(month).rows()
  }
}
