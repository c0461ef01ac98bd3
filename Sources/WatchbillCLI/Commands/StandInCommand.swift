import ArgumentParser
import Watchbill

/// Tells who can stand in on a shift, at what cost, and what keeps everybody else from it.
struct StandInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand-in",
    abstract: "这一班谁能替：每人的代价，或不能的原因。 Who can stand in on a shift, at what cost, and why others cannot.")

  @Argument(help: ArgumentHelp("[方案] 班表 班。 The roster and the shift.", valueName: "scenario> <roster> <shift"))
  var words: [String]
  @Option(name: .customLong("for"), help: "替谁，默认这一班的每个人。 Who cannot serve; everybody of the shift by default.")
  var absent: String?
  @Option(help: "这一天之前的班不动。 Leaves shifts before this day alone.")
  var freezeBefore: Day?
  @Flag(help: "全部列出。 Lists everybody.")
  var all = false
  @Option(help: "让这个人替，或排在第几的人（要写 --for 和 --out）。 The stand-in to take, or the rank of one, with --for and --out.")
  var apply: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(2...3).contains(words.count) { throw ValidationError("[SCENARIO] ROSTER SHIFT: \(words.count) given") }
    if !BookDesk.isBook(words), (apply == nil) != (change.out == nil) {
      throw ValidationError("--apply PERSON goes with --out FILE")
    }
    if apply != nil, absent == nil { throw ValidationError("--apply PERSON goes with --for PERSON") }
  }

  func run() throws {
    let wall = try WallRoster.read(words.dropLast(), common, on: Day(words.last!.prefix(10)))
    let (language, subjects) = (wall.language, wall.subjects)
    let shift = try subjects.shift(words.last!)
    let crew = wall.roster[shift]
    var asked = crew
    if let absent {
      let person = try subjects.person(absent)
      try subjects.requireServing(person, shift, wall.roster)
      asked = [person]
    }
    if let freezeBefore, wall.roster.scenario.shifts[shift].day < freezeBefore {
      complain(CLIText.frozenShift(words.last!, before: freezeBefore)(language))
      throw Exit.badData
    }
    let lists: [StandIns]
    var ranked: StandIns.Candidate?
    do throws(SolveError) {
      if common.quiet, !common.json, let rank = rank(in: wall), let person = asked.first,
        let candidate = try StandIns.ranked(rank, for: person, on: shift, of: wall.roster, changingFrom: freezeBefore)
      {
        ranked = candidate
        lists = []
      } else {
        lists = try asked.map { (person) throws(SolveError) in
          try StandIns(for: person, on: shift, of: wall.roster, changingFrom: freezeBefore)
        }
      }
    } catch { throw error.exit(common, language) }
    let path = try ranked.map { try keep($0, wall) } ?? write(lists, wall)
    if common.json {
      say(JSONText.of(StandInAnswer(shift: words.last!, lists: lists, written: path)))
    } else if !common.quiet {
      say(
        lists.flatMap { StandInSummary(list: $0, subjects: subjects, most: all ? .max : 8).lines() }.joined(
          separator: "\n"))
      if asked.isEmpty { say(CLIText.nobodyServes(words.last!)(language)) }
      if let path { say(CLIText.written([path])(language)) }
    }
  }

  private func write(_ lists: [StandIns], _ wall: WallRoster) throws -> String? {
    guard let apply, let list = lists.first else { return nil }
    if let rank = rank(in: wall) {
      guard list.candidates.indices.contains(rank - 1) else {
        complain(CLIText.noSuchRank(rank, of: list.candidates.count)(wall.language))
        throw Exit.infeasible
      }
      return try keep(list.candidates[rank - 1], wall)
    }
    let person = try wall.subjects.person(apply)
    guard let candidate = list.candidates.first(where: { $0.person == person }) else {
      complain(CLIText.cannotStandIn(wall.named.scenario.displayName(of: person))(wall.language))
      let findings = list.excluded.first { $0.person == person }?.findings ?? []
      if !findings.isEmpty {
        complain(findings.map { "  ✗ \($0.text(wall.language)) [\($0.rule)]" }.joined(separator: "\n"))
      }
      throw Exit.infeasible
    }
    return try keep(candidate, wall)
  }

  /// The number that is given for a stand-in, where it is nobody's identifier.
  private func rank(in wall: WallRoster) -> Int? {
    apply.flatMap { wall.named.scenario.person($0) == nil ? Int($0) : nil }
  }

  private func keep(_ candidate: StandIns.Candidate, _ wall: WallRoster) throws -> String? {
    let override = change.signed(candidate.override)
    guard let agreed = AgreedChange(override, to: wall.roster), agreed.broken.isEmpty, agreed.cost == candidate.cost
    else { throw Exit.solverFault }
    return try wall.keep(
      agreed.roster, wall.overrides + [override], applies: true, command: "stand-in", change)
  }
}
