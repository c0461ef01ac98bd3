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

  @Test("the pairs written come back as former ones, and only those that must change do")
  func former() throws {
    let desk = try Desk("xiying")
    let before = try desk.succeed("pair", "xiying", "--json", "--out", "xiying/pairs.csv", "--force").object()
    let first = try #require(before["groups"] as? [[String: Any]]).compactMap { $0["people"] as? [String] }
    #expect(before["written"] as? String == "xiying/pairs.csv")
    let again = try desk.succeed("pair", "xiying", "--json").object()
    #expect((again["groups"] as? [[String: Any]])?.compactMap { $0["people"] as? [String] } == first)
    #expect((again["changes"] as? [Any])?.isEmpty == true)
    #expect(try desk.run("pair", "xiying", "--out", "xiying/pairs.csv").code == 73)

    // Two who may not be together any more: they and one other pair change, nobody else.
    let parted = try #require(first.first { !$0.contains("d06") && !$0.contains("d19") })
    let table = String(decoding: try desk.bytes("xiying/pairs.csv"), as: UTF8.self)
    try desk.write("xiying/pairs.csv", table + parted.joined(separator: ",") + ",,forbidden\n")
    let after = try desk.succeed("pair", "xiying", "--json", "--lang", "en").object()
    let second = try #require(after["groups"] as? [[String: Any]]).compactMap { $0["people"] as? [String] }
    #expect(first.filter(second.contains).count == 40)
    let changes = try #require(after["changes"] as? [[String: Any]])
    #expect(changes.count == 2)
    let cause = changes.first { $0["people"] as? [String] == parted }?["cause"] as? String
    #expect(cause?.contains("may not be a pair any more") == true)
    #expect(try desk.succeed("pair", "xiying", "--lang", "en").output.contains("parted  "))
  }

  @Test("without time there are pairs, and no claim")
  func noTime() throws {
    let answer = try Desk("xiying").succeed("pair", "xiying", "--json", "--time", "0").object()
    #expect((answer["groups"] as? [Any])?.count == 42)
    #expect(answer["isOptimal"] as? Bool == false)
    #expect(answer["status"] as? String == "feasible")
    #expect(try Desk("xiying").run("pair", "xiying", "--time", "-1").code == 64)
    #expect(try Desk("xiying").run("pair", "xiying", "--as", "forbidden").code == 64)
  }
}
