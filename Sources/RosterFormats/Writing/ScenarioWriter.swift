public import RosterModel

/// Writes a scenario as one JSON file, which reads back as the same scenario.
public enum ScenarioWriter {
  /// The one-file form; the same scenario always gives the same text.
  ///
  /// - Complexity: O(people + sites + rules + table rows).
  public static func json(_ scenario: Scenario) -> String {
    var fields = document(scenario)
    for (name, rows) in TableWriter.tables(scenario) { fields.append((name, .array(rows.map { .object($0) }))) }
    return JSONValue.object(fields).rendered() + "\n"
  }

  /// The keys of the scenario beside its tables.
  static func document(_ scenario: Scenario) -> [(String, JSONValue)] {
    var fields: [(String, JSONValue)] = [
      ("version", .integer(1)),
      ("name", .text(scenario.name)),
      ("language", .text(scenario.language.rawValue)),
      (
        "horizon",
        .object([
          ("from", day(scenario.horizon.days.lowerBound)), ("until", day(scenario.horizon.days.upperBound)),
          ("timeZone", .text(scenario.horizon.timeZone)),
        ])
      ),
      ("calendar", CalendarWriter.value(scenario)),
    ]
    if !scenario.notes.isEmpty {
      fields.append(("notes", .object(scenario.notes.sorted { $0.key < $1.key }.map { ($0, .text($1)) })))
    }
    if scenario.publication != PublicationSettings() {
      fields.append(("publication", .object(publication(scenario.publication))))
    }
    if !scenario.grids.isEmpty { fields.append(("grids", .object(scenario.grids.map { ($0.id, grid($0)) }))) }
    fields.append(("shiftTypes", .object(scenario.shiftTypes.map { ($0.id, shiftType($0)) })))
    fields.append(("sites", .object(scenario.sites.map { ($0.id, site($0)) })))
    fields.append(("pairing", pairing(scenario.pairing)))
    if !scenario.rules.isEmpty { fields.append(("rules", .array(scenario.rules.map(rule)))) }
    return fields
  }

  static func day(_ day: Day) -> JSONValue { .text(day.description) }

  static func decimal(_ hundredths: Int) -> JSONValue { .number(Digit.text(hundredths: hundredths)) }

  private static func position(_ position: Position?) -> [(String, JSONValue)] {
    position.map { [("at", .array([decimal($0.east), decimal($0.north)]))] } ?? []
  }

  private static func given(_ key: String, _ text: String) -> [(String, JSONValue)] {
    text.isEmpty ? [] : [(key, .text(text))]
  }

  private static func publication(_ settings: PublicationSettings) -> [(String, JSONValue)] {
    given("language", settings.language?.rawValue ?? "")
      + [
        ("audience", .text(settings.audience.rawValue)), ("levels", .text(settings.levels.rawValue)),
        ("names", .text(settings.names.rawValue)),
      ] + given("issuer", settings.issuer) + given("phone", settings.phone)
      + given("supervision", settings.supervision) + wecom(settings.wecom)
  }

  private static func wecom(_ settings: WeComSettings) -> [(String, JSONValue)] {
    guard settings != WeComSettings() else { return [] }
    let schedules = settings.schedules.sorted { $0.key < $1.key }.map { ($0, JSONValue.integer($1)) }
    let group = settings.group.map { [("group", JSONValue.integer($0))] } ?? []
    return [("wecom", .object(group + (schedules.isEmpty ? [] : [("schedules", .object(schedules))])))]
  }

  private static func grid(_ grid: Grid) -> JSONValue { .object(given("name", grid.name) + position(grid.position)) }

  private static func shiftType(_ type: ShiftType) -> JSONValue {
    .object([
      ("start", .text(type.start.description)), ("length", .integer(type.length)), ("mode", .text(type.mode.rawValue)),
      ("class", .text(type.isNight ? "night" : "day")),
      ("name", .object([("zh", .text(type.name.chinese)), ("en", .text(type.name.english))])),
    ])
  }

  private static func site(_ site: Site) -> JSONValue {
    var fields: [(String, JSONValue)] = [("name", .text(site.name)), ("kind", .text(site.kind.rawValue))]
    if let station = site.station { fields.append(("of", .text(station))) }
    if !site.grids.isEmpty { fields.append(("grids", .texts(site.grids))) }
    fields += given("phone", site.phone) + given("address", site.address) + position(site.position)
    if !site.demand.isEmpty {
      fields.append(("demand", .object(site.demand.map { ($0.field, .integer($0.weight)) })))
    }
    if !site.cover.isEmpty { fields.append(("cover", .array(site.cover.map(coverageLine)))) }
    return .object(fields)
  }

  private static func coverageLine(_ line: CoverageLine) -> JSONValue {
    .object([
      ("shifts", .texts(line.shiftTypes)), ("days", .text(line.days.text)),
      ("onHoliday", .text(line.days.onHoliday.rawValue)),
      ("places", .object(line.places.map { ($0.kind.rawValue, place($0)) })),
    ])
  }

  private static func place(_ place: Place) -> JSONValue {
    let mode: [(String, JSONValue)] = place.mode.map { [("mode", .text($0.rawValue))] } ?? []
    return .object(
      [
        ("wanted", .integer(place.wanted)), ("minimum", .integer(place.minimum)), ("maximum", .integer(place.maximum)),
      ] + mode)
  }

  private static func pairing(_ settings: PairingSettings) -> JSONValue {
    .object([
      ("mode", .text(settings.mode.rawValue)), ("fields", .integer(settings.fields)), ("time", .integer(settings.time)),
      ("home", .integer(settings.home)), ("levels", .integer(settings.levels)), ("ledger", .integer(settings.ledger)),
      ("keep", .integer(settings.keep)),
    ])
  }

  private static func rule(_ statement: RuleStatement) -> JSONValue {
    if statement.values.isEmpty { return .text(statement.name) }
    let values = statement.values.sorted { $0.key < $1.key }.map { ($0, value($1)) }
    return .object([(statement.name, .object(values))])
  }

  private static func value(_ value: RuleValue) -> JSONValue {
    switch value {
    case .integer(let number): .integer(number)
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let values): .array(values.map(self.value))
    case .other(let text): .text(text)
    }
  }
}
