import ArgumentParser
import Watchbill

/// Takes back a change that was agreed.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "撤回一次改动（默认最近一次）。 Takes back an agreed change, the last one by default.")

  @Argument(help: ArgumentHelp("[方案] 班表。 The roster.", valueName: "scenario> <roster"))
  var paths: [String]
  @Option(help: "撤回第几次改动，从 1 数起。 Which change, counted from 1.")
  var number: Int?
  @Option(help: "账簿的月份，默认最近发布的。 The book's month; the last published one by default.")
  var month: String?
  @Flag(help: "改进账簿。 Makes the change in the book.")
  var apply = false
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...2).contains(paths.count) { throw ValidationError("[SCENARIO] ROSTER: \(paths.count) given") }
  }

  func run() throws {
    let wall = try WallRoster.read(paths, common, on: month.flatMap { Day($0 + "-01") })
    let language = wall.language
    let number = number ?? wall.overrides.count
    guard (1...max(1, wall.overrides.count)).contains(number), !wall.overrides.isEmpty else {
      complain(CLIText.noSuchChange(number, wall.overrides.count)(language))
      throw Exit.badData
    }
    guard let undone = wall.roster.undoing(number - 1, of: wall.overrides, since: wall.base) else {
      complain(CLIText.movedOn(number)(language))
      throw Exit.infeasible
    }
    let (before, after) = (Audit(wall.roster), Audit(undone))
    let difference = RosterDifference(from: wall.roster, before, to: undone, after)
    var left = wall.overrides
    left.remove(at: number - 1)
    let path = try wall.keep(undone, left, applies: apply, command: "undo", change)
    if common.json {
      say(JSONText.of(UndoAnswer(undone: wall.overrides[number - 1], difference: difference, roster: path)))
    } else if !common.quiet {
      let lines = DifferenceSummary(difference: difference, subjects: wall.subjects).shortLines()
      say(([CLIText.undone(number)(language)] + lines).joined(separator: "\n"))
      if let path { say(CLIText.written([path])(language)) }
    }
  }
}

/// What `undo --json` prints.
struct UndoAnswer: Encodable {
  var version = 1
  var undone: Override
  var difference: RosterDifference
  var roster: String?
}
