import RosterModel

/// Somebody of each of several levels on every staffed shift, or among those who serve at a site on a day: each level
/// that is missing on a staffed shift, or on a day of a site with any, is charged.
public struct MixedLevels: Rule {
  /// Over what the levels mix.
  public enum Span: String, CaseIterable, Sendable { case shift, day }

  public static let name = "mixedLevels"
  public static let summary = Text(
    "每班（或一站点一天）几个层级的代表都有人", "somebody of each level on every staffed shift, or at a site on a day")
  public static let parameters: [Parameter<MixedLevels>] = [
    .words("levels", \.levels, standard: [.county, .township], Text("哪些层级", "the levels")),
    .word("on", \.span, standard: .shift, Text("按班 shift 还是按天 day", "by the shift or by the day")),
  ]
  public static let primitives: Set<Primitive> = [.coverage]
  public static let examples: [[String: RuleValue]] = [
    ["levels": ["county", "township"]],
    ["levels": ["county", "province"], "on": "day"],
  ]

  public var header = RuleHeader()
  public var levels: [Level] = [.county, .township]
  public var span = Span.shift

  public init() {}

  public func problems(in scenario: Scenario) -> [InputProblem] { unheldProblems(levels, in: scenario) }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let staffed = scope.shifts(in: scenario).filter { !roster[$0].isEmpty }
    return staffed.flatMap { index -> [Finding] in
      let shift = scenario.shifts[index]
      let together =
        span == .shift
        ? [index] : staffed.filter { scenario.shifts[$0].day == shift.day && scenario.shifts[$0].site == shift.site }
      // A day is told with its first staffed shift.
      if together[0] != index { return [] }
      let crew = together.flatMap { roster[$0] }
      let held = crew.filter { scope.contains($0, in: scenario) }.reduce(into: Set<Level>()) {
        $0.formUnion(scenario.representatives[$1].levels(on: shift.day))
      }
      return Set(levels).sorted().filter { !held.contains($0) }.map { level in
        finding(
          "missing", people: Set(crew).sorted(), shifts: together,
          span == .shift
            ? RuleText.noLevel(level, shift.id)
            : RuleText.noLevel(level, at: scenario.sites[shift.site].name, on: shift.day))
      }
    }
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let people = scope.people(in: scenario)
    let shifts = scope.shifts(in: scenario)
    let together =
      span == .shift
      ? shifts.map { [$0] }
      : Dictionary(grouping: shifts) { SiteDay(scenario.shifts[$0]) }.values.sorted { $0[0] < $1[0] }
    for level in Set(levels).sorted() {
      let holders = people.filter { scenario.representatives[$0].levels.contains(level) }
      for shifts in together {
        formulation.cover(
          shifts.flatMap { shift in
            holders.filter { scenario.representatives[$0].levels(on: scenario.shifts[shift].day).contains(level) }.map {
              .init(1, $0, shift)
            }
          },
          staffed: [.init(-1, anyOf: shifts, people: scenario.people)], .atLeast(0, price), by: self)
      }
    }
  }

  private struct SiteDay: Hashable {
    var site: SiteIndex
    var day: Day

    init(_ shift: Shift) { (site, day) = (shift.site, shift.day) }
  }
}
