import Watchbill

func auditByHand(_ solved: Roster) {
  var roster = solved
  // example: audit
  let shift = roster.scenario.shift(named: "2026-12-03/station/day")!
  roster[shift].append(roster.scenario.person("d3")!)
  let audit = Audit(roster)
  for finding in audit.hardFindings { print(finding.code, finding.text(.english)) }
  print(audit.penalty.amounts, audit.costs.map { "\($0.rule) \($0.cost)" })
  // end
}

func askWhyNot(_ roster: Roster) throws {
  // example: why not
  let question = WhyNot(
    roster, roster.scenario.person("d3")!, on: roster.scenario.shift(named: "2026-12-03/station/day")!)
  let explanation = try question.explanation(SolveOptions(timeLimit: 10))
  switch explanation.outcome {
  case .serves: print("serves already")
  case .possible: print("possible", explanation.increase!, explanation.difference!.people.count)
  case .impossible: print("impossible:", explanation.obstacles.map(\.en))
  case .unknown: print("no answer within the limit")
  }
  // end
}

func writeAndReadRoster(_ roster: Roster, _ path: String) throws {
  // example: roster file
  let reading = ScenarioReader.read(path: path)
  let file = RosterFile(
    roster, audit: Audit(roster), scenarioPath: path, hash: ContentDigest.of(reading.files.map(\.bytes)),
    status: "optimal", bounds: [nil, 0, 88], gap: 0, seed: 1)
  let bytes = file.data()  // roster.json: the same roster has the same bytes
  let (again, problems) = try RosterFile(bytes, name: "roster.json").roster(on: reading.scenario!, file: "roster.json")
  print(problems.isEmpty, again!.crews == roster.crews)
  // end
}
