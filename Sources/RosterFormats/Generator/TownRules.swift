import RosterModel

/// The rules of a made-up town, with prices like those of a real one.
struct TownRules {
  private(set) var all: [RuleStatement] = []

  /// The rules over the shifts that a town has planned.
  init(_ settings: TownSettings, map: TownMap, people: TownPeople, shifts: [Shift], turns: Int) {
    let days = settings.horizon.days.count
    let deputies = Double(max(1, settings.representatives))
    let stations = map.districts.map { map.sites[$0.sites.lowerBound].id }
    let hours = shifts.reduce(0) { $0 + $1.length * 2 } / 60
    // A week's limit that a fair share keeps with a little room; less room where the month is tight.
    let weekly = max(2, Int((2.0 * Double(shifts.count) / deputies * 7 / Double(days)).rounded(.up)) + 1)

    // What is dear in one town is cheap in another, so that no two are hard for the same reason.
    var random = RandomNumbers(seed: settings.seed ^ 0x7072_6963)
    func price(_ prices: [Int]) -> RuleValue { .integer(random.one(of: prices)) }

    func add(_ name: String, _ values: [String: RuleValue]) { all.append(RuleStatement(name, values)) }
    func list(_ words: [String]) -> RuleValue { .list(words.map(RuleValue.text)) }
    let deputy: RuleValue = ["deputy"]
    let station = list(stations)

    if settings.load == .full {
      add("presence", ["sites": station, "people": 2, "from": "00:00", "until": "24:00", "price": "cover"])
    }
    add("rest", ["hours": 11, "posts": deputy, "price": "hard"])
    add("maxShifts", ["id": "monthly", "per": "horizon", "most": .integer(turns + 2), "posts": deputy, "price": 40])
    add("maxShifts", ["id": "weekly", "per": "week", "most": .integer(weekly), "posts": deputy, "price": 30])
    add(
      "maxShifts",
      [
        "id": "nights", "per": "14 days", "most": .integer(weekly), "shiftTypes": ["night"], "posts": deputy,
        "price": 25,
      ])
    add(
      "maxHours",
      [
        "id": "hours", "per": "horizon", "most": .integer(max(16, Int(Double(hours) / deputies * 1.4))),
        "posts": deputy, "price": 1,
      ])
    add("consecutiveDays", ["most": 2, "posts": deputy, "price": 15])
    add("lead", ["posts": ["stationHead", "deputyHead"], "sites": station, "price": 50])
    for (index, id) in stations.enumerated() { promises(of: id, index, stations.count, settings, people) }
    add("topicDemand", ["price": price([1, 2, 2, 3])])
    grids(map, people, shifts, days: days)
    add("fairness", ["over": list(classes(shifts)), "posts": deputy, "price": price([12, 18, 24])])
    add(
      "fairness", ["id": "fairLeads", "over": ["all", "night"], "posts": ["stationHead", "deputyHead"], "price": 4])
    if shifts.contains(where: { $0.place(.officer) != nil }) {
      add("fairness", ["id": "fairOfficers", "over": ["all"], "posts": ["officer"], "price": 4])
    }
    togetherness(settings, people)
    add("requests", ["price": price([15, 20, 25])])
    add("travel", ["free": price([2, 3, 3, 4]), "posts": deputy, "price": 1])
  }

  /// The classes over which turns are shared: those in which the month has some.
  private func classes(_ shifts: [Shift]) -> [String] {
    [TurnClass.all, .night, .restDay, .holiday].filter { turnClass in
      shifts.contains { turnClass.contains($0, post: .deputy) }
    }.map(\.rawValue)
  }

  private mutating func promises(
    of station: String, _ index: Int, _ count: Int, _ settings: TownSettings, _ people: TownPeople
  ) {
    for (field, price) in [("law", 200), ("mediation", 100)]
    where people.all.contains(where: { $0.fields.contains(field) }) {
      all.append(
        RuleStatement(
          "field",
          [
            "id": .text(count == 1 ? field : "\(field)-\(index + 1)"), "name": .text(field),
            "every": .text(settings.load == .light ? "shift" : "7 days"), "sites": [.text(station)],
            "shiftTypes": ["day"], "price": .integer(price),
          ]))
    }
  }

  /// Once in the horizon a deputy of each grid at its point: asked of points that hold several receptions, and whose
  /// grids all have a deputy.
  private mutating func grids(_ map: TownMap, _ people: TownPeople, _ shifts: [Shift], days: Int) {
    let served = Set(people.all.flatMap(\.grids))
    var receptions = [Int](repeating: 0, count: map.sites.count)
    for shift in shifts { receptions[shift.site.position] += 1 }
    let points = map.sites.indices.filter { site in
      map.sites[site].kind == .point && receptions[site] >= map.sites[site].grids.count
        && map.sites[site].grids.allSatisfy(served.contains)
    }
    if points.isEmpty { return }
    all.append(
      RuleStatement(
        "gridAtPoint",
        ["every": .text("\(days) days"), "sites": .list(points.map { .text(map.sites[$0].id) }), "price": 8]))
  }

  /// A new deputy with the head once, and a married couple never on one shift.
  private mutating func togetherness(_ settings: TownSettings, _ people: TownPeople) {
    var random = RandomNumbers(seed: settings.seed ^ 0x746F_6765)
    let officers = people.all.indices.filter { people.all[$0].post == .officer }
    let heads = people.all.indices.filter { people.all[$0].post == .stationHead }
    let able = random.shuffled(people.ofDistrict[0].filter { !people.all[$0].refusesNights })
    func id(_ person: Int) -> RuleValue { .text(people.all[person].id) }
    if let newcomer = able.first, let head = heads.first {
      all.append(
        RuleStatement(
          "together", ["id": "newcomer", "people": [id(newcomer.position), id(head)], "least": 1, "price": 30]))
    }
    if let spouse = able.dropFirst().first, let officer = officers.first {
      all.append(
        RuleStatement(
          "apart", ["id": "couple", "people": [id(spouse.position), id(officer)], "most": 0, "price": 40]))
    } else if let spouse = able.dropFirst().first, let other = able.dropFirst(2).first {
      all.append(
        RuleStatement(
          "apart", ["id": "couple", "people": [id(spouse.position), id(other.position)], "most": 0, "price": 40]))
    }
  }
}
