import RosterModel
import RosterSolver
import Testing

@Suite struct ShiftChoiceTests {
  private static func demand(_ from: String, _ until: String, _ people: Int) -> ShiftChoice.Demand {
    .init(from: TimeOfDay(from)!, until: TimeOfDay(until)!, people: people)
  }

  @Test func theClockRoundTakesTwoTurnsOfTwelveHoursForEachPerson() throws {
    let choice = try #require(
      try ShiftChoice(covering: [Self.demand("00:00", "24:00", 2)], lengths: [480, 720], starts: [0, 480, 720]))
    #expect(choice.turns == 4 && choice.minutes == 2880)
    #expect(choice.shifts.map(\.length) == [720, 720] && choice.shifts.map(\.people) == [2, 2])
  }

  @Test func whatNoShiftReachesHasNoChoice() throws {
    #expect(try ShiftChoice(covering: [Self.demand("00:00", "24:00", 1)], lengths: [480], starts: [0, 480]) == nil)
    #expect(try ShiftChoice(covering: [], lengths: [480], starts: [0])?.turns == 0)
  }

  /// Every number of people on every kind of shift, hour by hour.
  @Test(arguments: 1...6)
  func noChoiceTakesFewerTurns(_ seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let demand = (0..<2).map { _ in
      let from = random.below(24)
      return ShiftChoice.Demand(
        from: TimeOfDay(minutes: from * 60), until: TimeOfDay(minutes: (from + 4 + random.below(12)) % 24 * 60),
        people: 1 + random.below(2))
    }
    let (lengths, starts) = ([480, 660], [0, 480, 960])
    let kinds = starts.flatMap { start in lengths.map { (start, $0) } }
    var least: Int?
    var counts = [Int](repeating: 0, count: kinds.count)
    let most = 4
    while true {
      let covers = (0..<24).allSatisfy { hour in
        let wanted = demand.reduce(0) { sum, entry in
          let length = (entry.until.minutes - entry.from.minutes + 1440) % 1440
          return sum + ((hour * 60 - entry.from.minutes + 1440) % 1440 < length ? entry.people : 0)
        }
        let there = zip(kinds, counts).reduce(0) { sum, entry in
          sum + ((hour * 60 - entry.0.0 + 1440) % 1440 < entry.0.1 ? entry.1 : 0)
        }
        return there >= wanted
      }
      let turns = counts.reduce(0, +)
      if covers, turns < least ?? .max { least = turns }
      var place = 0
      while place < counts.count, counts[place] == most {
        counts[place] = 0
        place += 1
      }
      if place == counts.count { break }
      counts[place] += 1
    }
    #expect(try ShiftChoice(covering: demand, lengths: lengths, starts: starts)?.turns == least)
  }
}
