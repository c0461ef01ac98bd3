import Foundation
import RosterRules
import Testing

/// The walls of the house: who may know whom.
@Suite struct HouseTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  private func files(of room: String) throws -> [(name: String, text: String)] {
    let folder = Self.sources.appendingPathComponent(room)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return try paths.map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
  }

  @Test(arguments: [
    ("RosterModel", ["GLPK", "RosterRules", "RosterAudit", "RosterSolver", "RosterPlanning", "RosterFormats"]),
    ("RosterRules", ["GLPK", "RosterAudit", "RosterSolver", "RosterPlanning", "RosterFormats"]),
    ("RosterAudit", ["GLPK", "CGLPK", "RosterSolver", "RosterPlanning", "RosterFormats"]),
    ("RosterSolver", ["RosterPlanning", "RosterFormats", "RosterPublishing"]),
    ("RosterPlanning", ["GLPK", "CGLPK", "RosterFormats", "RosterPublishing"]),
    ("RosterBook", ["GLPK", "CGLPK", "RosterPublishing", "Watchbill"]),
    ("RosterFormats", ["RosterBook"]),
    ("GLPK", ["RosterModel", "RosterRules"]),
    ("RosterWorkbook", ["RosterRules", "RosterAudit", "RosterSolver", "RosterFormats", "RosterPublishing"]),
  ])
  func roomImportsOnlyWhatLiesBeforeIt(_ room: String, _ forbidden: [String]) throws {
    let files = try files(of: room)
    #expect(!files.isEmpty)
    for (name, text) in files {
      let imports = text.split(separator: "\n").filter { $0.contains("import ") && !$0.hasPrefix("//") }
        .compactMap { $0.split(separator: " ").last.map(String.init) }
      for module in forbidden { #expect(!imports.contains(module), "\(room)/\(name) imports \(module)") }
    }
  }

  @Test func everyRuleFileIsInTheCatalog() throws {
    let known = Set(RuleCatalog.kinds.map { String(describing: $0) })
    for (name, text) in try files(of: "RosterRules/Rules") where text.contains(": Rule {") {
      #expect(
        known.contains(name.replacingOccurrences(of: ".swift", with: "")), "\(name) is missing in RuleCatalog.kinds")
    }
  }

  @Test func onlyTheFacadeReexports() throws {
    for (name, text) in try files(of: "") where !name.hasPrefix("Watchbill/") {
      #expect(!text.contains("@_exported"), "\(name)")
    }
  }
}
