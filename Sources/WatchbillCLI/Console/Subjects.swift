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

  /// The shift of a name; the program ends where there is none.
  func shift(_ name: String) throws -> ShiftIndex {
    guard let shift = scenario.shift(named: name) else { throw unknown(name, among: scenario.shifts.map(\.id)) }
    return shift
  }

  /// The site of an identifier or name; the program ends where there is none.
  func site(_ name: String) throws -> SiteIndex {
    let sites = scenario.sites.typedIndices
    if let site = sites.first(where: { scenario.sites[$0].id == name || scenario.sites[$0].name == name }) {
      return site
    }
    complain(CLIText.unknownSite(name)(language))
    throw suggest(name, among: scenario.sites.flatMap { [$0.id, $0.name] })
  }

  /// A field of expertise that somebody has; the program ends where nobody does.
  func field(_ name: String) throws -> String {
    var known: [String] = []
    for field in scenario.representatives.flatMap(\.fields) where !known.contains(field) { known.append(field) }
    if known.contains(name) { return name }
    complain(CLIText.unknownField(name, known)(language))
    throw suggest(name, among: known)
  }

  /// Makes sure that a person serves a shift; else the program ends with the shifts that the person does serve.
  func requireServing(_ person: PersonIndex, _ shift: ShiftIndex, _ roster: Roster) throws {
    if !roster[shift].contains(person) { throw servesNot(person, shift, roster) }
  }

  /// Tells that a person does not serve a shift, and which ones the person does; the code with which the program ends.
  func servesNot(_ person: PersonIndex, _ shift: ShiftIndex, _ roster: Roster) -> ExitCode {
    let own = scenario.shifts.typedIndices.filter { roster[$0].contains(person) }.map { scenario.shifts[$0].id }
    complain(CLIText.servesNot(scenario.displayName(of: person), scenario.shifts[shift].id, own)(language))
    return own.isEmpty ? Exit.badData : suggest(scenario.shifts[shift].id, among: own)
  }

  private func suggest(_ name: String, among known: [String]) -> ExitCode {
    if let nearest = NearestName.of(name, among: known) { complain("  " + CLIText.maybe(nearest)(language)) }
    return Exit.badData
  }

  /// Tells of a name that nothing has; the code with which the program ends.
  func unknown(_ name: String, among known: [String]) -> ExitCode {
    complain(CLIText.unknownSubject(name)(language))
    return suggest(name, among: known)
  }

  /// Names of people by identifier, joined as the language joins them.
  func names(_ ids: [String]) -> String {
    ids.map { id in scenario.person(id).map { scenario.displayName(of: $0) } ?? id }.joined(
      separator: language == .chinese ? "、" : ", ")
  }
}
