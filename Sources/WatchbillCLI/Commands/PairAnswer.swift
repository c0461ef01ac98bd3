import Watchbill

/// What `pair --json` prints.
struct PairAnswer: Encodable {
  struct Group: Encodable {
    var people: [String]
    var points: Int
    var decided: String?
    var reasons: [String]
  }
  /// A former pair that parts.
  struct Change: Encodable {
    var people: [String]
    var cause: String
  }

  var status: String
  var total: Int?
  var bound: Int?
  var gap: Double?
  var isOptimal: Bool
  var seconds: Double
  var rounds: Int
  var edges: Int
  var groups: [Group]
  var changes: [Change]
  var causes: [String]
  var written: String?

  init(_ pairing: Pairing, _ scenario: Scenario, _ language: Language, written: String?) {
    func ids(_ people: [PersonIndex]) -> [String] { people.map { scenario.representatives[$0].id } }
    let hasPairs = pairing.causes.isEmpty && pairing.isComplete
    status = pairing.status.rawValue
    total = hasPairs ? pairing.total : nil
    bound = pairing.causes.isEmpty ? pairing.bound : nil
    gap = pairing.gap
    isOptimal = pairing.isOptimal
    seconds = pairing.seconds
    (rounds, edges) = (pairing.rounds, pairing.edges)
    groups = pairing.groups.map { group in
      Group(
        people: ids(group.unit.members), points: group.weight.points, decided: group.decided?.rawValue,
        reasons: group.weight.reasons.map { $0.text(language) })
    }
    changes = pairing.changes.map { Change(people: ids($0.people), cause: $0.cause(language)) }
    causes = pairing.causes.map { $0(language) }
    self.written = written
  }
}

/// The pairs as a `pairs.csv`: what was decided as it was, what the matching chose under one name, and who must not meet.
struct PairTableText {
  let csv: String

  init(_ scenario: Scenario, _ pairing: Pairing, as kind: PairWish.Kind) {
    func line(_ people: [PersonIndex], _ kind: PairWish.Kind) -> String {
      let ids = people.map { scenario.representatives[$0].id } + Array(repeating: "", count: 3 - people.count)
      return (ids + [kind.rawValue]).joined(separator: ",")
    }
    let groups = pairing.groups.map { line($0.unit.members, $0.decided ?? kind) }
    let forbidden = scenario.pairWishes.filter { $0.kind == .forbidden }.map { line($0.people, .forbidden) }
    csv = (["a,b,c,kind"] + groups + forbidden).joined(separator: "\n") + "\n"
  }
}
