public import RosterModel

/// The list table of a roster (坐班安排表), one row a shift, as it hangs on a station's wall.
///
/// A value without layout: ``html()`` and ``csv()`` print it, and equal contexts give equal bytes.
public struct DutyTable: Sendable {
  /// The title: `交城县西营镇人大代表联络站坐班安排表（2026年12月）`.
  public let title: String
  /// The language of headings and dates.
  public let language: Language
  /// For whom the table is printed.
  public let audience: Audience
  /// The columns in order.
  public let columns: [DutyColumn]
  /// One row a shift, in the order of time.
  public let rows: [DutyRow]
  /// Phones, signatures and date.
  public let foot: [FootEntry]
  /// Remarks under the table: the scenario's own, and years whose notice of days off is not out.
  public let remarks: [String]
  /// Short lines above the table.
  public let summary: [String]
  /// Requirements not met; none in a public copy, since they tell of people's leave and wishes.
  public let findings: [FindingGroup]
  /// The classes that the tallies count.
  public let tallyClasses: [TurnClass]
  /// Turns of each person.
  public let tallies: [PersonTally]

  /// The table of a month as it is published.
  ///
  /// - Complexity: O(people + assignments).
  public init(_ month: PublishedMonth) {
    title = month.title
    language = month.language
    audience = month.audience
    columns = DutyColumn.allCases
    rows = DutyRowWriter(month).rows()
    foot = month.foot
    remarks = month.remarks
    summary = month.summary
    findings = FindingGroup.grouped(month.findings, language: month.language)
    tallyClasses = month.turnClasses
    tallies = PersonTally.counted(in: month)
  }

  /// The table of a roster.
  ///
  /// - Complexity: O(people² + assignments).
  public init(_ context: DutyTableContext) {
    let month = context.month
    title = month.title
    language = month.language
    audience = month.audience
    columns = DutyColumn.allCases
    rows = DutyRowWriter(month).rows()
    foot = month.foot
    remarks = month.remarks
    summary = month.summary
    findings = context.audience == .station ? context.findings.filter { !$0.texts.isEmpty } : []
    tallyClasses = context.tallyClasses
    tallies = context.tallies
  }
}
