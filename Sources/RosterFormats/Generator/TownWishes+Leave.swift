import RosterModel

/// Who of a made-up town is away, and when.
extension TownWishes {
  private typealias Absence = (chinese: String, english: String, days: Int)
  private static let absences: [Absence] = [
    ("住院", "hospital", 12), ("外出学习", "course", 9), ("县委党校学习", "party school", 6), ("照料住院家人", "family in hospital", 10),
    ("外出务工结算", "away on business", 6), ("探亲", "family visit", 6), ("婚假", "wedding leave", 5), ("体检", "check-up", 2),
    ("县人代会筹备会", "county meeting", 1), ("未说明", "not said", 3),
  ]

  mutating func addLeave(_ deputies: [PersonIndex]) {
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
  mutating func start(_ days: Int) -> Day {
    horizon.lowerBound.advanced(by: random.below(max(1, horizon.count - days + 1)))
  }

  private mutating func add(_ person: PersonIndex, _ absence: Absence, from first: Day) {
    let last = min(first.advanced(by: absence.days - 1), horizon.upperBound)
    away.insert(person)
    leave.append(
      Leave(
        person: person, days: first...last, reason: Text(absence.chinese, absence.english)(settings.language),
        isExcused: absence.chinese != "未说明"))
  }

  /// The head of a station is away for some days; the deputy head leads then.
  mutating func addStaffLeave() {
    if horizon.count < 14 { return }
    for person in people.all.typedIndices where people.all[person].post == .stationHead {
      let length = random.number(in: 2...3)
      add(person, ("县里开会", "meeting in the county", length), from: start(length))
    }
  }
}
