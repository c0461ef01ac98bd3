import Foundation
import RosterModel
import Testing

@testable import RosterPublishing

@Suite struct MonthFileTests {
  private func object(_ audience: Audience = .station) throws -> [String: Any] {
    let month = SmallTown.month(SmallTown.roster([7: ["d1", "h1"]]), .chinese, audience)
    return try #require(try JSONSerialization.jsonObject(with: MonthFile(month).data()) as? [String: Any])
  }

  @Test func aShiftTellsPlacesTimesAndCodes() throws {
    let object = try object()
    #expect(object["version"] as? Int == 1 && object["language"] as? String == "zh")
    let shift = try #require((object["shifts"] as? [[String: Any]])?[7])
    #expect(shift["id"] as? String == "2026-10-08/station/day" && shift["start"] as? String == "2026-10-08T08:30")
    #expect(shift["mode"] as? String == "onSite")
    let places = try #require(shift["places"] as? [[String: Any]])
    #expect(places[0]["people"] as? [String] == ["d1"] && places[0]["missing"] as? Int == 1)
    #expect(places[1]["kind"] as? String == "lead" && places[1]["mode"] as? String == "onCall")
    let day = try #require((object["days"] as? [[String: Any]])?[9])
    #expect(day["kind"] as? String == "makeUpWorkday" && day["badge"] as? String == "调")
  }

  @Test func everyKeyIsDocumented() throws {
    let article = try String(
      contentsOf: SourceTexts.folder.appendingPathComponent("Watchbill/Watchbill.docc/Publishing.md"), encoding: .utf8)
    func check(_ value: Any) {
      if let array = value as? [Any], let first = array.first { check(first) }
      for (key, value) in value as? [String: Any] ?? [:] {
        let isNamed = article.contains("`\(key)`")
        #expect(isNamed, "\(key)")
        // Turns are counted by class, whose names other articles explain.
        if key != "turns" { check(value) }
      }
    }
    check(try object())
  }

  @Test func thePublicFileHasNoPrivateNumberAndNoFinding() throws {
    let people = try #require(try object(.public)["people"] as? [[String: Any]])
    #expect(people.allSatisfy { $0["phone"] as? String == "" })
    #expect((try object(.public)["findings"] as? [Any])?.isEmpty == true)
    #expect((try object()["findings"] as? [Any])?.isEmpty == false)
  }
}
