import Watchbill

/// What `stand-in` tells a person of one absent member of a crew.
struct StandInSummary {
  let list: StandIns
  let subjects: Subjects
  /// How many of those who can are listed.
  let most: Int

  private var language: Language { subjects.language }
  private var scenario: Scenario { list.roster.scenario }

  func lines() -> [String] {
    let shift = scenario.shifts[list.shift].id
    var lines = [
      CLIText.standIns(
        scenario.displayName(of: list.absent), shift, able: list.candidates.count, unable: list.excluded.count)(
          language)
    ]
    lines += list.candidates.prefix(most).map { candidate in
      let name = scenario.displayName(of: candidate.person)
      let chain = candidate.override.turns.filter { $0.shift != shift || !isDirect($0, candidate) }
      return CLIText.candidate(name, list.before, candidate.cost, chain: chain.map(said))(language)
    }
    if list.candidates.count > most { lines.append(CLIText.more(list.candidates.count - most)(language)) }
    return lines + reasons()
  }

  private func isDirect(_ turn: Override.Turn, _ candidate: StandIns.Candidate) -> Bool {
    turn.person == scenario.representatives[list.absent].id
      || turn.person == scenario.representatives[candidate.person].id
  }

  private func said(_ turn: Override.Turn) -> String {
    (turn.serves ? "+" : "−") + subjects.names([turn.person]) + " " + turn.shift
  }

  /// Those who cannot, by the rules that keep them away, in the order in which each first does.
  private func reasons() -> [String] {
    if list.excluded.isEmpty { return [] }
    var order: [String] = []
    var names: [String: [String]] = [:]
    for entry in list.excluded {
      var codes: [String] = []
      for finding in entry.findings where !codes.contains(finding.code) { codes.append(finding.code) }
      let code = codes.joined(separator: " + ")
      if names[code] == nil { order.append(code) }
      names[code, default: []].append(scenario.displayName(of: entry.person))
    }
    return [CLIText.cannot(language)]
      + order.map { code in
        let people = names[code]!
        let shown = people.prefix(most == .max ? people.count : 6).joined(separator: language == .chinese ? "、" : ", ")
        return "  [\(code)] \(shown)\(most < .max && people.count > 6 ? " … (\(people.count))" : "")"
      }
  }
}

/// What `stand-in --json` prints.
struct StandInAnswer: Encodable {
  struct Cost: Encodable {
    var uncovered: Int
    var told: Int
    var cells: Int
    var points: [Int]

    init(_ cost: ChangeCost) {
      (uncovered, told, cells, points) = (cost.uncovered, cost.told, cost.cells, cost.points)
    }
  }

  struct Candidate: Encodable {
    var person: String
    var cost: Cost
    var isProven: Bool
    var override: Override
  }

  struct Excluded: Encodable {
    var person: String
    var findings: [FindingRecord]
  }

  struct List: Encodable {
    var absent: String
    var before: Cost
    var candidates: [Candidate]
    var excluded: [Excluded]

    init(_ list: StandIns) {
      let scenario = list.roster.scenario
      absent = scenario.representatives[list.absent].id
      before = Cost(list.before)
      candidates = list.candidates.map {
        Candidate(
          person: scenario.representatives[$0.person].id, cost: Cost($0.cost), isProven: $0.isProven,
          override: $0.override)
      }
      excluded = list.excluded.map { entry in
        Excluded(
          person: scenario.representatives[entry.person].id,
          findings: entry.findings.map { FindingRecord($0, in: scenario) })
      }
    }
  }

  var version = 1
  var shift: String
  var lists: [List]
  var roster: String?

  init(shift: String, lists: [StandIns], written path: String?) {
    self.shift = shift
    self.lists = lists.map(List.init)
    roster = path
  }
}
