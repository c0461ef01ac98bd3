import RosterModel

/// Where the sites and grids of a made-up town lie: districts of 12 by 9 kilometres, each a station and its points.
struct TownMap {
  /// A station with its points, and the deputies who live around them.
  struct District {
    /// Positions of its sites in the town, the station first.
    var sites: Range<Int>
    /// Positions of its grids in the town.
    var grids: Range<Int>
    /// Positions of its deputies in the town.
    var people: Range<Int>
  }

  private(set) var districts: [District] = []
  private(set) var sites: [Site] = []
  private(set) var grids: [Grid] = []
  /// Positions of all grids, beside `grids`.
  private(set) var spots: [Position] = []

  private static let (width, height) = (1200, 900)

  init(_ settings: TownSettings, names: inout TownNames) {
    var random = RandomNumbers(seed: settings.seed ^ 0x6D61_70)
    let count = max(1, (settings.sites + 5) / 10)
    var columns = 1
    while columns * columns < count { columns += 1 }
    for index in 0..<count {
      let origin = Position(east: index % columns * Self.width, north: index / columns * Self.height)
      let (firstSite, firstGrid) = (sites.count, grids.count)
      let pointCount = (index + 1) * settings.sites / count - index * settings.sites / count - 1
      addStation(index, of: count, at: origin, settings.language, &names, &random)
      var centres = [sites[firstSite].position!]
      for _ in 0..<pointCount { addPoint(of: firstSite, at: origin, &centres, settings.language, &names, &random) }
      // A station without points serves the grids around itself.
      if pointCount == 0 { addGrids(5, to: firstSite, within: origin, settings.language, &random) }
      let people = index * settings.representatives / count..<(index + 1) * settings.representatives / count
      districts.append(District(sites: firstSite..<sites.count, grids: firstGrid..<grids.count, people: people))
    }
  }

  private mutating func addStation(
    _ index: Int, of count: Int, at origin: Position, _ language: Language, _ names: inout TownNames,
    _ random: inout RandomNumbers
  ) {
    let name = names.place()
    let spot = Position(
      east: origin.east + 500 + random.below(200), north: origin.north + 380 + random.below(140))
    sites.append(
      Site(
        id: count == 1 ? "station" : "station-\(index + 1)", name: Text("\(name)联络站", "\(name) Station")(language),
        phone: "0358-000-\(Self.padded(index * 100 + 1, 4))",
        address: Text("\(name)便民服务中心", "\(name) Service Centre")(language), position: spot))
  }

  private mutating func addPoint(
    of station: Int, at origin: Position, _ centres: inout [Position], _ language: Language, _ names: inout TownNames,
    _ random: inout RandomNumbers
  ) {
    var spot = Position(east: 0, north: 0)
    // Points keep two kilometres apart as long as there is room.
    for attempt in 0..<60 {
      spot = Position(
        east: origin.east + 80 + random.below(Self.width - 160),
        north: origin.north + 80 + random.below(Self.height - 160))
      if attempt == 59 || centres.allSatisfy({ $0.kilometres(to: spot) > 2 }) { break }
    }
    centres.append(spot)
    let name = names.place()
    sites.append(
      Site(
        id: "point-\(sites.count - (sites.count(where: { $0.kind == .station }) - 1))",
        name: Text("\(name)联络点", "\(name) Point")(language), kind: .point, station: sites[station].id,
        phone: "0358-000-\(Self.padded(1000 + sites.count, 4))", position: spot))
    addGrids(4 + random.below(2), to: sites.count - 1, within: origin, language, &random)
  }

  private mutating func addGrids(
    _ count: Int, to site: Int, within origin: Position, _ language: Language, _ random: inout RandomNumbers
  ) {
    let centre = sites[site].position!
    for _ in 0..<count {
      let spot = Position(
        east: min(max(centre.east - 150 + random.below(300), origin.east), origin.east + Self.width),
        north: min(max(centre.north - 150 + random.below(300), origin.north), origin.north + Self.height))
      let number = grids.count + 1
      grids.append(
        Grid(
          id: "g\(Self.padded(number, 2))", name: Text("第\(Self.numeral(number))网格", "Grid \(number)")(language),
          position: spot))
      spots.append(spot)
      sites[site].grids.append(grids[number - 1].id)
    }
  }

  /// Positions of a district's grids, the nearest to one of them first, that one left out.
  func neighbours(of grid: Int, in district: District) -> [Int] {
    func square(_ other: Int) -> Int {
      let (east, north) = (spots[other].east - spots[grid].east, spots[other].north - spots[grid].north)
      return east * east + north * north
    }
    return district.grids.filter { $0 != grid }.sorted { (square($0), $0) < (square($1), $1) }
  }

  /// A number with zeros in front.
  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// A number below 10,000 in Chinese: 第三十四网格.
  static func numeral(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number >= 10_000 { return String(number) }
    var text = ""
    var isGap = false
    for (unit, word) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += digits[0] }
      isGap = false
      text += (unit == 10 && digit == 1 && text.isEmpty ? "" : digits[digit]) + word
    }
    return text.isEmpty ? digits[0] : text
  }
}
