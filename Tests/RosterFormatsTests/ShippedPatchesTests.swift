import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("The shipped patches and towns")
struct ShippedPatchesTests {
  private static var patches: [String] {
    let folder = Scenarios.folder + "/patches"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }
      .sorted().map { "\(folder)/\($0)" }
  }

  @Test("apply to Xiying without an error, and write and read back", arguments: patches)
  func applies(path: String) throws {
    let reading = Patch.read(path: path)
    #expect(reading.problems.isEmpty)
    let patched = ScenarioReader.read(path: Scenarios.folder + "/xiying", patches: [try #require(reading.patch)])
    #expect(patched.problems.filter { $0.severity == .error }.map { $0.message(in: .english) } == [])
    try expectRoundTrip(try #require(patched.scenario))
  }

  @Test("made-up towns of the county read without an error", arguments: ["huaizhuang", "maqiao", "shangtan"])
  func towns(name: String) throws {
    let scenario = try #require(ScenarioReader.read(path: "\(Scenarios.folder)/county/\(name)").scenario)
    #expect(scenario.name.contains("虚构"))
  }
}
