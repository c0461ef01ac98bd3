import Foundation
import Testing

@Suite("pair")
struct PairTests {
  @Test("Xiying's 84 deputies make 42 pairs, each with its reasons")
  func xiying() throws {
    let desk = try Desk("xiying")
    let answer = try desk.succeed("pair", "xiying", "--json").object()
    let groups = try #require(answer["groups"] as? [[String: Any]])
    #expect(groups.count == 42)
    var people: Set<String> = []
    for group in groups {
      let members = try #require(group["people"] as? [String])
      #expect(members.count == 2)
      people.formUnion(members)
      let reasons = try #require(group["reasons"] as? [String])
      #expect(!reasons.isEmpty || group["decided"] != nil, "\(members)")
    }
    #expect(people.count == 84)
    #expect(answer["isOptimal"] as? Bool == true)
    #expect(answer["total"] as? Int == answer["bound"] as? Int)
    // The total is of the pairs that the matching chose.
    let chosen = groups.filter { $0["decided"] == nil }
    #expect(answer["total"] as? Int == chosen.compactMap { $0["points"] as? Int }.reduce(0, +))
  }

  @Test("keeps frozen pairs and never joins forbidden ones")
  func wishes() throws {
    let answer = try Desk("xiying").succeed("pair", "xiying", "--json").object()
    let groups = try #require(answer["groups"] as? [[String: Any]])
    func partners(_ id: String) -> [String] {
      groups.compactMap { $0["people"] as? [String] }.first { $0.contains(id) } ?? []
    }
    #expect(partners("d06").contains("d42"))
    #expect(partners("d19").contains("d63"))
    #expect(!partners("d20").contains("d45"))
    #expect(groups.contains { $0["decided"] as? String == "frozen" })
  }

  @Test("prints a line for each pair, in both languages")
  func text() throws {
    let desk = try Desk("xiying")
    let chinese = try desk.succeed("pair", "xiying").output.lines
    #expect(chinese.count == 43)
    #expect(chinese[0].contains("42 组") && chinese[0].contains("已证最高"))
    #expect(chinese.dropFirst().allSatisfy { $0.contains("共同空闲") || $0.contains("组") })
    let english = try desk.succeed("pair", "xiying", "--lang", "en").output.lines
    #expect(english.count == 43)
    #expect(english[0].contains("42 groups"))
    #expect(!english[0].contains("组"))
  }

  @Test("an odd number of deputies makes one group of three")
  func odd() throws {
    let desk = try Desk("tiny")
    for table in ["representatives", "ledger"] { try desk.drop("tiny/\(table).csv") { $0.hasPrefix("d6,") } }
    let answer = try desk.succeed("pair", "tiny", "--json").object()
    let sizes = (answer["groups"] as? [[String: Any]] ?? []).compactMap { ($0["people"] as? [String])?.count }
    #expect(sizes.sorted() == [2, 3])
  }
}
