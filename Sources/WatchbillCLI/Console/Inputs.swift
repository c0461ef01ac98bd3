import ArgumentParser
import Foundation
import Watchbill

/// A scenario read from a path, with what is needed to name it again.
struct NamedScenario {
  var scenario: Scenario
  var path: String
  var hash: String
  var language: Language
  /// How many warnings came with it.
  var warnings: Int

  /// Reads a scenario; its problems are told, and errors end the program.
  static func read(_ path: String, _ common: CommonOptions) throws -> NamedScenario {
    let reading = ScenarioReader.read(path: path)
    let language = common.lang ?? reading.scenario?.language ?? .chinese
    if !reading.problems.isEmpty, reading.hasErrors || !common.quiet {
      complain(reading.problems.map { $0.message(in: language) }.joined(separator: "\n"))
    }
    guard let scenario = reading.scenario, !reading.hasErrors else {
      let errors = reading.problems.filter { $0.severity == .error }
      complain(CLIText.errors(errors.count)(language))
      let exits = errors.map(\.exit)
      let exit = [Exit.missingInput, Exit.noPermission].first(where: exits.contains) ?? Exit.badData
      if common.json { say(ProblemReport(reading.problems, language, exit: exit).json) }
      throw exit
    }
    return NamedScenario(
      scenario: scenario, path: path, hash: ContentDigest.of(reading.files.map(\.bytes)), language: language,
      warnings: reading.problems.count)
  }
}

/// A roster file with the scenario that it belongs to.
struct NamedRoster {
  /// The scenario, in which the changes that were agreed since are known.
  var named: NamedScenario
  /// The scenario before those changes.
  var base: Scenario
  var file: RosterFile
  var roster: Roster
  var path: String

  /// Reads a roster and its scenario: the one it names, or another where `scenarioPath` says so.
  static func read(_ path: String, scenario scenarioPath: String?, _ common: CommonOptions) throws -> NamedRoster {
    let language = common.lang ?? .chinese
    let file: RosterFile
    do throws(InputProblem) {
      file = try RosterFile(try PlainFile.bytes(at: path, atMost: RosterFile.largestSize), name: path)
    } catch {
      complain(error.message(in: language))
      throw error.exit
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
    var known = named
    known.scenario = roster.scenario
    return NamedRoster(named: known, base: named.scenario, file: file, roster: roster, path: path)
  }

  /// Whether a path holds a roster rather than a scenario.
  static func isRoster(_ path: String) -> Bool {
    guard path.hasSuffix(".json"), let data = try? PlainFile.bytes(at: path, atMost: RosterFile.largestSize),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return false }
    return object["assignments"] != nil
  }
}
