import RosterModel

/// Which fields of expertise the visitors of each site of a made-up town ask for.
struct TownDemand {
  /// The fields asked for at each site, the most wanted first.
  private(set) var ofSite: [[FieldDemand]] = []

  init(_ settings: TownSettings, map: TownMap, people: TownPeople) {
    var random = RandomNumbers(seed: settings.seed ^ 0x6465_6D61)
    let held = Set(people.all.flatMap(\.fields))
    let known = TownOccupation.fields.filter(held.contains)
    for site in map.sites {
      // What a station hears comes from everywhere; a point hears of its own villages, and some want what few know.
      let usual = ["petition", "mediation"].filter(held.contains)
      let fields = site.kind == .station && !usual.isEmpty ? usual : random.shuffled(known)
      let count = site.kind == .station ? 2 : random.number(in: 2...3)
      ofSite.append(
        (0..<min(count, fields.count)).map { position in
          FieldDemand(fields[position], weight: position == 0 ? random.number(in: 2...3) : 1)
        })
    }
  }
}
