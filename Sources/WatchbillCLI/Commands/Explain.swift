import ArgumentParser
import Watchbill

/// Explains a roster, or one person, shift or rule of it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "解释班表、一个人、一个班或一条规则。 Explains a roster, a person, a shift or a rule.")

  @Argument(help: "roster.json")
  var roster: String
  @Argument(help: "人员编号或姓名、班（2026-12-05/station/night）或规则编号。 A person, a shift or a rule.")
  var subject: String?
  @OptionGroup var common: CommonOptions
  @Option(help: "用这个方案解释。 The scenario to explain the roster by.")
  var scenario: String?

  @Option(
    name: .customLong("why-not"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "人和班：如果让这个人值这个班会怎样。 A person and a shift: what putting them there would cost, or what forbids it.",
      valueName: "person> <shift"))
  var whyNot: [String] = []
  @Option(help: "--why-not 最多秒数。 Time limit of --why-not in seconds.")
  var time = 10.0
  @Option(help: "--why-not 最多轮数（代替秒数）。 Rounds of --why-not in place of seconds.")
  var iterations: Int?

  func validate() throws {
    if !whyNot.isEmpty, whyNot.count != 2 { throw ValidationError("--why-not PERSON SHIFT: \(whyNot.count) given") }
    if !whyNot.isEmpty, subject != nil { throw ValidationError("--why-not takes no other subject") }
    if !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    if let iterations, iterations < 1 { throw ValidationError("--iterations \(iterations): 1 or more") }
  }

  func run() throws {
    let named = try NamedRoster.read(roster, scenario: scenario, common)
    if !whyNot.isEmpty { return try explainWhyNot(named) }
    let (scenario, language, roster) = (named.named.scenario, named.named.language, named.roster)
    let rules = RuleCatalog.rules(of: scenario)
    let audit = Audit(roster, rules: rules)
    var lines: [String] = []
    var findings = audit.findings
    if let subject {
      let people = scenario.people.filter {
        scenario.representatives[$0].id == subject || scenario.representatives[$0].name == subject
      }
      if !people.isEmpty {
        findings = findings.filter { !Set($0.people).isDisjoint(with: people) }
        for person in people { lines += about(person, roster, audit, language) }
      } else if let shift = scenario.shift(named: subject) {
        findings = findings.filter { $0.shifts.contains(shift) }
        lines += about(shift, roster, language)
      } else if let rule = rules.first(where: { $0.id == subject }) {
        findings = findings.filter { $0.rule == subject }
        if let description = RuleCatalog.descriptions.first(where: { $0.name == type(of: rule).name }) {
          lines.append(CLIText.rule(description, rule.price)(language))
        }
      } else {
        let known = scenario.representatives.flatMap { [$0.id, $0.name] } + scenario.shifts.map(\.id) + rules.map(\.id)
        complain(CLIText.unknownSubject(subject)(language))
        if let nearest = NearestName.of(subject, among: known) { complain("  " + CLIText.maybe(nearest)(language)) }
        throw Exit.badData
      }
    } else {
      lines += audit.costs.map { CLIText.cost($0.rule, $0.cost)(language) }
    }
    findings = findings.filter { $0.penalty > 0 }
    if common.json {
      say(
        JSONText.of(["lines": lines, "findings": findings.map { "\($0.code): \($0.text(language)) (+\($0.penalty))" }]))
      return
    }
    lines += findings.map { "\($0.text(language)) (+\($0.penalty))" }
    if findings.isEmpty { lines.append(CLIText.nothingWrong(language)) }
    say(lines.joined(separator: "\n"))
  }

  private func about(_ person: PersonIndex, _ roster: Roster, _ audit: Audit, _ language: Language) -> [String] {
    let scenario = roster.scenario
    var lines = ["\(scenario.displayName(of: person)) \(CLIText.serves(language))"]
    for shift in scenario.shifts.typedIndices where roster[shift].contains(person) {
      let separator = language == .chinese ? "、" : ", "
      func names(_ people: [PersonIndex]) -> String {
        people.map { scenario.displayName(of: $0) }.joined(separator: separator)
      }
      let others = roster[shift].filter { $0 != person }
      let unit = roster.units.first { $0.members.contains(person) }?.members ?? []
      let resting = unit.filter { !roster[shift].contains($0) }
      lines.append(CLIText.turn(scenario.shifts[shift].id, with: names(others), resting: names(resting))(language))
    }
    for summary in audit.fairness {
      for line in summary.lines where line.person == person { lines.append(CLIText.owed(summary, line)(language)) }
    }
    return lines
  }

  private func about(_ shift: ShiftIndex, _ roster: Roster, _ language: Language) -> [String] {
    let scenario = roster.scenario
    let names = roster[shift].map { scenario.displayName(of: $0) }.joined(separator: language == .chinese ? "、" : ", ")
    var counts: [Obstacle: Int] = [:]
    for person in scenario.people {
      if let obstacle = scenario.obstacle(person, scenario.shifts[shift]) { counts[obstacle, default: 0] += 1 }
    }
    let able = scenario.people.count - counts.values.reduce(0, +)
    return [
      CLIText.crew(scenario.shifts[shift].id, names)(language),
      CLIText.candidates(able, scenario.people.count)(language),
    ]
      + Obstacle.allCases.compactMap { obstacle in counts[obstacle].map { CLIText.obstacle(obstacle, $0)(language) } }
  }
}
