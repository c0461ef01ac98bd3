import ArgumentParser
import Foundation
import Watchbill

/// A scenario read from a path, with what is needed to name it again.
struct NamedScenario {
  var scenario: Scenario
  var path: String
  var hash: String
  var language: Language

  /// Reads a scenario; its problems are told, and errors end the program.
  static func read(_ path: String, _ common: CommonOptions) throws -> NamedScenario {
    let reading: ScenarioReading
    if path == "-" {
      reading = ScenarioReader.read(json: FileHandle.standardInput.readDataToEndOfFile())
    } else {
      reading = ScenarioReader.read(path: path)
    }
    let language = common.lang ?? reading.scenario?.language ?? .chinese
    if !reading.problems.isEmpty, reading.hasErrors || !common.quiet {
      complain(reading.problems.map { $0.message(in: language) }.joined(separator: "\n"))
    }
    guard let scenario = reading.scenario, !reading.hasErrors else {
      let errors = reading.problems.filter { $0.severity == .error }
      complain(CLIText.errors(errors.count)(language))
      let codes = Set(errors.map(\.code))
      let exit =
        codes.contains("file.missing")
        ? Exit.missingInput : codes.contains("file.permission") ? Exit.noPermission : Exit.badData
      if common.json { say(ProblemReport(reading.problems, language, exit: exit).json) }
      throw exit
    }
    return NamedScenario(
      scenario: scenario, path: path, hash: ContentDigest.of(reading.files.map(\.bytes)), language: language)
  }
}

/// A roster file with the scenario that it belongs to.
struct NamedRoster {
  var named: NamedScenario
  var file: RosterFile
  var roster: Roster
  var path: String

  /// Reads a roster and its scenario: the one it names, or another where `scenarioPath` says so.
  static func read(_ path: String, scenario scenarioPath: String?, _ common: CommonOptions) throws -> NamedRoster {
    let language = common.lang ?? .chinese
    guard let data = FileManager.default.contents(atPath: path) else {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      complain((exists ? CLIText.unreadable(path) : CLIText.missing(path))(language))
      throw exists ? Exit.noPermission : Exit.missingInput
    }
    let file: RosterFile
    do { file = try RosterFile(data, name: path) } catch {
      complain(error.message(in: language))
      throw Exit.badData
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let own =
      file.scenario.hasPrefix("/")
      ? file.scenario : RelativePath.of(RelativePath.resolved(folder) + "/" + file.scenario, from: ".")
    let named = try NamedScenario.read(scenarioPath ?? own, common)
    if scenarioPath == nil, named.hash != file.hash {
      complain(CLIText.changed(own)(named.language))
      throw Exit.badData
    }
    let (roster, problems) = file.roster(on: named.scenario, file: path)
    guard let roster else {
      complain(problems.map { $0.message(in: named.language) }.joined(separator: "\n"))
      throw Exit.badData
    }
    return NamedRoster(named: named, file: file, roster: roster, path: path)
  }

  /// Whether a path holds a roster rather than a scenario.
  static func isRoster(_ path: String) -> Bool {
    guard path.hasSuffix(".json"), let data = FileManager.default.contents(atPath: path),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return false }
    return object["assignments"] != nil
  }
}
