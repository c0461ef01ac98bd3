import RosterModel
import RosterRules
import RosterSolver

extension FactList {
  /// The facts of which giving up any one lets a finding be; empty where none does.
  package func causes(of finding: Finding) -> [Int] {
    let person = finding.people.first
    let subjects: [Fact.Subject]
    switch finding.code {
    case "availability.notMember": subjects = person.map { [.term($0)] } ?? []
    case "availability.notFree": subjects = person.map { [.freeTime($0)] } ?? []
    case "availability.refusesNights": subjects = person.map { [.nights($0)] } ?? []
    case "eligibility.otherSites": subjects = person.map { [.sites($0)] } ?? []
    case "leave.onLeave":
      subjects = scenario.leave.indices.filter { index in
        let leave = scenario.leave[index]
        return leave.person == person && finding.shifts.contains { leave.touches(scenario.shifts[$0]) }
      }.map { .leave($0) }
    case "locks.missing", "locks.present":
      subjects = scenario.locks.indices.filter { index in
        let lock = scenario.locks[index]
        return lock.person == person && finding.shifts.contains(lock.shift)
          && lock.serves == (finding.code == "locks.missing")
      }.map { .lock($0) }
    case "pairs.split":
      subjects = units.filter { unit in person.map { unit.members.contains($0) } ?? false }.map { .pair($0.members) }
    case "pairs.forbidden":
      subjects = scenario.pairWishes.indices.filter { index in
        scenario.pairWishes[index].pairs.contains { Set($0) == Set(finding.people) }
      }.map { .forbiddenPair($0) }
    case "crew.short": subjects = finding.shifts.map { .shift($0) }
    case "presence.short": subjects = [.rule(finding.rule)] + finding.shifts.map { .shift($0) }
    default:
      subjects =
        [.rule(finding.rule)]
        + scenario.limits.indices.filter { index in
          scenario.limits[index].rule == finding.rule && scenario.limits[index].person == person
        }.map { .limit($0) }
    }
    return subjects.compactMap { number($0) }
  }

  /// What keeps a roster from being feasible, each with the given-up facts that let it be; nil where something is let be
  /// by none of them.
  func breaches(_ findings: [Finding], givingUp: Set<Int>) -> [(finding: Finding, fact: Int)]? {
    var breaches: [(Finding, Int)] = []
    for finding in findings where finding.level <= .cover && finding.penalty > 0 {
      guard let fact = causes(of: finding).first(where: givingUp.contains) else { return nil }
      breaches.append((finding, fact))
    }
    return breaches
  }
}
