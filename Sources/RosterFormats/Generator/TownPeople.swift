import RosterModel

/// The people of a made-up town: deputies district by district, then heads and officers.
struct TownPeople {
  private(set) var all: [Representative] = []
  /// Whether each deputy's work blocks workdays, beside `all`.
  private(set) var isEmployed: [Bool] = []
  /// The deputies of each district.
  private(set) var ofDistrict: [[PersonIndex]] = []

  private var random: RandomNumbers
  private let settings: TownSettings

  /// Free on workdays outside office hours, and on every other day.
  private static let officeHours = ["workdays 18:00-08:30", "rest days 08:30-08:30", "holidays 08:30-08:30"]

  init(_ settings: TownSettings, map: TownMap, names: inout TownNames) {
    self.settings = settings
    random = RandomNumbers(seed: settings.seed ^ 0x7065_6F70)
    for (index, district) in map.districts.enumerated() {
      addDeputies(of: district, map, &names)
      if index > 0 { lend(from: index - 1, to: map.districts[index], map) }
    }
    addNamesakes()
    for (index, district) in map.districts.enumerated() { addStaff(of: district, index, map, &names) }
  }

  // MARK: Deputies

  private mutating func addDeputies(of district: TownMap.District, _ map: TownMap, _ names: inout TownNames) {
    let count = district.people.count
    let occupations = random.shuffled(occupations(count))
    // Every grid has a deputy before any has two.
    var homes = random.shuffled(Array(district.grids))
    while homes.count < count { homes.append(random.one(of: Array(district.grids))) }
    let levels = random.shuffled(levels(count))
    let first = all.count
    for position in 0..<count {
      let occupation = occupations[position]
      let home = homes[position]
      let near = random.shuffled(Array(map.neighbours(of: home, in: district).prefix(4)))
      let served = [home] + near.prefix(random.position(weighing: [4, 4, 2]))
      let number = all.count + 1
      var free: [FreeWindow] = []
      if occupation.isEmployed {
        free = Self.officeHours.compactMap { FreeWindow(text: $0) }
        if random.chance(70) {
          let day = Weekday.allCases[random.below(5)].shortName(in: .english)
          free.append(FreeWindow(text: "\(day) 08:00-18:00")!)
        }
      }
      all.append(
        Representative(
          id: "d\(TownMap.padded(number, 2))", name: names.person(), levels: levels[position],
          fields: fields(of: occupation), home: map.grids[home].id, grids: served.sorted().map { map.grids[$0].id },
          sites: map.districts.count == 1 ? [] : district.sites.map { map.sites[$0].id },
          phone: "138-0000-\(TownMap.padded(number, 4))", occupation: occupation.name(settings.language), free: free))
      isEmployed.append(occupation.isEmployed)
    }
    let people = (first..<all.count).map { PersonIndex($0) }
    ofDistrict.append(people)
    refuseNights(people)
  }

  /// Occupations of so many deputies: an even number each of lawyers' and others', so that pairs can be formed of people
  /// with the same hours.
  private mutating func occupations(_ count: Int) -> [TownOccupation] {
    // In a small town too few would be left for the workdays.
    let percent = count >= 40 ? 43 : count >= 20 ? 38 : count >= 10 ? 33 : 0
    var employed = count * percent / 100 / 2 * 2
    var lawyers: [TownOccupation] = []
    for number in 0..<max(count >= 8 ? 2 : 1, count * 6 / 100) {
      let lawyer = TownOccupation.lawyers[number % 2 == 0 ? 1 + number / 2 % 2 : employed > 2 ? 0 : 2]
      lawyers.append(lawyer)
      if lawyer.isEmployed { employed -= 1 }
    }
    let jobs = pick(employed, from: TownOccupation.employed)
    return lawyers + jobs + pick(count - jobs.count - lawyers.count, from: TownOccupation.free)
  }

  private mutating func pick(_ count: Int, from occupations: [TownOccupation]) -> [TownOccupation] {
    (0..<max(0, count)).map { _ in occupations[random.position(weighing: occupations.map(\.weight))] }
  }

  /// One to three fields of expertise.
  private mutating func fields(of occupation: TownOccupation) -> [String] {
    let extra = random.position(weighing: [3, 5, 2])
    return [occupation.field] + random.shuffled(occupation.others).prefix(extra)
  }

  /// Ranks overlap: in a hundred deputies one sits in the province, seven in the city, 24 in the county, some in two.
  private func levels(_ count: Int) -> [Set<Level>] {
    (0..<count).map { position in
      let rank = (position * 100 + 50) / count
      return switch rank {
      case 0: [.province, .county]
      case 1..<4: [.city, .county]
      case 4..<9: [.city]
      case 9..<17: [.county, .township]
      case 17..<31: [.county]
      default: [.township]
      }
    }
  }

  /// Some of those who are always free take no nights, an even number of them.
  private mutating func refuseNights(_ people: [PersonIndex]) {
    let able = people.filter { !isEmployed[$0.position] && !all[$0].fields.contains("law") }
    let count = (people.count * (people.count >= 20 ? 14 : 9) / 100 + 1) / 2 * 2
    for person in random.shuffled(able).prefix(people.count < 10 ? 0 : count) { all[person].refusesNights = true }
  }

  /// A few deputies serve at the neighbouring district's sites too, as they live near.
  private mutating func lend(from district: Int, to other: TownMap.District, _ map: TownMap) {
    let sites = other.sites.map { map.sites[$0].id }
    for person in random.shuffled(ofDistrict[district]).prefix(ofDistrict[district].count / 12) {
      all[person].sites += sites
    }
  }

  /// Two people share a name in every eighty: a county deputy and a township deputy.
  private mutating func addNamesakes() {
    let deputies = all.indices.filter { all[$0].levels == [.township] }
    let seniors = all.indices.filter { all[$0].levels == [.county] }
    let (left, right) = (random.shuffled(seniors), random.shuffled(deputies))
    let wanted = all.count < 12 ? 0 : max(1, all.count / 80)
    for (senior, junior) in zip(left, right).prefix(wanted) { all[junior].name = all[senior].name }
  }

  // MARK: Heads and officers

  private mutating func addStaff(
    of district: TownMap.District, _ index: Int, _ map: TownMap, _ names: inout TownNames
  ) {
    let station = map.sites[district.sites.lowerBound].id
    let isOnly = map.districts.count == 1
    func say(_ chinese: String, _ english: String) -> String { Text(chinese, english)(settings.language) }
    func add(_ id: String, _ post: Post, _ sites: [String], _ occupation: String) {
      all.append(
        Representative(
          id: id, name: names.person(), post: post, sites: sites,
          phone: "139-0000-\(TownMap.padded(all.count + 1, 4))", occupation: occupation))
    }
    let mark = isOnly ? "" : "\(index + 1)-"
    add("h\(mark)1", .stationHead, [station], say("镇人大主席", "chair of the town congress"))
    add("h\(mark)2", .deputyHead, [station], say("镇人大副主席", "deputy chair of the town congress"))
    // An officer for each point, who also knows the next one.
    let points = district.sites.dropFirst().map { map.sites[$0].id }
    for (position, point) in points.enumerated() {
      let next = points[(position + 1) % points.count]
      add("o\(mark)\(position + 1)", .officer, point == next ? [point] : [point, next], say("镇政府干部", "town official"))
    }
  }
}
