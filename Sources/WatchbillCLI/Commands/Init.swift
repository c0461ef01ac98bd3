import ArgumentParser
import Foundation
import Watchbill

/// Writes a small scenario to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "新建一个带说明的方案：文件夹，或一个工作簿。 Writes a small scenario with notes: a folder, or one workbook.")

  enum Form: String, ExpressibleByArgument, CaseIterable { case folder, xlsx }

  @Argument(help: "新文件夹；以 .xlsx 结尾则是工作簿。 The new folder; a workbook where it ends in .xlsx.")
  var path: String
  @Option(name: .customLong("as"), help: "folder 或 xlsx")
  var form: Form?
  @Option(help: "代表名单（csv 或 xlsx），填进新工作簿。 A list of people, csv or xlsx, for the new workbook.")
  var people: String?
  @OptionGroup var common: CommonOptions
  @Flag(help: "允许覆盖。 Writes over files.")
  var force = false

  private var language: Language { common.lang ?? .chinese }
  private var isWorkbook: Bool { form == .xlsx || (form == nil && path.lowercased().hasSuffix(".xlsx")) }

  func validate() throws {
    if people != nil, !isWorkbook {
      throw ValidationError(CLIText.peopleNeedWorkbook.chinese + " " + CLIText.peopleNeedWorkbook.english)
    }
  }

  func run() throws {
    var files: [(path: String, data: Data)] = []
    var list: PeopleList?
    if isWorkbook {
      list = try people.map(readPeople)
      let name = path.lowercased().hasSuffix(".xlsx") ? path : path + ".xlsx"
      do throws(FileProblem) { files = [(name, try ScenarioWorkbook.starter(language, people: list))] } catch {
        throw error.exit(language)
      }
    } else {
      files = ScenarioTemplate.files(language: language).map { (path + "/" + $0.path, Data($0.text.utf8)) }
    }
    try Output.write(files, force ? .replace : .refuse, language)
    let paths = files.map(\.path)
    if common.json {
      say(JSONText.of(["written": paths]))
    } else if !common.quiet {
      if let list { say(CLIText.peopleRead(list.people.count, grids: list.grids.count)(language)) }
      say(CLIText.written(paths)(language))
    }
  }

  /// The people of a list; its problems are told, and errors end the program.
  private func readPeople(_ path: String) throws -> PeopleList {
    let data = try RosterInput.data(path, language)
    let (list, problems) = PeopleList.read(data, name: PathText.name(of: path))
    if !problems.isEmpty, list == nil || !common.quiet {
      complain(problems.map { $0.message(in: language) }.joined(separator: "\n"))
    }
    if let list { return list }
    complain(CLIText.fileErrors(problems.count { $0.severity == .error })(language))
    if common.json { say(ProblemReport(problems, language, exit: Exit.badData).json) }
    throw Exit.badData
  }
}
