package import RosterAudit
public import RosterModel

/// Everything that documents print of a roster, already in the words of one language and chosen for one audience.
///
/// The one model behind every publication: the wall chart, the workbook, the page, calendars and messages are views of
/// it. It holds no layout, and equal rosters and settings give equal values.
public struct PublishedMonth: Sendable {
  /// The title: `交城县西营镇人大代表联络站坐班安排表（2026年12月）`.
  public let title: String
  /// The station's name.
  public let name: String
  /// The days as they are named in titles: 2026年12月.
  public let horizonTitle: String
  /// How it is printed; language, issuer and telephones are filled in.
  public let settings: PublicationSettings
  /// The days of the horizon, every one, in order.
  public let days: [PublishedDay]
  /// The sites, in the scenario's order.
  public let sites: [PublishedSite]
  /// The columns of a grid: sites × shift types that have a shift, in the scenario's order.
  public let columns: [PublishedColumn]
  /// The shifts, in the order of time; their positions are those of the scenario's shifts.
  public let shifts: [PublishedShift]
  /// Everybody, in the scenario's order, so that a person's index is the position.
  public let people: [PublishedPerson]
  /// Everybody in the order of names that the settings ask for.
  public let order: [PersonIndex]
  /// The classes of turns that each person's counts count.
  public let turnClasses: [TurnClass]
  /// Everybody's turns beside their share, a table for each fairness rule and class.
  public let fairness: [PublishedFairness]
  /// Requirements not met, as the audit orders them; none in a public copy, since they tell of leave and wishes.
  public let findings: [PublishedFinding]
  /// Phones, signatures and date.
  public let foot: [FootEntry]
  /// Remarks under a table: the scenario's own, and years whose notice of days off is not out.
  public let remarks: [String]
  /// Short lines above a table.
  public let summary: [String]

  /// The roster that is printed, for what only programs ask.
  package let roster: Roster

  /// The language of every text.
  public var language: Language { settings.language ?? .chinese }
  /// For whom it is printed.
  public var audience: Audience { settings.audience }

  /// A person's lines.
  public subscript(person: PersonIndex) -> PublishedPerson { people[person.position] }
  /// A shift's lines.
  public subscript(shift: ShiftIndex) -> PublishedShift { shifts[shift.position] }

  /// A roster as documents print it.
  ///
  /// - Parameters:
  ///   - roster: Who serves when.
  ///   - audit: What the rules say of it; nil leaves out findings and shares.
  ///   - settings: How it is printed; nil takes the scenario's own.
  ///   - additions: What others have computed about it.
  /// - Complexity: O(people² + assignments).
  package init(
    _ roster: Roster, audit: Audit? = nil, settings: PublicationSettings? = nil,
    additions: PublishedAdditions = PublishedAdditions()
  ) {
    let scenario = roster.scenario
    let settings = (settings ?? scenario.publication).filled(from: scenario)
    let language = settings.language ?? scenario.language
    let names = PersonNames(scenario, language: language, levels: settings.levels)
    let text = PublishedText(language: language)
    self.roster = roster
    self.settings = settings
    title = text.title(of: scenario)
    name = scenario.name
    horizonTitle = scenario.horizon.title(in: language)
    days = scenario.horizon.days.map { PublishedDay($0, scenario.calendar, language) }
    sites = scenario.sites.typedIndices.map { PublishedSite($0, scenario, settings) }
    columns = PublishedColumn.all(of: scenario, language)
    people = PublishedPerson.all(of: roster, names: names, settings: settings, classes: PublishedMonth.classes)
    order = NameOrdering.sorted(scenario.people, scenario, by: settings.names)
    turnClasses = PublishedMonth.classes
    let writer = PublishedShiftWriter(roster, settings: settings, language: language, additions: additions)
    shifts = scenario.shifts.typedIndices.map(writer.shift)
    let isStation = settings.audience == .station
    fairness = audit?.fairness.map(PublishedFairness.init) ?? []
    findings = isStation ? audit?.findings.map { PublishedFinding($0, language) } ?? [] : []
    foot = text.foot(of: scenario, settings)
    remarks = text.remarks(of: scenario)
    summary = additions.summary
  }

  private static let classes: [TurnClass] = [.all, .night, .restDay, .holiday]
}

/// What others have computed about a roster and a document prints with it.
public struct PublishedAdditions: Sendable {
  /// Stand-ins (替补) named for a shift; elsewhere they stay blank, to be filled by hand.
  public var standIns: [ShiftIndex: [PersonIndex]]
  /// Remarks on a shift (备注).
  public var remarks: [ShiftIndex: String]
  /// Short lines above a table: people, pairs, shifts, how good the roster is.
  public var summary: [String]

  /// What is printed beside a roster; nothing unless told otherwise.
  public init(
    standIns: [ShiftIndex: [PersonIndex]] = [:], remarks: [ShiftIndex: String] = [:], summary: [String] = []
  ) {
    self.standIns = standIns
    self.remarks = remarks
    self.summary = summary
  }
}

/// A line of the foot: a label and what stands behind it, empty where it is filled by hand.
public struct FootEntry: Hashable, Sendable {
  /// What the entry is, such as 监督电话.
  public var label: String
  /// Its value, or empty.
  public var value: String
  /// Whether somebody signs behind it.
  public var isSigned = false
}
