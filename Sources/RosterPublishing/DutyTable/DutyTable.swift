public import RosterModel

/// The list table of a roster (坐班安排表), one row a shift, as it hangs on a station's wall.
///
/// A value without layout: ``html()`` and ``csv()`` print it, and equal contexts give equal bytes.
public struct DutyTable: Sendable {
  /// A line of the foot: a label and what stands behind it, empty where it is filled by hand.
  public struct FootEntry: Hashable, Sendable {
    /// What the entry is, such as 监督电话.
    public var label: String
    /// Its value, or empty.
    public var value: String
  }

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

  /// The table of a roster.
  ///
  /// - Complexity: O(people² + assignments).
  public init(_ context: DutyTableContext) {
    let scenario = context.roster.scenario
    let language = context.language
    title = DutyTable.title(of: scenario, in: language)
    self.language = language
    audience = context.audience
    columns = DutyColumn.allCases
    rows = DutyRowWriter(context).rows()
    foot = DutyTable.foot(of: scenario, in: language)
    remarks =
      [scenario.notes["remark"] ?? ""].filter { !$0.isEmpty }
      + scenario.calendar.yearsWithoutNotice.map { Messages.noNotice($0)(language) }
    summary = context.summary
    findings = context.audience == .station ? context.findings.filter { !$0.texts.isEmpty } : []
    tallyClasses = context.tallyClasses
    tallies = context.tallies
  }

  /// The note `title` or the scenario's name, and the horizon unless the note names it already.
  private static func title(of scenario: Scenario, in language: Language) -> String {
    let horizon = scenario.horizon.title(in: language)
    let name = scenario.notes["title"].flatMap { $0.isEmpty ? nil : $0 } ?? scenario.name + Messages.dutyTable(language)
    return name.contains(horizon) ? name : PersonNames.bracketed(name, horizon, language)
  }

  private static func foot(of scenario: Scenario, in language: Language) -> [FootEntry] {
    let stationPhone = scenario.sites.first { $0.kind == .station && !$0.phone.isEmpty }?.phone
    return [
      (Messages.dutyPhone, scenario.notes["phone"] ?? stationPhone),
      (Messages.supervisionPhone, scenario.notes["supervision"]),
      (Messages.preparedBy, scenario.notes["preparedBy"]),
      (Messages.checkedBy, scenario.notes["checkedBy"]),
      (Messages.signedOn, scenario.notes["date"]),
    ].map { FootEntry(label: $0(language), value: $1 ?? "") }
  }
}
