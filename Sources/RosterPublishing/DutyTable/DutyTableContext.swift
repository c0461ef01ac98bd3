public import RosterModel

/// How often one person serves in the horizon.
public struct PersonTally: Hashable, Sendable {
  /// The person's name, told apart from others of the same name.
  public var name: String
  /// The number of turns for each of the table's classes.
  public var counts: [Int]

  /// How often one person serves.
  public init(name: String, counts: [Int]) {
    self.name = name
    self.counts = counts
  }
}

/// Requirements not met that belong under one heading.
public struct FindingGroup: Hashable, Sendable {
  /// The heading; empty where none is wanted.
  public var title: String
  /// One line a finding.
  public var texts: [String]

  /// Requirements not met, under one heading.
  public init(title: String = "", texts: [String]) {
    self.title = title
    self.texts = texts
  }

  /// Findings by level, the most important first, in their own order within a level, each with its cost.
  public static func grouped(_ findings: [PublishedFinding], language: Language) -> [FindingGroup] {
    Set(findings.map(\.level)).sorted().map { level in
      let texts = findings.filter { $0.level == level }.map { finding in
        guard level > .cover, finding.penalty != 0 else { return finding.text }
        return PersonNames.bracketed(finding.text, "+\(finding.penalty)", language)
      }
      return FindingGroup(title: Messages.level(level)(language), texts: texts)
    }
  }

  /// Findings by level, the most important first, in their own order within a level, each with its cost.
  public static func grouped(_ findings: [Finding], language: Language) -> [FindingGroup] {
    grouped(findings.map { PublishedFinding($0, language) }, language: language)
  }
}

/// Everything that a duty table prints: a roster, and what others have computed about it as plain texts.
public struct DutyTableContext: Sendable {
  /// Who serves when.
  public var roster: Roster
  /// The language of headings and dates.
  public var language: Language
  /// For whom the table is printed.
  public var audience: Audience
  /// Short lines above the table: people, pairs, shifts, how good the roster is.
  public var summary: [String]
  /// Requirements not met, printed below the table of the station's copy.
  public var findings: [FindingGroup]
  /// The classes of turns that the tallies count.
  public var tallyClasses: [TurnClass]
  /// Turns of each person, printed below the table.
  public var tallies: [PersonTally]
  /// Stand-ins (替补) named for a shift; the column stays blank to be filled by hand elsewhere.
  public var standIns: [ShiftIndex: [PersonIndex]]
  /// Remarks on a shift (备注).
  public var remarks: [ShiftIndex: String]

  /// What a duty table prints; the tallies are counted from the roster.
  ///
  /// - Complexity: O(people² + assignments).
  public init(
    roster: Roster, language: Language = .chinese, audience: Audience = .station, summary: [String] = [],
    findings: [String] = []
  ) {
    self.roster = roster
    self.language = language
    self.audience = audience
    self.summary = summary
    self.findings = findings.isEmpty ? [] : [FindingGroup(texts: findings)]
    tallyClasses = [.all, .night, .restDay, .holiday]
    var settings = roster.scenario.publication
    (settings.language, settings.audience) = (language, audience)
    tallies = PersonTally.counted(in: PublishedMonth(roster, settings: settings))
    standIns = [:]
    remarks = [:]
  }
  /// The roster as documents print it.
  var month: PublishedMonth {
    var settings = roster.scenario.publication
    (settings.language, settings.audience) = (language, audience)
    let additions = PublishedAdditions(standIns: standIns, remarks: remarks, summary: summary)
    return PublishedMonth(roster, settings: settings, additions: additions)
  }
}
