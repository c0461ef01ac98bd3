import RosterModel

/// What sets two scenarios apart, by the paths of their one-file form.
public struct ScenarioDifference: Sendable, Encodable {
  /// A value that is not the same in both.
  public struct Entry: Hashable, Sendable, Encodable {
    /// Where it stands: `rules.rest.hours`, `people.d12.until`, `leave`.
    public var path: String
    /// The value before, or nil where there was none.
    public var before: String?
    /// The value after, or nil where there is none.
    public var after: String?
  }

  /// The values that differ, in the order of the scenario.
  public let entries: [Entry]
  /// The shifts before and after.
  public let shifts: [Int]
  /// The people before and after.
  public let people: [Int]

  /// Compares two scenarios.
  ///
  /// - Complexity: O(people + sites + rules + table rows).
  public init(from before: Scenario, to after: Scenario) {
    shifts = [before.shifts.count, after.shifts.count]
    people = [before.representatives.count, after.representatives.count]
    var found: [Entry] = []
    let (old, new) = (ScenarioWriter.document(before), ScenarioWriter.document(after))
    ScenarioDifference.compare(.object(old), .object(new), at: "", into: &found)
    let rows = Dictionary(uniqueKeysWithValues: TableWriter.tables(before).map { ($0.name, $0.rows) })
    let newRows = Dictionary(uniqueKeysWithValues: TableWriter.tables(after).map { ($0.name, $0.rows) })
    for table in TableCatalog.all {
      let (old, new) = (rows[table.name] ?? [], newRows[table.name] ?? [])
      if table.columns.contains(where: { $0.name == "id" }) {
        let path = table.name == TableCatalog.representatives.name ? "people" : table.name
        ScenarioDifference.compare(
          ScenarioDifference.byID(old.map { .object($0) }), ScenarioDifference.byID(new.map { .object($0) }),
          at: path, into: &found)
      } else {
        ScenarioDifference.compareRows(
          old.map { ScenarioDifference.line($0) }, new.map { ScenarioDifference.line($0) }, table, &found)
      }
    }
    entries = found
  }

  private static func compare(_ before: JSONValue?, _ after: JSONValue?, at path: String, into found: inout [Entry]) {
    if let before, let after, case .object(let old) = before, case .object(let new) = after {
      let keys = unique(old.map(\.0) + new.map(\.0))
      for key in keys {
        compare(
          old.first { $0.0 == key }?.1, new.first { $0.0 == key }?.1, at: path.isEmpty ? key : "\(path).\(key)",
          into: &found)
      }
      return
    }
    if path == "rules" {
      return compare(byRule(before), byRule(after), at: path, into: &found)
    }
    let old = before.map { written($0) }
    let new = after.map { written($0) }
    if old != new { found.append(Entry(path: path, before: old, after: new)) }
  }

  /// Rows of people or activities by their identifiers.
  private static func byID(_ rows: [JSONValue]) -> JSONValue {
    .object(rows.map { (id(of: $0) ?? "", $0) })
  }

  /// Rules by their identifiers, each with its parameters.
  private static func byRule(_ rules: JSONValue?) -> JSONValue {
    var named = JSONFields()
    if case .array(let entries)? = rules {
      for entry in entries { add(rule: entry, to: &named) }
    }
    return JSONValue.object(named)
  }

  private typealias JSONFields = [(String, JSONValue)]

  private static func add(rule: JSONValue, to named: inout JSONFields) {
    switch rule {
    case .text(let name): named.append((name, JSONValue.object(JSONFields())))
    case .object(let fields): for field in fields { named.append((id(of: field.1) ?? field.0, field.1)) }
    default: break
    }
  }

  private static func id(of value: JSONValue) -> String? {
    if case .text(let id)? = value["id"] { id } else { nil }
  }

  private static func line(_ row: [(String, JSONValue)]) -> String {
    row.map { written($0.1) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func compareRows(_ old: [String], _ new: [String], _ table: Table, _ found: inout [Entry]) {
    for row in Set(old).subtracting(new).sorted() { found.append(Entry(path: table.name, before: row, after: nil)) }
    for row in Set(new).subtracting(old).sorted() { found.append(Entry(path: table.name, before: nil, after: row)) }
  }

  /// A value on one line.
  private static func written(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let text): text
    case .flag(let flag): String(flag)
    case .array(let values): "[" + values.map { written($0) }.joined(separator: ", ") + "]"
    case .object(let fields): "{" + fields.map { "\($0.0): \(written($0.1))" }.joined(separator: ", ") + "}"
    }
  }
}
