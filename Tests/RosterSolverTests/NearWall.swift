import RosterModel
import RosterRules

/// Charges a point for each person whose own shifts differ from a roster, for a solve that knows no session.
struct ToldPeople: Rule {
  static let name = "toldPeople"
  static let summary = Text("要通知的人", "people to be told")
  static let primitives: Set<Primitive> = [.tally]

  var header = RuleHeader(price: .points(1, level: 1))
  var crews: [[PersonIndex]] = []

  init() {}
  init(_ roster: Roster) { crews = roster.crews }

  func audit(_ roster: Roster) -> [Finding] {
    roster.scenario.people.filter { person in
      zip(roster.crews, crews).contains { $0.contains(person) != $1.contains(person) }
    }.map { Finding(code: "told", rule: id, level: price.level, penalty: 1, people: [$0], text: Text("", "")) }
  }

  func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for person in scenario.people {
      let shifts = scenario.shifts.typedIndices
      let own = shifts.filter { crews[$0.position].contains(person) }
      let term = Tally.Term(anyOf: shifts.filter { !own.contains($0) }, orNotAllOf: own)
      formulation.tally(person, [term], .atMost(0, price), by: self)
    }
  }
}

/// Charges a point for each turn given up or taken on.
struct ChangedCells: Rule {
  static let name = "changedCells"
  static let summary = Text("改动的人班", "changed cells")
  static let primitives: Set<Primitive> = [.coverage, .option]

  var header = RuleHeader(price: .points(1, level: 2))
  var crews: [[PersonIndex]] = []

  init() {}
  init(_ roster: Roster) { crews = roster.crews }

  func audit(_ roster: Roster) -> [Finding] {
    roster.scenario.shifts.typedIndices.flatMap { shift in
      Set(roster[shift]).symmetricDifference(crews[shift.position]).sorted().map {
        Finding(
          code: "cell", rule: id, level: price.level, penalty: 1, people: [$0], shifts: [shift], text: Text("", ""))
      }
    }
  }

  func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    for shift in scenario.shifts.typedIndices {
      for person in scenario.people {
        if crews[shift.position].contains(person) {
          formulation.cover([.init(1, person, shift)], .atLeast(1, price), by: self)
        } else {
          formulation.charge(person, shift, by: self)
        }
      }
    }
  }
}
