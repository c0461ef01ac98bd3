import ArgumentParser
import Foundation
import RosterBook
import Watchbill

/// Somebody is away: at most three plans on the book's roster.
struct BookAbsent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absent", abstract: "有人不能来：至多三套补班办法，--apply N 采用。 Somebody is away: at most three plans.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "代表编号或姓名。 The person.")
  var person: String
  @Argument(help: "哪几天，如 2026-12-09..2026-12-20。 The days.")
  var days: String
  @Flag(inversion: .prefixedNo, help: "是否请假；--no-excused 为欠班。 Whether it is excused.")
  var excused = true
  @Option(name: .customLong("freeze-before"), help: "这一天之前的班不动。 Leaves shifts before this day alone.")
  var freezeBefore: Day?
  @Option(help: "采用第几套。 The plan to apply.")
  var apply: Int?
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    // A file that is no book must be told as such, and not be read as a roster.
    _ = try BookDesk(book, common)
    var arguments = [book, "--absent", person, days]
    if !act.reason.isEmpty { arguments.append("--reason=\(act.reason)") }
    if !act.by.isEmpty { arguments.append("--by=\(act.by)") }
    if !excused { arguments.append("--unexcused") }
    if let freezeBefore { arguments += ["--freeze-before", freezeBefore.description] }
    if let apply { arguments += ["--apply", String(apply)] }
    if let now = act.now { arguments += ["--now", now] }
    if let lang = common.lang { arguments += ["--lang", lang.rawValue] }
    if common.json { arguments.append("--json") }
    if common.quiet { arguments.append("--quiet") }
    try RepairRoster.parse(arguments).run()
  }
}

/// Writes into the register.
struct BookRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "登记：班次、事项、走访、活动。 Writes into the register.",
    subcommands: [RecordTurn.self, RecordMatter.self, RecordVisit.self, RecordActivity.self],
    defaultSubcommand: RecordTurn.self)
}

extension ServedTurn.Status: ExpressibleByArgument {}

/// Records who came to a shift.
struct RecordTurn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn", abstract: "登记谁来了、谁请假、谁替了。 Who came, was excused, was replaced.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "班，如 2026-12-05/station/night。 The shift.")
  var shift: String
  @Argument(help: "应到的代表编号。 Who was to serve.")
  var person: String
  @Argument(help: "came 到，excused 请假，unexcused 缺勤。 came, excused or unexcused.")
  var status: ServedTurn.Status = .came
  @Option(name: .customLong("replaced-by"), help: "谁替了。 Who served instead.")
  var substitute: String?
  @Option(help: "接待人次。 Constituents received.")
  var constituents = 0
  @Option(help: "备注。 A remark.")
  var note = ""
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if status == .came, substitute != nil { throw ValidationError("--replaced-by: excused or unexcused") }
    if constituents < 0 { throw ValidationError("--constituents \(constituents): 0 or more") }
  }

  func run() throws {
    let desk = try BookDesk(book, common)
    let turn = ServedTurn(
      shift: shift, planned: person, person: status == .came ? person : substitute, status: status,
      constituents: constituents, note: note)
    let act = try act.act("record", desk.language)
    try desk.ask { (book) throws(BookProblem) in try book.record([turn], act) }
    desk.tell(
      ["shift": shift, "planned": person, "person": turn.person ?? "", "status": status.rawValue],
      [CLIText.recorded("\(shift) \(person) \(status.rawValue)" + (substitute.map { " → \($0)" } ?? ""))(desk.language)]
    )
  }
}

/// Records a matter.
struct RecordMatter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matter", abstract: "登记民情事项，同号的更新。 A matter; the one of its number is changed.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "编号。 The number.")
  var number: String
  @Option(help: "时间，如 \"2026-12-05 10:00\"。 When.")
  var time: String
  @Option(help: "visit 来访，phone 来电，group 微信群，household 走访。 visit, phone, group or household.")
  var channel: String
  @Option(parsing: .upToNextOption, help: "其余各栏，如 field=law person=d12。 The other columns as NAME=VALUE.")
  var with: [String] = []
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    var details: [String: String] = [:]
    for entry in with {
      guard let sign = entry.firstIndex(of: "=") else { throw ValidationError("--with \(entry): NAME=VALUE") }
      details[String(entry[..<sign])] = String(entry[entry.index(after: sign)...])
    }
    let act = try act.act("record matter", desk.language)
    let matter = Matter(number: number, time: time, channel: channel, details: details)
    try desk.ask { (book) throws(BookProblem) in try book.record(matter, act) }
    desk.tell(["matter": number], [CLIText.recorded(number)(desk.language)])
  }
}

/// Records households visited.
struct RecordVisit: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "visit", abstract: "登记走访。 Households visited.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "日期。 The day.")
  var day: Day
  @Argument(help: "代表编号。 The person's id.")
  var person: String
  @Option(help: "网格。 The grid.")
  var grid: String?
  @Option(help: "户数。 Households.")
  var households = 1
  @Option(help: "备注。 A remark.")
  var note = ""
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let act = try act.act("record visit", desk.language)
    try desk.ask { (book) throws(BookProblem) in
      try book.recordVisit(by: person, on: day, grid: grid, households: households, note: note, act)
    }
    desk.tell(["person": person, "date": day.description], [CLIText.recorded("\(day) \(person)")(desk.language)])
  }
}

/// Records who came to an activity.
struct RecordActivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "登记活动到场。 Who came to an activity.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "活动编号。 The activity.")
  var activity: String
  @Argument(help: "日期。 The day.")
  var day: Day
  @Argument(help: "代表编号，可多个。 People.")
  var people: [String]
  @Option(help: "came 到，excused 请假，unexcused 缺勤。 came, excused or unexcused.")
  var status: ServedTurn.Status = .came
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let act = try act.act("record activity", desk.language)
    try desk.ask { (book) throws(BookProblem) in
      try book.recordAttendance(of: people, at: activity, on: day, status: status, act)
    }
    desk.tell(["activity": activity], [CLIText.recorded("\(activity) \(people.joined(separator: " "))")(desk.language)])
  }
}
