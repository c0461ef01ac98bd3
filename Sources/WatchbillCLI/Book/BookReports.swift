import ArgumentParser
import RosterBook
import RosterPublishing
import Watchbill

/// Moves a month into the ledger.
struct BookClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "月结：登记转入轮值账。 Moves a month into the ledger.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Argument(help: "月份。 The month.")
  var month: String
  @OptionGroup var act: ActOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let act = try act.act("close", desk.language)
    let report = try desk.ask { (book) throws(BookProblem) in try book.close(month, act) }
    desk.tell(
      report,
      [CLIText.closed(month, report.unrecorded)(desk.language)]
        + ReportLines(report: report, language: desk.language).all)
  }
}

/// A year, or some months, of the register.
struct BookReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "履职统计，供述职评议。 What each deputy did in a year.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Option(help: "年份。 The year.")
  var year: Int?
  @Option(help: "或一个月。 Or a month.")
  var month: String?
  @Option(help: "只看一人（编号）。 One person, by id.")
  var person: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (year == nil) == (month == nil) { throw ValidationError("--year YYYY, or --month YYYY-MM") }
  }

  func run() throws {
    let desk = try BookDesk(book, common)
    let (from, until) = month.map { ($0, $0) } ?? ("\(year!)-01", "\(year!)-12")
    let report = try desk.ask { (book) throws(BookProblem) in
      try book.report(from: from, until: until, person: person)
    }
    let lines = ReportLines(report: report, language: desk.language)
    desk.tell(report, [CLIText.reportHeading(from, until)(desk.language)] + (person == nil ? lines.all : lines.people))
  }
}

/// A report as lines.
struct ReportLines {
  let report: MonthReport
  let language: Language

  var all: [String] {
    people + report.sites.map { line($0, $0.name) } + [line(report.total, CLIText.total(language))]
  }

  var people: [String] { report.people.map { line($0, "\($0.id) \($0.name)") } }

  private func line(_ line: MonthReport.Line, _ name: String) -> String {
    "  \(name)  " + CLIText.counts(line)(language)
  }
}

/// The ledger.
struct BookLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "轮值账：谁多值了，谁欠班；--person 逐笔说明。 Who served more than the share, and why.")

  @Argument(help: "账簿。 The book.")
  var book: String
  @Option(help: "只看这一年。 One year.")
  var year: Int?
  @Option(help: "只看一人（编号），逐笔列出。 One person, entry by entry.")
  var person: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let desk = try BookDesk(book, common)
    let balances = try desk.ask { (book) throws(BookProblem) in
      try book.ledger(year: year, person: person, explaining: person != nil || common.json)
    }
    desk.tell(balances, lines(balances, desk.language))
  }

  private func lines(_ balances: [LedgerBalance], _ language: Language) -> [String] {
    if balances.isEmpty { return [CLIText.emptyLedger(language)] }
    func name(_ turnClass: String) -> String { TurnClass(rawValue: turnClass)?.name(language) ?? turnClass }
    var lines = [CLIText.ledgerHeading(year)(language)]
    if person != nil {
      for balance in balances {
        lines.append(
          "\(balance.person) \(balance.name)  \(name(balance.turnClass))  \(CLIText.hundredths(balance.balance))")
        lines += balance.entries.map { "  " + CLIText.entry($0)(language) }
      }
      return lines
    }
    var people: [String] = []
    for balance in balances where people.last != balance.person { people.append(balance.person) }
    let classes = DutyAccount.classes.filter { turns in balances.contains { $0.turnClass == turns.rawValue } }
    let cells = Dictionary(uniqueKeysWithValues: balances.map { ("\($0.person)/\($0.turnClass)", $0) })
    lines.append(([" "] + classes.map { $0.name(language) }).joined(separator: "\t"))
    for person in people {
      let own = classes.map { turns in
        cells["\(person)/\(turns.rawValue)"].map { CLIText.hundredths($0.balance) } ?? "–"
      }
      let named = balances.first { $0.person == person }!.name
      lines.append((["\(person) \(named)"] + own).joined(separator: "\t"))
    }
    return lines
  }
}
