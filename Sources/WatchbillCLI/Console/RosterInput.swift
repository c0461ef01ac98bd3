import ArgumentParser
import Foundation
import Watchbill

/// A roster file or a table made by hand, read on a scenario that is known already.
enum RosterInput {
  /// The bytes of a file; the program ends where there are none.
  static func data(_ path: String, _ language: Language) throws -> Data {
    do throws(InputProblem) { return try PlainFile.bytes(at: path, atMost: RosterFile.largestSize) } catch {
      complain(error.message(in: language))
      throw error.exit
    }
  }

  /// Whether bytes are a JSON object, as roster files are, and no table.
  static func isJSON(_ data: Data) -> Bool {
    data.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
  }

  static func file(_ data: Data, _ path: String, _ language: Language) throws -> RosterFile {
    do throws(InputProblem) { return try RosterFile(data, name: path) } catch {
      complain(error.message(in: language))
      throw Exit.badData
    }
  }

  /// The crews of a table; its problems are told, and errors end the program.
  static func crews(_ data: Data, _ path: String, on named: NamedScenario, _ common: CommonOptions) throws
    -> [[PersonIndex]]
  {
    let (table, problems) = RosterTable.read(data, name: path, on: named.scenario)
    if !problems.isEmpty, table == nil || !common.quiet {
      complain(problems.map { $0.message(in: named.language) }.joined(separator: "\n"))
    }
    if let table { return table.crews }
    complain(CLIText.tableErrors(problems.count { $0.severity == .error })(named.language))
    if common.json { say(ProblemReport(problems, named.language, exit: Exit.badData).json) }
    throw Exit.badData
  }

  /// A roster of a scenario, with the units that it states, or those of its table.
  static func read(_ path: String, on named: NamedScenario, _ common: CommonOptions) throws -> Roster {
    let data = try data(path, named.language)
    if isJSON(data) {
      let (roster, problems) = try file(data, path, named.language).roster(on: named.scenario, file: path)
      if let roster { return roster }
      complain(problems.map { $0.message(in: named.language) }.joined(separator: "\n"))
      throw Exit.badData
    }
    let crews = try crews(data, path, on: named, common)
    let kept: KeptPairing
    do throws(SolveError) { kept = try KeptPairing(of: crews, on: named.scenario) } catch {
      complain(error.text(named.language))
      throw Exit.solverFault
    }
    if kept.differs, !common.quiet { complain(CLIText.ownPairs(named.language)) }
    return Roster(scenario: named.scenario, units: kept.pairing.units, crews: crews)
  }
}
