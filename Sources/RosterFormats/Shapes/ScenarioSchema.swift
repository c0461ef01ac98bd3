import RosterModel

/// The published schema of scenarios.
public enum ScenarioSchema {
  /// JSON Schema 2020-12 of the one-file form; `scenario.yaml` has the same keys, with the tables in their own files.
  public static func json() -> String {
    guard case .object(let fields) = ScenarioShape.scenario.schema else { return "{}" }
    let head: [(String, JSONValue)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .text("urn:watchbill:scenario:1")),
      ("title", .text("Watchbill scenario")),
    ]
    return JSONValue.object(head + fields).rendered() + "\n"
  }
}
