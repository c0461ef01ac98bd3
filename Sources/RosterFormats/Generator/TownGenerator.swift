public import RosterModel

/// Makes towns with the spread of a real one: levels that overlap, one to three fields of expertise each, work that
/// blocks workdays, homes near points, wishes that clash, scarce experts, past turns.
///
/// The same settings give the same town on every machine. With `standing` pairs the town is easy to prove; with
/// `perShift` each site's demand for fields, travel and shares pull against each other.
public struct TownGenerator: Sendable {
  /// What the town is like.
  public let settings: TownSettings

  /// A generator of towns; `settings` should have no problems.
  public init(_ settings: TownSettings) { self.settings = settings }

  /// A made-up town.
  public struct Town: Sendable {
    /// The town as a scenario is made of it.
    public var facts: ScenarioFacts
    /// Lines that say that everything is invented, and by which settings.
    public var opening: [Text]
    /// What the settings make impossible, such as a load that the sites cannot hold.
    public var remarks: [Text]
  }

  /// The town of the settings.
  ///
  /// - Complexity: O(people + shifts × people of a district); memory O(people + sites).
  public func town() -> Town {
    var names = TownNames(seed: settings.seed, language: settings.language)
    let map = TownMap(settings, names: &names)
    var facts = ScenarioFacts(name: title(map), horizon: settings.horizon)
    let cover = TownCover(settings, map: map, calendar: facts.calendar)
    let people = TownPeople(settings, map: map, names: &names)

    facts.language = settings.language
    facts.pairing = PairingSettings(mode: settings.pairing)
    facts.shiftTypes = cover.shiftTypes
    let demand = TownDemand(settings, map: map, people: people)
    facts.sites = map.sites.indices.map { position in
      var site = map.sites[position]
      site.demand = demand.ofSite[position]
      site.cover = cover.ofSite[position]
      return site
    }
    facts.grids = map.grids
    facts.representatives = people.all
    let shifts = facts.plannedShifts()
    // Turns of a deputy's share, rounded up.
    let turns = (shifts.count * 2 + settings.representatives - 1) / settings.representatives
    let wishes = TownWishes(settings, map: map, people: people, cover: cover, turns: turns)
    facts.leave = wishes.leave
    facts.requests = wishes.requests
    facts.pairWishes = wishes.pairs
    facts.locks = wishes.locks
    // A Saturday may be a make-up workday, on which not everybody is free.
    let scenario = Scenario(facts)
    facts.locks.removeAll { lock in
      lock.serves && scenario.shifts.contains { $0.id == lock.shift && scenario.obstacle(lock.person, $0) != nil }
    }
    facts.limits = wishes.limits
    let past = TownPast(
      settings, map: map, people: people, sites: facts.sites, types: facts.shiftTypes, wishes: wishes,
      calendar: facts.calendar)
    facts.ledger = past.ledger
    facts.history = past.history
    facts.rules = TownRules(settings, map: map, people: people, shifts: shifts, turns: turns).all
    facts.notes = notes(map)
    return Town(
      facts: facts, opening: TownText.opening(settings), remarks: remarks(facts, cover, people, map, shifts.count))
  }

  private func title(_ map: TownMap) -> String {
    let station = map.sites[0].name
    return settings.language == .chinese ? "虚构的\(station)（人大代表）" : "Made-up \(station)"
  }

  private func notes(_ map: TownMap) -> [String: String] {
    let title = Text(
      "\(map.sites[0].name)坐班安排表（\(settings.horizon.title(in: .chinese))）",
      "Duty roster of \(map.sites[0].name), \(settings.horizon.title(in: .english))")
    return [
      "title": title(settings.language), "phone": "0358-000-0001", "supervision": "0358-000-0002",
      "remark": TownText.madeUp(settings.language),
    ]
  }

  private func remarks(
    _ facts: ScenarioFacts, _ cover: TownCover, _ people: TownPeople, _ map: TownMap, _ shifts: Int
  ) -> [Text] {
    var remarks: [Text] = []
    let target = settings.targetShifts
    if cover.fewest > target, shifts * 10 > target * 11 {
      remarks.append(TownText.tooMany(shifts: shifts, target: target))
    }
    if cover.most < target, shifts * 10 < target * 9 { remarks.append(TownText.tooFew(shifts: shifts, target: target)) }
    let attempt = TownAttempt(Scenario(facts), people: people, map: map)
    if attempt.openPlaces > 0 {
      remarks.append(TownText.open(places: attempt.openPlaces, shifts: attempt.openShifts))
    }
    return remarks
  }
}
