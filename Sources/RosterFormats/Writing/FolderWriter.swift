public import RosterModel

/// Writes a scenario as a folder that a station head can edit: `scenario.yaml` and a CSV file for each table that has
/// rows.
public enum FolderWriter {
  /// The folder's files: names and texts; the same scenario always gives the same texts.
  ///
  /// The folder reads back as the same scenario. A table that a CSV file cannot hold without a change, such as one with
  /// a field of expertise that contains a list's separator, stands in `scenario.yaml` instead. `opening` becomes comment
  /// lines at the top of `scenario.yaml`.
  ///
  /// - Complexity: O(people + sites + rules + table rows).
  public static func files(_ scenario: Scenario, opening: [String] = []) -> [(name: String, text: String)] {
    var fields = ScenarioWriter.document(scenario).map { ($0, brief($0, $1, scenario)) }
    var files: [(name: String, text: String)] = []
    for (name, rows) in TableWriter.tables(scenario) {
      let table = TableCatalog.all.first { $0.name == name }!
      if let text = CSVWriter.text(table, rows) {
        files.append((table.fileName, text))
      } else {
        fields.append((name, .array(rows.map { .object($0) })))
      }
    }
    let document = YAMLWriter.text(fields, opening: opening, language: scenario.language)
    return [("scenario.yaml", document)] + files
  }

  /// The files of a scenario made from facts.
  public static func files(_ facts: ScenarioFacts, opening: [String] = []) -> [(name: String, text: String)] {
    files(Scenario(facts), opening: opening)
  }

  /// A value in its shortest form: what the reader would assume is left out.
  private static func brief(_ key: String, _ value: JSONValue, _ scenario: Scenario) -> JSONValue {
    switch key {
    case "horizon" where scenario.horizon.isMonth:
      let month = String(scenario.horizon.days.lowerBound.description.dropLast(3))
      return .object([("month", .text(month)), ("timeZone", .text(scenario.horizon.timeZone))])
    case "shiftTypes": return value.mappingFields { shiftType($1) }
    case "sites":
      return value.mappingFields { _, site in
        site.mappingFields { key, value in key == "cover" ? value.mappingElements(coverageLine) : value }
      }
    case "rules": return value.mappingElements { rule in rule.mappingFields { $1.withNamesFirst } }
    case "pairing":
      let settings = PairingSettings(mode: scenario.pairing.mode)
      return settings == scenario.pairing ? .text(settings.mode.rawValue) : value
    default: return value
    }
  }

  /// A shift type with its end, which people know, instead of its length; more than a day stays a length.
  private static func shiftType(_ type: JSONValue) -> JSONValue {
    guard case .object(let fields) = type, case .text(let text)? = type["start"], let start = TimeOfDay(text),
      case .integer(let length)? = type["length"], length <= 1440
    else { return type }
    let end = TimeOfDay(minutes: (start.minutes + length) % 1440)
    return .object(fields.map { $0 == "length" ? ("end", .text(end.description)) : ($0, $1) })
  }

  private static func coverageLine(_ line: JSONValue) -> JSONValue {
    guard case .object(let fields) = line else { return line }
    return .object(
      fields.compactMap { key, value in
        switch (key, value) {
        case ("onHoliday", .text("hold")): nil
        case ("shifts", .array(let types)) where types.count == 1: (key, types[0])
        case ("places", _): (key, value.mappingFields { place($1) })
        default: (key, value)
        }
      })
  }

  /// A place as a number where that says it all.
  private static func place(_ place: JSONValue) -> JSONValue {
    guard case .integer(let wanted)? = place["wanted"], case .integer(0)? = place["minimum"],
      case .integer(wanted)? = place["maximum"]
    else { return place }
    guard let mode = place["mode"] else { return .integer(wanted) }
    return .object([("wanted", .integer(wanted)), ("mode", mode)])
  }
}

extension JSONValue {
  /// The fields of a rule as people write them: what it is called first, its price last.
  fileprivate var withNamesFirst: JSONValue {
    guard case .object(let fields) = self else { return self }
    let first = ["id", "name"].compactMap { key in fields.first { $0.0 == key } }
    let last = fields.filter { $0.0 == "price" }
    return .object(first + fields.filter { !["id", "name", "price"].contains($0.0) } + last)
  }

  fileprivate func mappingFields(_ transform: (String, JSONValue) -> JSONValue) -> JSONValue {
    guard case .object(let fields) = self else { return self }
    return .object(fields.map { ($0, transform($0, $1)) })
  }

  fileprivate func mappingElements(_ transform: (JSONValue) -> JSONValue) -> JSONValue {
    guard case .array(let elements) = self else { return self }
    return .array(elements.map(transform))
  }
}
