import Foundation
import Testing

@Suite("import and publish")
struct ImportTests {
  /// Two people, a week, one shift type and weights that are easily told apart.
  static let instance = """
    SECTION_HORIZON
    7
    SECTION_SHIFTS
    D,480,
    SECTION_STAFF
    A,D=7,1920,960,3,2,2,1
    B,D=7,960,0,2,1,1,0
    SECTION_DAYS_OFF
    A,2
    SECTION_SHIFT_ON_REQUESTS
    B,2,D,4
    SECTION_SHIFT_OFF_REQUESTS
    A,0,D,9
    SECTION_COVER
    0,D,1,100,1
    1,D,0,100,1
    2,D,1,100,1
    3,D,2,100,1
    4,D,0,100,1
    5,D,1,100,1
    6,D,0,100,1

    """

  /// What the instance charges for a solution, counted from its own words.
  private func penalty(_ solution: String) -> Int {
    let rows = solution.lines.map { $0.split(separator: ",").dropFirst().map { $0 == "D" } }
    let wanted = [1, 0, 1, 2, 0, 1, 0]
    let cover = wanted.indices.reduce(0) { sum, day in
      let present = rows.count { $0[day] }
      return sum + (present < wanted[day] ? 100 * (wanted[day] - present) : present - wanted[day])
    }
    return cover + (rows[1][2] ? 0 : 4) + (rows[0][0] ? 9 : 0)
  }

  @Test("an instance is imported, checked, solved and published; the penalty is the instance's")
  func roundTrip() throws {
    let desk = try Desk()
    try desk.write("Week.txt", Self.instance)
    let imported = try desk.succeed("import", "nrp24", "Week.txt", "--out", "week", "--lang", "en")
    #expect(imported.errors == "" && imported.output.contains("2 people · 7 days · 7 shifts"))
    #expect(try desk.text("week/scenario.yaml").contains("pairing: per-shift"))
    #expect(try desk.succeed("check", "week").errors == "")
    let answer = try desk.succeed("solve", "week", "--json", "--out", "o", "--time", "20").object()
    #expect(answer["status"] as? String == "optimal")
    try desk.succeed("publish", "o/roster.json", "--as", "nrp24", "--out", "week.sol")
    let solution = try desk.text("week.sol")
    #expect(solution.lines.count == 2 && solution.hasPrefix("A,"))
    #expect(penalty(solution) == answer["penalty"] as? Int, "\(solution)")
    // The scenario may be named as well, and what stands there is kept.
    let refused = try desk.run("publish", "week", "o/roster.json", "--as", "nrp24", "--out", "week.sol")
    #expect(refused.code == 73)
    try desk.succeed("publish", "week", "o/roster.json", "--as", "nrp24", "--out", "week.sol", "--force", "--quiet")
    #expect(try desk.text("week.sol") == solution)
  }

  @Test("a wrong file is refused with every error, and nothing is written")
  func refusals() throws {
    let desk = try Desk()
    try desk.write("bad.txt", Self.instance.replacingOccurrences(of: "D,480,", with: "D,zero,E"))
    let run = try desk.run("import", "nrp24", "bad.txt", "--out", "week", "--lang", "en")
    #expect(run.code == 65 && run.output == "")
    #expect(run.errors.contains("bad.txt:4:2: minutes cannot be “zero”; allowed: a whole number from 1 to 1440"))
    #expect(run.errors.contains("bad.txt:4:3: ") && run.errors.contains("2 error(s)"))
    let object = try desk.run("import", "nrp24", "bad.txt", "--out", "week", "--json").object()
    #expect((object["problems"] as? [Any])?.count == 2 && object["exit"] as? Int == 65)
    #expect(try desk.run("import", "nrp24", "none.txt", "--out", "week").code == 66)
    #expect(try desk.run("import", "nrp99", "bad.txt", "--out", "week").code == 64)
    #expect(try desk.list() == ["bad.txt"])
    try desk.write("Week.txt", Self.instance)
    try desk.succeed("import", "nrp24", "Week.txt", "--out", "week", "--quiet")
    #expect(try desk.run("import", "nrp24", "Week.txt", "--out", "week").code == 73)
    try desk.succeed("import", "nrp24", "Week.txt", "--out", "week", "--force")
  }
}
