import RosterModel

/// What the people of a made-up town have served: the ledger's balances, and last week's shifts at the stations.
struct TownPast {
  private(set) var ledger: Ledger
  private(set) var history: [PastTurn] = []

  init(
    _ settings: TownSettings, map: TownMap, people: TownPeople, sites: [Site], types: [ShiftType], wishes: TownWishes,
    calendar: DutyCalendar
  ) {
    var random = RandomNumbers(seed: settings.seed ^ 0x7061_7374)
    ledger = Ledger(people: people.all.count)
    for deputies in people.ofDistrict {
      for person in deputies {
        // Balances from -1 to 2, most of them even; who has served nights is mostly who has served much.
        let balance = [-1, 0, 1, 2][random.position(weighing: [33, 40, 20, 7])]
        ledger[person, .all] = balance * 100
        let night = max(-1, min(1, balance + [-1, 0, 1][random.position(weighing: [2, 5, 2])]))
        if !people.all[person].refusesNights { ledger[person, .night] = night * 100 }
        ledger[person, .restDay] = [-1, 0, 1][random.position(weighing: [2, 6, 2])] * 100
      }
    }
    // Frozen pairs have served alike.
    for pair in wishes.pairs where pair.kind == .frozen {
      for turnClass in [TurnClass.all, .night, .restDay] {
        ledger[pair.people[1], turnClass] = ledger[pair.people[0], turnClass]
      }
    }
    addHistory(settings, map, people, sites, types, wishes, calendar, &random)
  }

  private mutating func addHistory(
    _ settings: TownSettings, _ map: TownMap, _ people: TownPeople, _ sites: [Site], _ types: [ShiftType],
    _ wishes: TownWishes, _ calendar: DutyCalendar, _ random: inout RandomNumbers
  ) {
    let first = settings.horizon.days.lowerBound
    let frozen = Set(wishes.pairs.filter { $0.kind == .frozen }.flatMap(\.people))
    let locked = Set(wishes.locks.map(\.person))
    for (index, deputies) in people.ofDistrict.enumerated() where deputies.count >= 12 {
      let station = SiteIndex(map.districts[index].sites.lowerBound)
      // Everybody at most once, so in a small town for a few days only.
      let week = first.advanced(by: -min(7, deputies.count / 8))...first.advanced(by: -1)
      var waiting = random.shuffled(deputies.filter { !frozen.contains($0) && !locked.contains($0) })
      for line in sites[station].cover {
        for day in line.days.days(in: week, calendar: calendar) {
          for type in types.typedIndices where line.shiftTypes.contains(types[type].id) {
            for _ in 0..<2 {
              let isAble: (PersonIndex) -> Bool = { person in
                types[type].isNight
                  ? !people.all[person].refusesNights
                  : !people.isEmployed[person.position] || calendar.dayClass(of: day) != .workday
              }
              guard let place = waiting.firstIndex(where: isAble) else { continue }
              history.append(PastTurn(day: day, site: station, type: type, person: waiting.remove(at: place)))
            }
          }
        }
      }
    }
    history.sort { ($0.day, $0.site, $0.type, $0.person) < ($1.day, $1.site, $1.type, $1.person) }
  }
}
