import ArgumentParser
import Foundation
import RosterBook
import Watchbill

/// A book that a command has opened; every problem is told and ends the program.
struct BookDesk {
  let book: Book
  let common: CommonOptions

  init(_ path: String, _ common: CommonOptions) throws {
    self.common = common
    do throws(BookProblem) { book = try Book.open(path) } catch {
      throw error.exit(common: common, common.lang ?? .chinese)
    }
  }

  /// Whether the first of some words is a book's path.
  static func isBook(_ words: [String]) -> Bool { words.first.map(Book.isBookFile) ?? false }

  var language: Language { common.lang ?? .chinese }

  /// Asks the book, or changes it.
  func ask<Value>(_ work: (Book) throws(BookProblem) -> Value) throws -> Value {
    do throws(BookProblem) { return try work(book) } catch { throw error.exit(common: common, language) }
  }

  /// The scenario of a month with a name for messages.
  func named(_ month: String) throws -> NamedScenario {
    let scenario = try ask { (book) throws(BookProblem) in try book.scenario(month) }
    return NamedScenario(
      scenario: scenario, path: book.path, hash: ContentDigest.of([Data(ScenarioWriter.json(scenario).utf8)]),
      language: common.lang ?? scenario.language, warnings: 0)
  }

  /// The published roster of a day's month, or of the last month that has one.
  func wall(on day: Day?) throws -> WallRoster {
    let months = try ask { (book) throws(BookProblem) in try book.publishedMonths() }
    let asked = day.map { String($0.description.prefix(7)) } ?? months.last
    guard let asked, months.contains(asked),
      let roster = try ask({ (book) throws(BookProblem) in try book.published(asked) })
    else {
      complain(CLIText.notPublished(asked, months)(language))
      throw Exit.badData
    }
    var named = try named(asked)
    named.scenario = roster.roster.scenario
    return WallRoster(
      named: named, base: roster.scenario, roster: roster.roster, overrides: roster.overrides, seed: roster.seed,
      place: (book, roster))
  }

  /// Tells an answer: JSON, or lines.
  func tell(_ answer: some Encodable, _ lines: [String]) {
    if common.json {
      say(JSONText.of(answer))
    } else if !common.quiet, !lines.isEmpty {
      say(lines.joined(separator: "\n"))
    }
  }
}

/// What a change of a book is journalled with.
struct ActOptions: ParsableArguments {
  @Option(help: "为什么，记入日志。 Why; kept in the journal.")
  var reason = ""
  @Option(help: "谁要求的，记入日志。 Who asked for it; kept in the journal.")
  var by = ""
  @Option(help: "记入日志的时间，如 \"2026-12-05 09:30\"，默认现在。 The time for the journal; now by default.")
  var now: String?

  func act(_ command: String, _ language: Language) throws -> Act { try Act(command, now, reason, by, language) }
}

extension Act {
  /// An act at a time that is given, or now.
  init(_ command: String, _ now: String?, _ reason: String, _ by: String, _ language: Language) throws {
    var time = ""
    if let now {
      let words = now.split(whereSeparator: { $0 == " " || $0 == "T" })
      guard words.count == 2, let day = Day(words[0]), let minute = TimeOfDay(words[1].prefix(5)) else {
        complain(CLIText.noMoment(now)(language))
        throw Exit.usage
      }
      time = "\(day) \(minute):00"
    } else {
      let formatter = DateFormatter()
      formatter.locale = Locale(identifier: "en_US_POSIX")
      formatter.timeZone = TimeZone(identifier: "Asia/Shanghai")
      formatter.dateFormat = "yyyy-MM-dd HH:mm:ss"
      time = formatter.string(from: Date())
    }
    self.init(time: time, command: command, reason: reason, asked: by)
  }
}

extension BookProblem {
  /// Tells the problem; the code with which the program ends.
  func exit(common: CommonOptions?, _ language: Language) -> ExitCode {
    complain(message(in: language))
    let exit =
      switch code {
      case .missing: Exit.missingInput
      case .noPermission: Exit.noPermission
      case .exists, .cannotWrite: Exit.cannotWrite
      case .busy: Exit.busy
      case .notABook, .newer, .damaged, .refused: Exit.badData
      }
    if common?.json == true {
      let own = InputProblem(code: "book.\(code.rawValue)", text: text, suggestion: suggestion)
      say(ProblemReport([own] + problems, language, exit: exit).json)
    }
    return exit
  }
}
