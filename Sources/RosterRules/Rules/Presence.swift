import RosterModel

/// So many people in every minute of a promised window at a site, last month's night shift included.
public struct Presence: Rule {
  public static let name = "presence"
  public static let summary = Text("承诺时段内每一分钟都有足够的人", "so many people in every minute of a promised window")
  public static let defaultPrice = Price.cover(1)
  public static let parameters: [Parameter<Presence>] = [
    .integer("people", \.wanted, in: 1...100, standard: 2, Text("几个人", "how many people")),
    .time("from", \.from, standard: "00:00", Text("每日起", "start of the window each day")),
    .time(
      "until", \.until, standard: "24:00",
      Text("每日止，不晚于起则到次日", "its end; on the next day where it is not later than the start")),
    .words("posts", \.posts, standard: [.deputy], Text("算哪些职务的人", "the posts that count")),
  ]
  public static let scopeKeys: Set<ScopeKey> = [.sites, .days]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["people": 2, "days": ["workday"]],
    ["people": 1, "from": "19:00", "until": "08:00", "days": ["workday"]],
  ]

  public var header = RuleHeader()
  public var wanted = 2
  public var from = TimeOfDay(minutes: 0)
  public var until = TimeOfDay(minutes: 1440)
  public var posts: [Post] = [.deputy]

  public init() {}

  /// Minutes at one site in which the same shifts run.
  private struct Interval {
    var site: SiteIndex
    var start: Moment
    var end: Moment
    /// Shifts of the horizon that cover it.
    var shifts: [ShiftIndex]
    /// People of the counted posts on past shifts that cover it; each counts once.
    var past: Set<PersonIndex>
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    var findings: [Finding] = []
    var last: (site: SiteIndex, end: Moment, present: Int, isPlanned: Bool)?
    var start = Moment(minutes: 0)
    // Neighbouring intervals with the same shortage are told as one but charged one by one.
    for interval in intervals(in: scenario) {
      let people = interval.past.union(interval.shifts.flatMap { roster[$0] }).filter {
        posts.contains(scenario.representatives[$0].post)
      }
      let present = people.count
      if present >= wanted {
        last = nil
        continue
      }
      let isPlanned = !isUnplanned(interval, in: scenario)
      let continues = last.map { $0 == (interval.site, interval.start, present, isPlanned) } ?? false
      if !continues { start = interval.start }
      last = (interval.site, interval.end, present, isPlanned)
      let site = scenario.sites[interval.site].name
      var finding = finding(
        "short", count: wanted - present, people: people.sorted(), shifts: interval.shifts,
        RuleText.absent(site, from: start, until: interval.end, present, wanted))
      if !isPlanned {
        finding.code = "\(Self.name).unplanned"
        finding.text = RuleText.unplanned(
          site, from: start, until: interval.end, capacity(of: interval, in: scenario), wanted)
        finding.level = .hard
      }
      if continues, let previous = findings.popLast() {
        finding.penalty += previous.penalty
        finding.shifts = previous.shifts + finding.shifts.filter { !previous.shifts.contains($0) }
      }
      findings.append(finding)
    }
    return findings
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let people = scenario.people.filter { posts.contains(scenario.representatives[$0].post) }
    for interval in intervals(in: scenario) {
      if isUnplanned(interval, in: scenario) {
        formulation.refuse(
          RuleText.unplanned(
            scenario.sites[interval.site].name, from: interval.start, until: interval.end,
            capacity(of: interval, in: scenario), wanted),
          by: self)
      } else {
        // Whoever is on two shifts of the interval is one person.
        formulation.cover(
          [],
          staffed: people.filter { !interval.past.contains($0) }.map {
            .init(1, anyOf: interval.shifts, people: [$0])
          },
          constant: interval.past.count, .atLeast(wanted, price), by: self)
      }
    }
  }

  /// The most people that the shifts of an interval can hold.
  private func capacity(of interval: Interval, in scenario: Scenario) -> Int {
    let kinds = Set(posts.map(\.place))
    return interval.past.count
      + interval.shifts.reduce(0) { sum, shift in
        sum + scenario.shifts[shift].places.reduce(0) { $0 + (kinds.contains($1.kind) ? $1.maximum : 0) }
      }
  }

  /// Whether the plan itself promises less than the rule does; what was served before the horizon is past cure but no
  /// fault of the plan.
  private func isUnplanned(_ interval: Interval, in scenario: Scenario) -> Bool {
    let first = scenario.shifts.first { $0.site == interval.site }?.start ?? interval.start
    return interval.start >= first && capacity(of: interval, in: scenario) < wanted
  }

  /// The promised minutes, cut where a shift of the site starts or ends.
  private func intervals(in scenario: Scenario) -> [Interval] {
    let length = until.minutes > from.minutes ? until.minutes - from.minutes : until.minutes + 1440 - from.minutes
    return scenario.sites.typedIndices.flatMap { site -> [Interval] in
      if !scope.sites.isEmpty, !scope.sites.contains(scenario.sites[site].id) { return [] }
      let own = scenario.shifts.typedIndices.filter { scenario.shifts[$0].site == site }
      let past = zip(scenario.pastShifts, scenario.pastCrews).filter { $0.0.site == site }
      guard let first = own.map({ scenario.shifts[$0].start }).min() else { return [] }
      let cuts = Set(
        own.flatMap { [scenario.shifts[$0].start, scenario.shifts[$0].end] } + past.flatMap { [$0.0.start, $0.0.end] })
      return scenario.horizon.days.flatMap { day -> [Interval] in
        if !scope.days.isEmpty, !scope.days.contains(scenario.calendar.dayClass(of: day)) { return [] }
        let opens = Moment(day, minuteOfDay: from.minutes)
        let closes = opens.advanced(by: length)
        // Without history nobody knows who sat before the first shift.
        let begins = past.isEmpty ? max(opens, first) : opens
        if begins >= closes { return [] }
        let edges = ([begins, closes] + cuts.filter { begins < $0 && $0 < closes }).sorted()
        return zip(edges, edges.dropFirst()).map { start, end in
          Interval(
            site: site, start: start, end: end,
            shifts: own.filter { scenario.shifts[$0].start <= start && end <= scenario.shifts[$0].end },
            past: Set(
              past.filter { $0.0.start <= start && end <= $0.0.end }.flatMap { $0.1 }.filter {
                posts.contains(scenario.representatives[$0].post)
              }))
        }
      }
    }
  }
}
