import RosterModel
import Testing

@Suite("People of one name")
struct NamesakesTests {
  private func names(_ people: [Representative]) -> [String] {
    let day = Day(year: 2026, month: 12, day: 1)!
    var facts = ScenarioFacts(name: "", horizon: Horizon(days: day...day))
    facts.representatives = people
    let scenario = Scenario(facts)
    return scenario.people.map { scenario.displayName(of: $0) }
  }

  @Test("are told apart by level, then home, then identifier, so that no two are printed alike")
  func toldApart() {
    func person(_ id: String, _ levels: Set<Level>, _ home: String?) -> Representative {
      Representative(id: id, name: "王伟", levels: levels, home: home)
    }
    #expect(names([person("a", [.county], nil), person("b", [.township], nil)]) == ["王伟（县）", "王伟（镇）"])
    #expect(names([person("a", [.county], "g1"), person("b", [.county], "g2")]) == ["王伟（g1）", "王伟（g2）"])
    #expect(names([person("a", [.county], "g1"), person("b", [.county], "g1")]) == ["王伟（a）", "王伟（b）"])
    #expect(
      names([person("a", [.county], "g1"), person("b", [.county], "g1"), person("c", [.city], "g1")])
        == ["王伟（a）", "王伟（b）", "王伟（市）"])
  }
}
