import ArgumentParser
import Watchbill

/// The people and shifts that a command names.
struct Subjects {
  let scenario: Scenario
  let language: Language

  /// The person of an identifier, or of a name that only one has; the program ends where there is none.
  func person(_ name: String) throws -> PersonIndex {
    if let person = scenario.person(name) { return person }
    let people = scenario.people.filter {
      scenario.representatives[$0].name == name || scenario.displayName(of: $0) == name
    }
    if people.count == 1 { return people[0] }
    if people.isEmpty { throw unknown(name, among: scenario.representatives.flatMap { [$0.id, $0.name] }) }
    complain(CLIText.ambiguousPerson(name, people.map { scenario.representatives[$0].id })(language))
    throw Exit.badData
  }

  /// The site of an identifier or a name; the program ends where there is none.
  func site(_ name: String) throws -> SiteIndex {
    let sites = scenario.sites.typedIndices
    if let site = sites.first(where: { scenario.sites[$0].id == name }) { return site }
    if let site = sites.first(where: { scenario.sites[$0].name == name }) { return site }
    throw unknown(name, among: scenario.sites.flatMap { [$0.id, $0.name] })
  }

  /// The shift of a name; the program ends where there is none.
  func shift(_ name: String) throws -> ShiftIndex {
    guard let shift = scenario.shift(named: name) else { throw unknown(name, among: scenario.shifts.map(\.id)) }
    return shift
  }

  /// Tells of a name that nothing has; the code with which the program ends.
  func unknown(_ name: String, among known: [String]) -> ExitCode {
    complain(CLIText.unknownSubject(name)(language))
    if let nearest = NearestName.of(name, among: known) { complain("  " + CLIText.maybe(nearest)(language)) }
    return Exit.badData
  }

  /// Names of people by identifier, joined as the language joins them.
  func names(_ ids: [String]) -> String {
    ids.map { id in scenario.person(id).map { scenario.displayName(of: $0) } ?? id }.joined(
      separator: language == .chinese ? "、" : ", ")
  }
}
