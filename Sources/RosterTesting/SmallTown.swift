import RosterModel

/// Builds small made-up towns for tests: one station, a day and a night shift, deputies d1, d2, …
public struct SmallTown {
  public var facts: ScenarioFacts

  /// Friday, 2026-12-04.
  public static let friday = Day(year: 2026, month: 12, day: 4)!

  /// A town of some deputies with day and night shifts of two on some days.
  public init(deputies: Int, days: Int, from first: Day = friday, shiftTypes: [String] = ["day", "night"]) {
    facts = ScenarioFacts(name: "测试站", horizon: Horizon(days: first...first.advanced(by: days - 1)))
    facts.shiftTypes = [
      ShiftType(id: "day", start: TimeOfDay(minutes: 510), length: 570),
      ShiftType(id: "night", start: TimeOfDay(minutes: 1080), length: 870, mode: .onCall),
    ]
    facts.grids = [
      Grid(id: "near", position: Position(east: 100, north: 0)),
      Grid(id: "far", position: Position(east: 700, north: 0)),
    ]
    facts.sites = [
      Site(
        id: "station", name: "站", position: Position(east: 0, north: 0),
        cover: [CoverageLine(shiftTypes: shiftTypes, days: DayPattern(.everyDay))])
    ]
    facts.representatives = (1...deputies).map { number in
      Representative(
        id: "d\(number)", name: "代表\(number)", levels: [number % 2 == 0 ? .county : .township],
        fields: number % 2 == 1 ? ["law"] : ["health"], home: number % 3 == 0 ? "far" : "near")
    }
  }

  /// The person of a number, counted from 1.
  public func person(_ number: Int) -> PersonIndex { PersonIndex(number - 1) }

  /// The scenario of the town.
  public var scenario: Scenario { Scenario(facts) }
}

/// Every roster of a small scenario: all crews of at most so many people for each shift.
public struct EveryRoster: Sequence {
  private let scenario: Scenario
  private let units: [DutyUnit]
  private let crews: [[PersonIndex]]

  /// Every roster with crews of at most `most` people.
  public init(of scenario: Scenario, units: [DutyUnit], crewsOfAtMost most: Int) {
    self.scenario = scenario
    self.units = units
    crews = (0..<(1 << scenario.people.count)).map { mask in
      scenario.people.filter { mask & (1 << $0.position) != 0 }
    }.filter { $0.count <= most }
  }

  public func makeIterator() -> AnyIterator<Roster> {
    var choice = [Int](repeating: 0, count: scenario.shifts.count)
    var isDone = false
    return AnyIterator {
      if isDone { return nil }
      let roster = Roster(scenario: scenario, units: units, crews: choice.map { crews[$0] })
      var shift = 0
      while shift < choice.count {
        choice[shift] += 1
        if choice[shift] < crews.count { break }
        choice[shift] = 0
        shift += 1
      }
      isDone = shift == choice.count
      return roster
    }
  }
}
