import Foundation
import RosterFormats
import RosterModel
import RosterRules
import Testing

@Suite("The published schema")
struct SchemaTests {
  let schema = try? JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8)) as? [String: Any]

  @Test("closes every object that has keys, so that typos are found")
  func closed() throws {
    func visit(_ value: Any, _ path: String) {
      if let object = value as? [String: Any] {
        if object["properties"] is [String: Any] {
          #expect(object["additionalProperties"] as? Bool == false, "\(path)")
        }
        for (key, inner) in object { visit(inner, "\(path)/\(key)") }
      }
      for inner in value as? [Any] ?? [] { visit(inner, path) }
    }
    visit(try #require(schema), "")
  }

  @Test("knows every rule and parameter of the catalog")
  func rules() throws {
    let text = ScenarioSchema.json()
    for rule in RuleCatalog.descriptions {
      #expect(text.contains("\"\(rule.name)\""))
      for parameter in rule.parameters { #expect(text.contains("\"\(parameter.name)\"")) }
      // A second key of the same name would hide the first: `level` is the congress level to one rule.
      let names = rule.parameters.map(\.name)
      #expect(Set(names).count == names.count, "\(rule.name)")
    }
  }

  @Test("is the same text each time")
  func deterministic() { #expect(ScenarioSchema.json() == ScenarioSchema.json()) }
}

@Suite("The starter of `init`")
struct TemplateTests {
  @Test("reads without a problem and solves something", arguments: Language.allCases)
  func reads(language: Language) throws {
    let folder = try TestFolder()
    for (path, text) in ScenarioTemplate.files(language: language) { try folder.write(path, text) }
    let reading = folder.read()
    #expect(reading.problems.map(\.brief) == [])
    #expect(reading.scenario?.representatives.count == 8)
    #expect(reading.scenario?.shifts.count == 62)
    #expect(reading.scenario?.language == language)
  }

  @Test("has tables that Excel opens as UTF-8")
  func marks() {
    for (path, text) in ScenarioTemplate.files(language: .chinese) where path.hasSuffix(".csv") {
      #expect(text.unicodeScalars.first == "\u{FEFF}")
    }
  }
}
