import RosterModel

/// What people of a made-up town ask for: leave, wishes that clash, pairs, locks and limits of their own.
struct TownWishes {
  private(set) var leave: [Leave] = []
  private(set) var requests: [Request] = []
  private(set) var pairs: [PairWish] = []
  private(set) var locks: [ScenarioFacts.NamedLock] = []
  private(set) var limits: [Limit] = []

  private let settings: TownSettings
  private let people: TownPeople
  private let shiftTypes: [ShiftType]
  private var random: RandomNumbers
  /// People whose month is left plain: frozen pairs, so that both can always serve.
  private var plain: Set<PersonIndex> = []

  private var horizon: ClosedRange<Day> { settings.horizon.days }

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

  // MARK: Leave

  private typealias Absence = (chinese: String, english: String, days: Int)
  private static let absences: [Absence] = [
    ("住院", "hospital", 12), ("外出学习", "course", 9), ("县委党校学习", "party school", 6), ("照料住院家人", "family in hospital", 10),
    ("外出务工结算", "away on business", 6), ("探亲", "family visit", 6), ("婚假", "wedding leave", 5), ("体检", "check-up", 2),
    ("县人代会筹备会", "county meeting", 1), ("未说明", "not said", 3),
  ]

  private mutating func addLeave(_ deputies: [PersonIndex]) {
    let percent = deputies.count >= 40 ? 17 : deputies.count >= 20 ? 12 : deputies.count >= 10 ? 9 : 0
    var able = random.shuffled(deputies).filter { !plain.contains($0) && !people.all[$0].fields.contains("law") }
    var wanted = deputies.count * percent / 100
    // The harvest takes several farmers in the same week.
    let harvest = start(7)
    let farmers = able.filter { people.all[$0].fields.contains("farming") && !people.isEmployed[$0.position] }
    for farmer in farmers.prefix(wanted / 4) {
      add(farmer, ("农忙（大棚抢收）", "harvest", 7), from: harvest)
      able.removeAll { $0 == farmer }
      wanted -= 1
    }
    for (number, person) in able.prefix(max(0, wanted)).enumerated() {
      let absence = Self.absences[(number + random.below(2)) % Self.absences.count]
      add(person, absence, from: start(absence.days))
    }
  }

  /// A day from which so many days fit.
  private mutating func start(_ days: Int) -> Day {
    horizon.lowerBound.advanced(by: random.below(max(1, horizon.count - days + 1)))
  }

  private mutating func add(_ person: PersonIndex, _ absence: Absence, from first: Day) {
    let last = min(first.advanced(by: absence.days - 1), horizon.upperBound)
    leave.append(
      Leave(
        person: person, days: first...last, reason: Text(absence.chinese, absence.english)(settings.language),
        isExcused: absence.chinese != "未说明"))
  }

  /// The head of a station is away for some days; the deputy head leads then.
  private mutating func addStaffLeave() {
    if horizon.count < 14 { return }
    for person in people.all.typedIndices where people.all[person].post == .stationHead {
      let length = random.number(in: 2...3)
      add(person, ("县里开会", "meeting in the county", length), from: start(length))
    }
  }

  // MARK: Requests

  private mutating func addRequests(_ deputies: [PersonIndex]) {
    let count = deputies.count
    var asked: [PersonIndex: Int] = [:]
    func some(_ perMille: Int, among people: [PersonIndex]) -> [PersonIndex] {
      Array(
        random.shuffled(people.filter { asked[$0, default: 0] < 2 && !plain.contains($0) }).prefix(
          (count * perMille + 500) / 1000))
    }
    func wish(
      _ people: [PersonIndex], _ days: ClosedRange<Day>, _ wish: Request.Wish, _ types: [String] = [],
      _ price: Int? = nil
    ) {
      for person in people {
        if requests.contains(where: { $0.person == person && $0.days.overlaps(days) }) { continue }
        asked[person, default: 0] += 1
        let indices = shiftTypes.typedIndices.filter { types.contains(shiftTypes[$0].id) }
        requests.append(Request(person: person, days: days, wish: wish, shiftTypes: indices, price: price))
      }
    }
    let (first, last) = (horizon.lowerBound, horizon.upperBound)
    let present = deputies.filter { person in !leave.contains { $0.person == person } }
    let night = present.filter { !people.all[$0].refusesNights }

    // The last evening, the last weekend, and a training week that everybody who knows the law wants free.
    wish(some(150, among: night), last...last, .off)
    if let weekend = weekend(before: last) { wish(some(90, among: present), weekend, .off) }
    if horizon.count >= 14 {
      let training = start(5)
      wish(deputies.filter { people.all[$0].fields.contains("law") }, training...training.advanced(by: 4), .off)
    }
    // More want the same shift than it has places.
    if settings.load == .full {
      let popular = horizon.first { $0.weekday == .saturday } ?? first
      wish(some(80, among: night), popular...popular, .on, ["day"])
      let second = first.advanced(by: horizon.count / 2)
      wish(some(50, among: night), second...second, .on, ["night"])
    }
    // Everybody's own days.
    for person in some(330, among: present) {
      let length = 1 + random.position(weighing: [5, 3, 2])
      let day = start(length)
      let until = min(day.advanced(by: length - 1), last)
      let isNight = random.chance(30) && night.contains(person)
      wish([person], day...until, .off, isNight ? ["night"] : [], random.chance(25) ? 40 : nil)
    }
    requests.sort { ($0.days.lowerBound, $0.person) < ($1.days.lowerBound, $1.person) }
  }

  private func weekend(before day: Day) -> ClosedRange<Day>? {
    horizon.last { $0.weekday == .sunday && $0.advanced(by: -1) >= horizon.lowerBound }.map { $0.advanced(by: -1)...$0 }
  }

  // MARK: Locks and limits

  private mutating func addLocks(_ deputies: [PersonIndex], station: String) {
    // On a rest day everybody is free by day; a frozen pair has no leave.
    guard settings.load == .full, deputies.count >= 24,
      let rest = horizon.dropFirst(7).first(where: { $0.weekday == .saturday })
    else { return }
    let able = deputies.filter { person in
      !leave.contains { $0.person == person } && !requests.contains { $0.person == person }
    }
    let sure = settings.pairing == .standing ? able.filter(plain.contains) : able
    guard let serving = sure.first, let other = able.last, serving != other else { return }
    locks.append(.init(person: serving, shift: "\(rest)/\(station)/day", serves: true))
    locks.append(.init(person: other, shift: "\(horizon.upperBound)/\(station)/night", serves: false))
  }

  private mutating func addLimits(_ deputies: [PersonIndex], turns: Int) {
    let able = deputies.filter { person in
      people.all[person].refusesNights && !leave.contains { $0.person == person } && !plain.contains(person)
    }
    for person in able.prefix(max(1, deputies.count / 40)) {
      limits.append(Limit(person: person, rule: "monthly", least: nil, most: max(1, turns * 2 / 3)))
    }
  }
}
