import ArgumentParser
import Foundation
import RosterPublishing
import Watchbill

/// Makes the roster of a month and adds it to the head's workbook.
struct WorkbookMonth {
  /// The scenario's workbook, and the month such as 2026-12.
  var workbook: String
  var month: String
  var common: CommonOptions
  /// Folder of roster.json; out/NAME-MONTH where it is nil.
  var out: String?
  /// Another workbook to write; the scenario's then stays as it is.
  var into: String?
  var force = false
  var seed: UInt64 = 1
  var time: Double?
  var iterations: Int?

  private struct Answer: Encodable {
    var workbook: String
    var sheets: [String]
    var roster: String
    var status: String
    var penalties: [Int]
  }

  func run() throws {
    let language = common.lang ?? .chinese
    guard let place = WorkbookPlace(workbook), let asked = WorkbookPlace("\(place.path)#\(month)"),
      let wanted = asked.month
    else {
      complain(CLIText.badMonth(month)(language))
      throw Exit.usage
    }
    let before = try RosterInput.data(place.path, language)
    let path = "\(place.path)#\(wanted)"
    let folder = try solve(path)
    let solved = try NamedRoster.read(folder + "/roster.json", scenario: nil, common)
    try add(solved, to: place.path, before: before, folder: folder)
  }

  /// Solves the month; the folder that its roster is written to.
  private func solve(_ path: String) throws -> String {
    var arguments = [path, "--seed", String(seed)]
    if let out { arguments += ["--out", out] }
    if let time { arguments += ["--time", String(time)] }
    if let iterations { arguments += ["--iterations", String(iterations)] }
    if force { arguments.append("--force") }
    if let lang = common.lang { arguments += ["--lang", lang.rawValue] }
    if common.quiet || common.json { arguments.append("--quiet") }
    let solve = try Solve.parse(arguments)
    let named = try NamedScenario.read(path, CommonOptions.quietly(common))
    try solve.run()
    return solve.folder(for: named)
  }

  private func add(_ solved: NamedRoster, to path: String, before: Data, folder: String) throws {
    let language = solved.named.language
    let audit = Audit(solved.roster)
    var settings = solved.named.scenario.publication
    settings.language = language
    // The head's own workbook is the station's copy.
    settings.audience = .station
    let month = PublishedMonth(solved.roster, audit: audit, settings: settings)
    let target = into ?? path
    let added: (data: Data, sheets: [String])
    do { added = try MonthWorkbook(month).added(to: before, name: PathText.name(of: path)) } catch let problem
      as InputProblem
    {
      complain(problem.message(in: language))
      throw Exit.badData
    } catch let fault as MonthWorkbook.Fault {
      complain(CLIText.workbookFault(fault.reason)(language))
      throw Exit.cannotWrite
    }
    if into == nil, try RosterInput.data(path, language) != before {
      complain(CLIText.workbookChanged(path)(language))
      throw Exit.cannotWrite
    }
    try Output.write([(target, added.data)], into == nil || force ? .replace : .refuse, language)
    if common.json {
      say(
        JSONText.of(
          Answer(
            workbook: target, sheets: added.sheets, roster: folder + "/roster.json", status: solved.file.status,
            penalties: solved.file.penalty)))
    } else if !common.quiet {
      say(CLIText.sheetsAdded(added.sheets, to: target)(language))
    }
  }
}

extension CommonOptions {
  /// The same options without a word.
  static func quietly(_ options: CommonOptions) -> CommonOptions {
    var quiet = options
    quiet.quiet = true
    return quiet
  }
}
