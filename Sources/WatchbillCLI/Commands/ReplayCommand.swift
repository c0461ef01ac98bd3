import ArgumentParser
import Watchbill

/// Makes the changes of one roster again on another.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "把一份班表上的改动搬到重排的班表上。 Makes the changes agreed on one roster again on a new one.")

  @Argument(
    help: ArgumentHelp(
      "[方案] 新班表 改过的班表。 The new roster, then the one with the changes.", valueName: "scenario> <roster> <changed"))
  var paths: [String]
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(2...3).contains(paths.count) { throw ValidationError("[SCENARIO] ROSTER CHANGED: \(paths.count) given") }
  }

  func run() throws {
    let wall = try WallRoster.read(paths.dropLast(), common)
    let language = wall.language
    let changed = try RosterInput.file(try RosterInput.data(paths.last!, language), paths.last!, language)
    // What the new roster holds already is not made twice.
    let agreed = (changed.overrides ?? []).filter { !wall.overrides.contains($0) }
    let replay = Replay(agreed, on: wall.roster)
    let path = try change.out.map {
      try wall.write(replay.roster, wall.overrides + replay.overrides, to: $0, force: change.force)
    }
    if common.json {
      say(JSONText.of(ReplayAnswer(replay, wall.named.scenario, written: path)))
    } else if !common.quiet {
      if replay.entries.isEmpty { say(CLIText.noChanges(paths.last!)(language)) }
      for (number, entry) in replay.entries.enumerated() { say(lines(number + 1, entry, wall).joined(separator: "\n")) }
      if let path { say(CLIText.written([path])(language)) }
    }
    if replay.entries.contains(where: { $0.outcome == .impossible }) { throw Exit.infeasible }
  }

  private func lines(_ number: Int, _ entry: Replay.Entry, _ wall: WallRoster) -> [String] {
    let language = wall.language
    func said(_ turn: Override.Turn) -> String {
      (turn.serves ? "+" : "−") + wall.subjects.names([turn.person]) + " " + turn.shift
    }
    let turns = entry.override.turns.map(said).joined(separator: language == .chinese ? "、" : ", ")
    return [CLIText.replayed(number, entry.override.kind, entry.outcome, turns)(language)]
      + (entry.strangers.isEmpty ? [] : [CLIText.gone(entry.strangers)(language)])
      + entry.misfits.map { CLIText.alreadySo(said($0))(language) }
      + entry.broken.map { "  ✗ \($0.text(language)) [\($0.rule)]" }
  }
}

/// What `replay --json` prints.
struct ReplayAnswer: Encodable {
  struct Entry: Encodable {
    var override: Override
    var outcome: Replay.Outcome
    var misfits: [Override.Turn]
    var strangers: [String]
    var broken: [FindingRecord]
  }

  var version = 1
  var entries: [Entry]
  var roster: String?

  init(_ replay: Replay, _ scenario: Scenario, written path: String?) {
    entries = replay.entries.map { entry in
      Entry(
        override: entry.override, outcome: entry.outcome, misfits: entry.misfits, strangers: entry.strangers,
        broken: entry.broken.map { FindingRecord($0, in: scenario) })
    }
    roster = path
  }
}
