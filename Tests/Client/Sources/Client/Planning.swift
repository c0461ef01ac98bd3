import Watchbill

func askWhatClashes(_ scenario: Scenario) throws {
  // example: clashes
  let units = try Pairing.form(scenario).units
  var search = ConflictSearch(scenario, units: units)
  let answer = try search.run(clashes: 3, waysOut: 5)
  print(answer.roster != nil, answer.clashes.count, answer.waysOut.map(\.price))
  for way in answer.waysOut { print(way.price, way.steps.map(\.english)) }
  // end
}

func askWhatItSurvives(_ roster: Roster) throws {
  // example: resilience
  let resilience = try Resilience(of: roster)
  print("turns", resilience.turns.count)
  let open = resilience.unfilled.filter(\.isProven)
  let plan = resilience.backups
  print("open", open.count, "backups", plan.backups.count)
  let months = AbsenceSimulation(of: roster, backups: plan.backups, rates: .init(usual: 100), months: 200)
  print(months.distribution(of: \.holes))
  // end
}

func askHowMany(_ scenario: Scenario) throws {
  // example: staffing
  let staffing = try Staffing(scenario, for: [.turns(4)], kind: .init())
  print("further deputies", staffing.number!, staffing.trials.map(\.number))
  let choice = try ShiftChoice(
    covering: [.init(from: TimeOfDay("00:00")!, until: TimeOfDay("24:00")!, people: 2)], lengths: [480, 720],
    starts: Array(stride(from: 0, to: 1440, by: 30)))
  print("turns a day", choice!.turns)
  // end
}

func askWhatIf(_ scenario: Scenario) throws {
  // example: patches
  let patches = [Patch.setting("rules.rest.hours", to: "12")]
  let patched = ScenarioReader.patched(scenario, by: patches)
  print(patched.problems.map { $0.message(in: .english) })
  // end
  try compare(scenario, patched.scenario!)
}

private func compare(_ scenario: Scenario, _ patched: Scenario) throws {
  // example: comparing
  let trials = [Trial("as it is", scenario), Trial("patched", patched)]
  let outcomes = Trial.run(trials, SolveOptions(timeLimit: 60), workers: 2).compactMap { $0 }
  let difference = TrialDifference(of: outcomes[1], from: outcomes[0])
  print(outcomes.map { $0.measures?.penalty ?? [] }, difference?.isCertain ?? false)
  // end
}
