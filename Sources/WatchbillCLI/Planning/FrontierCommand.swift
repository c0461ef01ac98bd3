import ArgumentParser
import Foundation
import RosterPublishing
import Watchbill

/// Finds the rosters between which two groups of goals are traded off.
struct FrontierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "取舍：两组目标之间的帕累托前沿，例如公平与路程。 The Pareto front between two groups of goals, such as fairness and travel.")

  enum Others: String, CaseIterable, ExpressibleByArgument { case keep, free }

  @Argument(help: "方案：文件夹、工作簿或 JSON 文件。 A scenario: folder, workbook or JSON file.")
  var scenario: String
  @Option(
    help:
      "两组目标，逗号隔开：组名（fairness、travel、wishes、promises、rest、company）、规则名或编号。 Two groups, rules or identifiers with a comma between."
  )
  var between: String
  @Option(help: "最多几个点。 How many points at most.")
  var points = 9
  @Option(help: "其余规则：keep 合计不比最优班表多扣，free 不管。 Other rules: keep their cost within the best roster's, or free.")
  var others = Others.keep
  @OptionGroup var plan: PlanOptions
  @OptionGroup var common: CommonOptions
  @Option(help: "每个点的班表写进这个文件夹。 A folder for the rosters of the points.")
  var out: String?
  @Option(help: "另写成带图的网页，不用联网。 Also writes a page with a chart that needs no network.")
  var page: String?
  @Flag(help: "允许覆盖。 Writes over files.")
  var force = false

  func validate() throws {
    if !(2...200).contains(points) { throw ValidationError("--points \(points): 2…200") }
  }

  func run() throws {
    let named = try NamedScenario.read(scenario, common)
    let (scenario, language) = (named.scenario, named.language)
    let goals = try goals(of: scenario, language)
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let pairing = try PlanPairing.form(scenario, plan, common, language, stop)
    var single = plan.solve
    single.threads = min(2, plan.threads)
    let base = Trial("", scenario).run(single, units: pairing.units, stop: stop)
    try PlanPairing.requireRoster(base, common, language)
    let audit = base.roster.map { Audit($0) }
    let rest = audit.map { Frontier.others(in: $0, beside: goals) }
    let frontier = Frontier(
      scenario, units: pairing.units, between: goals[0], and: goals[1], othersAtMost: others == .keep ? rest : nil)
    let isTold = !common.quiet && isatty(2) == 1
    let answer: Frontier.Answer
    do throws(SolveError) {
      answer = try frontier.points(
        atMost: points, from: base.roster, plan.solve, workers: plan.threads, stop: stop
      ) { point in
        if isTold { complain("  \(goals[0].name) \(point.costs[0]) · \(goals[1].name) \(point.costs[1])") }
      }
    } catch { throw PlanPairing.tell(error, common, language) }
    let table = FrontierTable(answer, frontier, base: audit, language)
    try write(table, answer, named, language)
    if common.json { say(JSONText.of(table)) } else if !common.quiet { say(table.text()) }
    if answer.isInterrupted { throw Exit.interrupted }
    if answer.points.isEmpty { throw Exit.noRoster }
  }

  private func write(
    _ table: FrontierTable, _ answer: Frontier.Answer, _ named: NamedScenario, _ language: Language
  ) throws {
    if let page {
      let title = CLIText.pageTitle(named.scenario.name, CLIText.trading(table.between))(language)
      try Output.writeAll([(page, Data(table.page(title).html().utf8))], overwrites: force, language)
    }
    guard let out else { return }
    let files = answer.points.enumerated().map { number, point -> (path: String, data: Data) in
      let file = RosterFile(
        point.roster, audit: Audit(point.roster), scenarioPath: RelativePath.of(named.path, from: out),
        hash: named.hash, status: SolveStatus.feasible.rawValue, bounds: [nil, nil, nil], gap: nil, seed: plan.seed)
      return ("\(out)/point-\(number + 1).json", file.data())
    }
    try Output.writeAll(files, overwrites: force, language)
  }

  private func goals(of scenario: Scenario, _ language: Language) throws -> [Frontier.Goals] {
    let names = between.split(whereSeparator: { ",，、".contains($0) }).map {
      String($0).trimmingCharacters(in: .whitespaces)
    }
    guard names.count == 2 else { throw ValidationError(CLIText.betweenTwo(between)(language)) }
    var goals: [Frontier.Goals] = []
    let groups = RuleGroup.allCases.map(\.rawValue).filter { Frontier.Goals($0, in: scenario) != nil }
    let known = groups + scenario.rules.map(\.id).filter { !groups.contains($0) }
    for name in names {
      if let found = Frontier.Goals(name, in: scenario) {
        goals.append(found)
      } else {
        complain(CLIText.noSuchRule(name, known)(language))
        if let near = NearestName.of(name, among: known) { complain("  " + CLIText.maybe(near)(language)) }
      }
    }
    if goals.count < 2 { throw Exit.badData }
    if !goals[0].rules.isDisjoint(with: goals[1].rules) {
      complain(CLIText.goalsOverlap(goals[0].rules.intersection(goals[1].rules).sorted())(language))
      throw Exit.badData
    }
    return goals
  }
}
