// The examples of README and of the DocC articles, run against the example scenarios: Client SCENARIOS.

import Watchbill

let scenarios = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Scenarios"

let tiny = scenarios + "/tiny"
let roster = try solve(tiny)
try readBadScenario()
try watchEvents(tiny)
try await cancel(scenarios + "/xiying")
auditByHand(roster)
try askWhyNot(roster)
try changeRoster(roster)
try askWhatClashes(roster.scenario)
try askWhatItSurvives(roster)
try askHowMany(roster.scenario)
try askWhatIf(roster.scenario)
try writeAndReadRoster(roster, tiny)
