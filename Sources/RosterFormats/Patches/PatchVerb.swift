import RosterModel

/// What a change of a patch does.
enum PatchVerb: String, CaseIterable, Sendable {
  case set, addRules, dropRules, addPeople, removePeople, away, openSites, closeSites, shareCrew, shiftHours, horizon
  case addRows, dropLocks

  /// A patch's file.
  static let file = ObjectShape([
    .init("version", .integer(1...1), Text("格式版本，只有 1", "version of the format, always 1")),
    .init("name", .text, Text("这个设想叫什么", "what the patch is called")),
    .init("changes", .list(.anything), isRequired: true, Text("改动的列表，按顺序做", "the changes, made in order")),
  ])

  /// A row of a table by column; some cells hold lists.
  private static let row = Shape.notes(.either([.text, .list(.text)]))

  /// The hours that a turn may last.
  static let hours = 4...24

  private static let hoursOfTurns = ObjectShape([
    .init("hours", .integer(hours), isRequired: true, Text("每班几小时，要整除 24", "hours of a turn, which divide 24")),
    .init("start", .time, Text("第一班几点开始，默认照旧", "when the first turn starts, by default as now")),
    .init("sites", .oneOrMore(.identifier), Text("哪些站点，默认全天值守的", "which sites, by default those round the clock")),
  ])

  /// What the change's value looks like; rows and new parts of the document are checked once they stand in it.
  var shape: Shape {
    switch self {
    case .set: .notes(.anything)
    case .addRules: .rules
    case .dropRules, .removePeople, .closeSites, .dropLocks: .oneOrMore(.text)
    case .addPeople, .away: .oneOrMore(Self.row)
    case .openSites: .map(.object(ScenarioShape.site))
    case .shareCrew: .map(.identifier)
    case .shiftHours: .either([.integer(Self.hours), .object(Self.hoursOfTurns)])
    case .horizon: .object(ScenarioShape.horizon)
    case .addRows: .notes(.list(Self.row))
    }
  }
}
