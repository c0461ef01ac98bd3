public import RosterModel

/// A person as documents print them.
public struct PublishedPerson: Hashable, Sendable {
  /// Who it is.
  public let index: PersonIndex
  /// The identifier.
  public let id: String
  /// The name, told apart from others of the same name.
  public let name: String
  /// The name with the levels that the settings print: `王秀英（县、镇）`.
  public let nameWithLevels: String
  /// The post's name: 代表, 站长.
  public let post: String
  /// The kind of place that the person fills.
  public let place: PlaceKind
  /// The levels held that the settings print, the highest first.
  public let levels: [String]
  /// The name without what tells namesakes apart.
  public let plainName: String
  /// The levels as a small mark behind the name, `县镇`; where it tells namesakes apart, what does.
  public let mark: String
  /// How the person is named from a day on, where levels change within the horizon; the first entry holds before, too.
  public let changes: [Change]
  /// Fields of expertise.
  public let fields: [String]
  /// What the person does for a living, or empty.
  public let occupation: String
  /// The person's own telephone; empty in a public copy, and where none is known.
  public let phone: String
  /// The names of the grids that the person serves.
  public let grids: [String]
  /// Turns served in the horizon, for each class of the month.
  public let counts: [Int]

  /// The name and the mark from a day on.
  public struct Change: Hashable, Sendable {
    /// The first day.
    public let day: Day
    /// The name with the levels held then.
    public let nameWithLevels: String
    /// The levels held then, as a small mark.
    public let mark: String
  }

  /// The name with the levels held on a day.
  public func nameWithLevels(on day: Day) -> String {
    (changes.last { $0.day <= day } ?? changes.first)?.nameWithLevels ?? nameWithLevels
  }

  /// The small mark on a day.
  public func mark(on day: Day) -> String { (changes.last { $0.day <= day } ?? changes.first)?.mark ?? mark }

  static func all(
    of roster: Roster, names: PersonNames, settings: PublicationSettings, classes: [TurnClass]
  ) -> [PublishedPerson] {
    let scenario = roster.scenario
    let language = settings.language ?? scenario.language
    var counts = Array(repeating: Array(repeating: 0, count: classes.count), count: scenario.representatives.count)
    for (shift, crew) in zip(scenario.shifts, roster.crews) {
      for person in crew {
        let post = scenario.representatives[person].post
        for (column, turnClass) in classes.enumerated() where turnClass.contains(shift, post: post) {
          counts[person.position][column] += 1
        }
      }
    }
    let gridNames = Dictionary(
      scenario.grids.map { ($0.id, $0.name.isEmpty ? $0.id : $0.name) }, uniquingKeysWith: { first, _ in first })
    return scenario.people.map { index in
      let person = scenario.representatives[index]
      let told = names[index] != person.name
      let levels = settings.levels.of(person.levels)
      func mark(_ levels: [Level]) -> String {
        told
          ? names.telling(index)
          : levels.map { Messages.shortLevel($0)(language) }.joined(separator: Messages.shortLevelSeparator(language))
      }
      let firsts = Set(person.levelTerms.flatMap { [$0.from, $0.until?.advanced(by: 1)] }.compactMap(\.self))
      let turns = firsts.isEmpty ? [] : firsts.union([scenario.horizon.days.lowerBound]).sorted()
      return PublishedPerson(
        index: index, id: person.id, name: names[index], nameWithLevels: names.withLevels(index),
        post: person.post.name(language), place: person.post.place,
        levels: levels.map { $0.name(language) },
        plainName: person.name,
        mark: mark(levels),
        changes: turns.map { day in
          Change(
            day: day, nameWithLevels: names.withLevels(index, on: day),
            mark: mark(settings.levels.of(person.levels(on: day))))
        },
        fields: person.fields.map { Messages.fieldNames[$0]?(language) ?? $0 }, occupation: person.occupation,
        phone: settings.audience == .station ? person.phone : "", grids: person.grids.map { gridNames[$0] ?? $0 },
        counts: counts[index.position])
    }
  }
}

extension PublicationSettings.PrintedLevels {
  /// The levels of a person that are printed, the highest first.
  func of(_ held: Set<Level>) -> [Level] {
    let levels = held.sorted()
    switch self {
    case .all: return levels
    case .highest: return Array(levels.prefix(1))
    case .none: return []
    }
  }
}
