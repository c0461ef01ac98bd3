import ArgumentParser
import Foundation
import Watchbill

/// The roster from which a solve starts, and of which it may keep a part.
///
/// A start need not fit: what its scenario no longer has is left out, with a note. A frozen part must.
struct StartRoster {
  /// The scenario; where a part is frozen, it knows the changes that were agreed on the roster.
  let named: NamedScenario
  private let crews: [[PersonIndex]]
  /// The pairs that the roster states, or nil where it is a table.
  private let units: [DutyUnit]?
  private let frozenBefore: Day?

  init(_ path: String, on named: NamedScenario, frozenBefore: Day?, _ common: CommonOptions) throws {
    self.frozenBefore = frozenBefore
    let data = try RosterInput.data(path, named.language)
    guard RosterInput.isJSON(data) else {
      crews = try RosterInput.crews(data, path, on: named, common)
      units = nil
      self.named = named
      return
    }
    let scenario = named.scenario
    var file = try RosterInput.file(data, path, named.language)
    var notes: [Text] = file.hash == named.hash ? [] : [CLIText.otherHash(path)]
    let people = Set(scenario.representatives.map(\.id))
    var strangers: [String] = []
    var frozen: [Text] = []
    for (person, shifts) in file.assignments.sorted(by: { $0.key < $1.key }) {
      let known = people.contains(person) ? shifts.filter { scenario.shift(named: $0) != nil } : []
      for shift in shifts where !known.contains(shift) {
        strangers.append(people.contains(person) ? shift : person)
        if let frozenBefore, let day = Day(shift.prefix { $0 != "/" }), day < frozenBefore {
          frozen.append(CLIText.frozenUnknown(person, shift))
        }
      }
      file.assignments[person] = known.isEmpty ? nil : known
    }
    if !frozen.isEmpty {
      complain(frozen.map { $0(named.language) }.joined(separator: "\n"))
      throw Exit.badData
    }
    if !strangers.isEmpty { notes.append(CLIText.leftOut(Set(strangers).sorted())) }
    if !common.quiet, !notes.isEmpty { complain(notes.map { $0(named.language) }.joined(separator: "\n")) }
    file.units = file.units.filter { $0.allSatisfy(people.contains) }
    var known = named
    if frozenBefore != nil {
      known.overrides = (file.overrides ?? []).filter {
        $0.strangers(to: scenario) == ([], []) && $0.absences.allSatisfy { $0.days != nil }
      }
      known.scenario = scenario.knowing(known.overrides)
    }
    self.named = known
    file.overrides = nil
    let roster = file.roster(on: scenario, file: path).roster!
    crews = roster.crews
    units = roster.units
  }

  /// The pairing to solve with: the frozen shifts keep their pairs.
  func pairing(stop: StopFlag) throws(SolveError) -> Pairing {
    if frozenBefore == nil { return try Pairing.form(named.scenario, stop: stop) }
    if let units { return try KeptPairing(of: units, on: named.scenario).pairing }
    return try KeptPairing(of: crews, on: named.scenario).pairing
  }

  /// The roster in given units.
  func roster(_ units: [DutyUnit]) -> Roster { Roster(scenario: named.scenario, units: units, crews: crews) }

  /// The part that is kept, in given units.
  func frozenPart(_ units: [DutyUnit]) -> FrozenPart? {
    frozenBefore.map { FrozenPart(of: roster(units), before: $0) }
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
