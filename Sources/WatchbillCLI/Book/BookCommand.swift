import ArgumentParser
import Foundation
import RosterBook
import Watchbill

/// The station's book: made, asked, copied and cared for.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "值班账簿：新建、取方案、表格、核对、备份。 The station's book.",
    subcommands: [
      BookInit.self, BookScenarioCommand.self, BookTable.self, BookSet.self, BookVerify.self, BookBackup.self,
      BookRestore.self, BookErase.self,
    ])
}

/// Makes a book from a scenario.
struct BookInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "由方案新建账簿。 Makes a book from a scenario.")

  @Argument(help: "新账簿。 The new book.")
  var book: String
  @Option(help: "方案。 The scenario.")
  var from: String
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let named = try NamedScenario.read(from, common)
    let act = try act.act("book init", named.language)
    do throws(BookProblem) { _ = try Book.create(book, from: named.scenario, act) } catch {
      throw error.exit(common: common, named.language)
    }
    if common.json {
      say(JSONText.of(["written": [book]]))
    } else if !common.quiet {
      say(CLIText.bookMade(book, named.scenario)(named.language))
    }
  }
}

/// Gives the scenario of a month.
struct BookScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "取出一个月的方案（JSON 或文件夹）。 The scenario of a month, as JSON or as a folder.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "月份，如 2026-12。 The month.")
  var month: String
  @Option(help: "写成文件夹；默认在标准输出写 JSON。 A folder to write; by default JSON on standard output.")
  var out: String?
  @Flag(help: "允许覆盖。 Writes over a folder.")
  var force = false
  @Option(name: .customLong("as-of"), help: "按这一天的人员资料，默认月初。 Facts of people as on this day; the first by default.")
  var day: Day?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let scenario = try desk.ask { (book) throws(BookProblem) in try book.scenario(month, asOf: day) }
    guard let out else { return emit(ScenarioWriter.json(scenario)) }
    let written = try Output.writeFolder(FolderWriter.files(scenario), to: out, overwrites: force, desk.language)
    desk.tell(["written": written], [CLIText.written(written)(desk.language)])
  }
}

/// Gives a table as CSV, or reads one in.
struct BookTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "表格导出或读入（CSV）；不写表名则全部导出。 Tables out and in as CSV; all without a name.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "表名，如 leave、served、matters。 The table.")
  var table: String?
  @Option(name: .customLong("in"), help: "读入的 CSV：表变成文件所说的样子。 A file to read: the table becomes what it says.")
  var input: String?
  @Option(help: "写到这个文件或文件夹。 Where to write.")
  var out: String?
  @Flag(help: "允许覆盖。 Writes over files.")
  var force = false
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if table == nil, out == nil || input != nil { throw ValidationError("TABLE, or --out FOLDER for all") }
  }

  func run() throws {
    let desk = try BookDesk(book, common)
    guard let table else { return try writeAll(desk) }
    if let input {
      let data = try RosterInput.data(input, desk.language)
      let act = try act.act("book table \(table)", desk.language)
      let done = try desk.ask { (book) throws(BookProblem) in
        try book.read(csv: data, into: table, file: PathText.name(of: input), act)
      }
      return desk.tell(
        ["added": done.added, "changed": done.changed, "removed": done.removed],
        [CLIText.tableRead(table, done.added, done.changed, done.removed)(desk.language)])
    }
    let text = try desk.ask { (book) throws(BookProblem) in try book.csv(of: table) }
    guard let out else { return emit(text) }
    try Output.write([(out, Data(text.utf8))], force ? .replace : .refuse, desk.language)
    desk.tell(["written": [out]], [CLIText.written([out])(desk.language)])
  }

  private func writeAll(_ desk: BookDesk) throws {
    let names = try desk.ask { (book) throws(BookProblem) in try book.tableNames() }
    let files = try names.map { name in
      let text = try desk.ask { (book) throws(BookProblem) in try book.csv(of: name) }
      return (path: out! + "/\(name).csv", data: Data(text.utf8))
    }
    try Output.write(files, force ? .replace : .refuse, desk.language)
    desk.tell(["written": files.map(\.path)], [CLIText.written(files.map(\.path))(desk.language)])
  }
}

/// Changes a fact of a person, for ever or from a day on.
struct BookSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "改一个人的资料，可从某日起。 Changes a fact of a person, from a day on if asked.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "代表编号。 The person's id.")
  var person: String
  @Argument(help: "列名，如 levels、until。 The column.")
  var column: String
  @Argument(help: "新值，空为清除。 The new value; empty clears it.")
  var value: String
  @Option(help: "从这一天起。 From this day on.")
  var from: Day?
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let act = try act.act("book set", desk.language)
    try desk.ask { (book) throws(BookProblem) in
      try book.set(column, of: person, to: value.isEmpty ? nil : value, from: from, act)
    }
    desk.tell(["person": person, column: value], [CLIText.recorded("\(person) \(column) = \(value)")(desk.language)])
  }
}

/// Checks a book.
struct BookVerify: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify", abstract: "核对账簿。 Checks a book.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let verdict = try desk.ask { (book) throws(BookProblem) in try book.verify(desk.language) }
    let isSound = verdict.findings.isEmpty
    desk.tell(
      verdict,
      isSound
        ? [CLIText.verified(book, verdict)(desk.language)]
        : [CLIText.damage(verdict.findings.count)(desk.language)] + verdict.findings.map { "  ✗ \($0)" })
    if !isSound { throw Exit.badData }
  }
}

/// Copies a book as it stands.
struct BookBackup: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "backup", abstract: "备份账簿。 Copies a book as it stands.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "备份文件。 The copy.")
  var copy: String
  @Flag(help: "允许覆盖。 Writes over a file.")
  var force = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    try desk.ask { (book) throws(BookProblem) in try book.backUp(to: copy, overwrites: force) }
    desk.tell(["written": [copy]], [CLIText.backedUp(copy)(desk.language)])
  }
}

/// Puts a backup in a book's place.
struct BookRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "用备份恢复账簿。 Puts a backup in a book's place.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Option(help: "备份文件。 The backup.")
  var from: String
  @Flag(help: "允许覆盖。 Writes over the book.")
  var force = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.lang ?? .chinese
    do throws(BookProblem) { try Book.restore(book, from: from, overwrites: force, language) } catch {
      throw error.exit(common: common, language)
    }
    if common.json {
      say(JSONText.of(["written": [book]]))
    } else if !common.quiet {
      say(CLIText.restored(book, from)(language))
    }
  }
}

/// Forgets a person's telephone.
struct BookErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase-phone", abstract: "从账簿和日志里抹去一个人的电话。 Erases a person's telephone from book and journal.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "代表编号。 The person's id.")
  var person: String
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let act = try act.act("book erase-phone", desk.language)
    let count = try desk.ask { (book) throws(BookProblem) in try book.erasePhone(of: person, act) }
    desk.tell(["erased": count], [CLIText.erased(person, count)(desk.language)])
  }
}
