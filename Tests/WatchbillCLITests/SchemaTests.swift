import Foundation
import Testing

@Suite("schema")
struct SchemaTests {
  @Test("prints one JSON Schema and nothing else")
  func schema() throws {
    let run = try Desk().succeed("schema")
    #expect(run.errors == "")
    let schema = try run.object()
    #expect((schema["$schema"] as? String)?.hasPrefix("https://json-schema.org/") == true)
    let properties = try #require(schema["properties"] as? [String: Any])
    for key in ["version", "name", "horizon", "shiftTypes", "sites", "rules", "representatives"] {
      #expect(properties[key] != nil)
    }
  }

  @Test("names every key of an exported scenario")
  func keys() throws {
    let desk = try Desk()
    let schema = try desk.succeed("schema").object()
    let known = Set(try #require(schema["properties"] as? [String: Any]).keys)
    let scenario = try desk.succeed("export", Binary.scenarios + "/xiying", "--as", "json").object()
    #expect(Set(scenario.keys).subtracting(known) == [])
  }
}
