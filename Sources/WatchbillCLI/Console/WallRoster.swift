import ArgumentParser
import Foundation
import RosterBook
import Watchbill

/// The roster on the wall that a command is to change or to ask: `ROSTER`, or `SCENARIO ROSTER`.
struct WallRoster {
  /// The scenario, in which the changes that were agreed so far are known.
  var named: NamedScenario
  /// The scenario before those changes.
  var base: Scenario
  var roster: Roster
  /// The changes that were agreed so far.
  var overrides: [Override]
  var seed: UInt64
  /// The book from which the roster comes, and its place there; nil where it comes from a file.
  var place: (book: Book, roster: BookRoster)?

  var language: Language { named.language }
  var subjects: Subjects { Subjects(scenario: named.scenario, language: language) }

  /// Reads one path, a roster that names its scenario, or two, a scenario and a roster or table on it.
  ///
  /// One path may be a book: then the roster is the published one of the month of `day`, or of the last published month.
  static func read(_ paths: some Collection<String>, _ common: CommonOptions, on day: Day? = nil) throws -> WallRoster {
    let paths = Array(paths)
    if paths.count == 1, Book.isBookFile(paths[0]) { return try BookDesk(paths[0], common).wall(on: day) }
    if paths.count == 1 {
      let named = try NamedRoster.read(paths[0], scenario: nil, common)
      return WallRoster(
        named: named.named, base: named.base, roster: named.roster, overrides: named.file.overrides ?? [],
        seed: named.file.seed)
    }
    var named = try NamedScenario.read(paths[0], common)
    let roster = try RosterInput.read(paths[1], on: named, common)
    let data = try RosterInput.data(paths[1], named.language)
    let file = RosterInput.isJSON(data) ? try RosterInput.file(data, paths[1], named.language) : nil
    let base = named.scenario
    named.scenario = roster.scenario
    return WallRoster(named: named, base: base, roster: roster, overrides: file?.overrides ?? [], seed: file?.seed ?? 1)
  }

  /// Keeps a changed roster: in the book where it comes from one and the change is to be applied, else in the file that
  /// is asked for; where it went, or nil.
  func keep(_ changed: Roster, _ overrides: [Override], applies: Bool, command: String, _ change: ChangeOptions) throws
    -> String?
  {
    guard let place else {
      return try change.out.map { try write(changed, overrides, to: $0, force: change.force) }
    }
    if !applies { return nil }
    let act = try Act(command, change.now, change.reason, change.by, language)
    do throws(BookProblem) {
      let version = try place.book.keep(
        changed: changed, overrides, of: place.roster.month, replacing: place.roster, act)
      return CLIText.bookVersion(place.book.path, place.roster.month, version)(language)
    } catch { throw error.exit(common: nil, language) }
  }

  /// Writes a changed roster to a file, or into a folder as `roster.json`; its path.
  func write(_ changed: Roster, _ overrides: [Override], to out: String, force: Bool) throws -> String {
    let path = out.hasSuffix(".json") ? out : out + "/roster.json"
    if !force, let bytes = try? PlainFile.bytes(at: path, atMost: RosterFile.largestSize),
      let old = try? RosterFile(bytes, name: path), old.state == "published"
    {
      complain(CLIText.published(path)(language))
      throw Exit.cannotWrite
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let audit = Audit(changed)
    let levels = max(3, audit.penalty.amounts.count)
    var file = RosterFile(
      changed, audit: audit, scenarioPath: RelativePath.of(named.path, from: folder), hash: named.hash,
      status: SolveStatus.feasible.rawValue, bounds: Array(repeating: nil, count: levels), gap: nil, seed: seed)
    file.overrides = overrides.isEmpty ? nil : overrides
    try Output.write([(path, file.data())], .replace, language)
    return path
  }
}

/// Where a changed roster goes, and who asked for it.
struct ChangeOptions: ParsableArguments {
  @Option(help: "把改好的班表写进这个文件（.json）或文件夹。 Where the changed roster goes: a .json file, or a folder.")
  var out: String?
  @Flag(help: "覆盖已发布的班表。 Writes over a published roster.")
  var force = false
  @Option(help: "为什么改，随班表保存。 Why; kept with the roster.")
  var reason = ""
  @Option(help: "谁要求的，随班表保存。 Who asked for it; kept with the roster.")
  var by = ""
  @Option(help: "记入账簿的时间，默认现在。 The time for the book's journal; now by default.")
  var now: String?

  /// The change with its reason.
  func signed(_ override: Override) -> Override {
    var override = override
    (override.reason, override.by) = (reason, by)
    return override
  }
}
