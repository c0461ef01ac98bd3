import RosterModel

/// What people of a made-up town ask for: leave, wishes that clash, pairs, locks and limits of their own.
struct TownWishes {
  var leave: [Leave] = []
  var requests: [Request] = []
  private(set) var pairs: [PairWish] = []
  private(set) var locks: [ScenarioFacts.NamedLock] = []
  private(set) var limits: [Limit] = []

  let settings: TownSettings
  let people: TownPeople
  let shiftTypes: [ShiftType]
  var random: RandomNumbers
  /// People whose month is left plain: frozen pairs, so that both can always serve.
  var plain: Set<PersonIndex> = []

  /// Who is on leave at some time.
  var away: Set<PersonIndex> = []
  /// The days that each person has a wish about.
  var wished: [PersonIndex: [ClosedRange<Day>]] = [:]

  var horizon: ClosedRange<Day> { settings.horizon.days }

  init(_ settings: TownSettings, map: TownMap, people: TownPeople, cover: TownCover, turns: Int) {
    self.settings = settings
    self.people = people
    shiftTypes = cover.shiftTypes
    random = RandomNumbers(seed: settings.seed ^ 0x7769_7368)
    addNamesakes()
    for (district, deputies) in people.ofDistrict.enumerated() {
      addPairs(deputies, map.districts[district], map)
      addLeave(deputies)
      addRequests(deputies)
      addLocks(deputies, station: map.sites[map.districts[district].sites.lowerBound].id)
      addLimits(deputies, turns: turns)
    }
    addStaffLeave()
    requests.sort { ($0.days.lowerBound, $0.person) < ($1.days.lowerBound, $1.person) }
  }

  // MARK: Pairs

  /// Two people of one name on one shift would puzzle callers.
  private mutating func addNamesakes() {
    var first: [String: PersonIndex] = [:]
    for person in people.ofDistrict.joined() {
      guard let other = first.updateValue(person, forKey: people.all[person].name) else { continue }
      pairs.append(PairWish(people: [other, person], kind: .forbidden))
    }
  }

  private mutating func addPairs(_ deputies: [PersonIndex], _ district: TownMap.District, _ map: TownMap) {
    var taken = Set(pairs.flatMap(\.people))
    let wanted = deputies.count / 40
    if settings.pairing == .standing {
      for _ in 0..<wanted {
        let able = random.shuffled(deputies).filter { person in
          !taken.contains(person) && !people.all[person].refusesNights && !people.all[person].fields.contains("law")
        }
        guard let first = able.first,
          let second = able.dropFirst().first(where: { isAlike(first, $0) })
        else { break }
        pairs.append(PairWish(people: [min(first, second), max(first, second)], kind: .frozen))
        plain.formUnion([first, second])
        taken.formUnion([first, second])
      }
    }
    // Members of one family do not serve together.
    for _ in 0..<max(deputies.count >= 12 ? 1 : 0, wanted) {
      let able = random.shuffled(deputies).filter { !taken.contains($0) }
      guard let first = able.first,
        let second = able.dropFirst().first(where: { people.all[$0].home == people.all[first].home })
          ?? able.dropFirst().first
      else { break }
      pairs.append(PairWish(people: [min(first, second), max(first, second)], kind: .forbidden))
      taken.formUnion([first, second])
    }
  }

  /// Whether two people have the same hours and different fields.
  private func isAlike(_ left: PersonIndex, _ right: PersonIndex) -> Bool {
    people.isEmployed[left.position] == people.isEmployed[right.position]
      && Set(people.all[left].fields).isDisjoint(with: people.all[right].fields)
  }

  // MARK: Locks and limits

  private mutating func addLocks(_ deputies: [PersonIndex], station: String) {
    // On a rest day everybody is free by day; a frozen pair has no leave.
    guard settings.load == .full, deputies.count >= 24,
      let rest = horizon.dropFirst(7).first(where: { $0.weekday == .saturday })
    else { return }
    let able = deputies.filter { person in
      !away.contains(person) && wished[person] == nil
    }
    let sure = settings.pairing == .standing ? able.filter(plain.contains) : able
    guard let serving = sure.first, let other = able.last, serving != other else { return }
    locks.append(.init(person: serving, shift: "\(rest)/\(station)/day", serves: true))
    locks.append(.init(person: other, shift: "\(horizon.upperBound)/\(station)/night", serves: false))
  }

  private mutating func addLimits(_ deputies: [PersonIndex], turns: Int) {
    let able = deputies.filter { person in
      people.all[person].refusesNights && !away.contains(person) && !plain.contains(person)
    }
    for person in able.prefix(max(1, deputies.count / 40)) {
      limits.append(Limit(person: person, rule: "monthly", least: nil, most: max(1, turns * 2 / 3)))
    }
  }
}
