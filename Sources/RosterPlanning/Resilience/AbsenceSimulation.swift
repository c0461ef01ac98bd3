import RosterModel
import RosterSolver

/// Months in which people fall ill by chance: how many places stay empty, and how many people must be told.
///
/// On every day each deputy is away with a chance in ten thousand; in the season those of some occupations with another.
/// The station does as it would by telephone: turn by turn in the order of time it calls the named backup, where the
/// backup can still come, else whoever can take the turn and costs least, else the place stays empty.
public struct AbsenceSimulation: Sendable {
  /// How often people are away.
  public struct Rates: Sendable {
    /// The chance of a day's absence, in ten thousandths.
    public var usual: Int
    /// Days on which another chance holds.
    public var season: ClosedRange<Day>?
    /// The chance in the season, in ten thousandths.
    public var inSeason: Int
    /// Those whom the season is about; empty means everybody.
    public var farmers: Set<PersonIndex>

    /// How often people are away; a season of the rates of the rest of the year unless told otherwise.
    public init(
      usual: Int, season: ClosedRange<Day>? = nil, inSeason: Int? = nil, farmers: Set<PersonIndex> = []
    ) {
      (self.usual, self.season, self.inSeason) = (usual, season, inSeason ?? usual)
      self.farmers = farmers
    }

    func chance(of person: PersonIndex, on day: Day) -> Int {
      let isMeant = farmers.isEmpty || farmers.contains(person)
      return season?.contains(day) == true && isMeant ? inSeason : usual
    }
  }

  /// What became of one month.
  public struct Month: Hashable, Sendable {
    /// Turns missed.
    public var missed: Int
    /// Those that the named backup took, that somebody else took, and that stayed empty.
    public var byBackup, byOther, holes: Int
    /// People who had to be told of a change of theirs; the absent not counted.
    public var told: Int
  }

  /// The months, one a trial.
  public let months: [Month]
  /// How many months each shift had a hole in.
  public let holesOfShift: [ShiftIndex: Int]

  /// Plays a roster's month so many times.
  ///
  /// - Complexity: O(months × turns missed × people).
  public init(
    of roster: Roster, backups: [ShiftIndex: PersonIndex], rates: Rates, months count: Int, seed: UInt64 = 1,
    isStopped: () -> Bool = { false }
  ) {
    let scenario = roster.scenario
    let session = Session(roster)
    var months: [Month] = []
    var holesOfShift: [ShiftIndex: Int] = [:]
    for number in 0..<count {
      if isStopped() { break }
      var random = RandomNumbers(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
      let away = AbsenceSimulation.absences(scenario, rates, &random)
      var month = Month(missed: 0, byBackup: 0, byOther: 0, holes: 0, told: 0)
      var told: Set<PersonIndex> = []
      var flips: [(PersonIndex, ShiftIndex)] = []
      func isAway(_ person: PersonIndex, _ shift: ShiftIndex) -> Bool {
        away[person.position].contains { Leave(person: person, days: $0...$0).touches(scenario.shifts[shift]) }
      }
      func flip(_ person: PersonIndex, _ shift: ShiftIndex) {
        session.flip(person, shift)
        flips.append((person, shift))
      }
      for shift in scenario.shifts.typedIndices {
        for absent in roster[shift] where scenario.representatives[absent].post == .deputy && isAway(absent, shift) {
          month.missed += 1
          let most = session.present.uncovered
          flip(absent, shift)
          let able = session.successors(of: absent, on: shift, gone: true, uncoveredAtMost: most).filter {
            !isAway($0.person, shift)
          }
          if let backup = backups[shift], able.contains(where: { $0.person == backup }) {
            flip(backup, shift)
            month.byBackup += 1
            told.insert(backup)
          } else if let other = able.min(by: { $0.cost < $1.cost }) {
            flip(other.person, shift)
            month.byOther += 1
            told.insert(other.person)
          } else {
            month.holes += 1
            holesOfShift[shift, default: 0] += 1
          }
          told.formUnion(roster[shift].filter { $0 != absent })
        }
      }
      for (person, shift) in flips.reversed() { session.flip(person, shift) }
      month.told = told.count
      months.append(month)
    }
    (self.months, self.holesOfShift) = (months, holesOfShift)
  }

  /// The days on which each deputy is away.
  private static func absences(_ scenario: Scenario, _ rates: Rates, _ random: inout RandomNumbers) -> [[Day]] {
    scenario.people.map { person in
      guard scenario.representatives[person].post == .deputy else { return [] }
      return scenario.horizon.days.filter { random.below(10_000) < rates.chance(of: person, on: $0) }
    }
  }

  /// How many months have each number of something, in the order of numbers.
  public func distribution(of count: (Month) -> Int) -> [(number: Int, months: Int)] {
    var counts: [Int: Int] = [:]
    for month in months { counts[count(month), default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
