import Foundation
import Watchbill

/// Judges rosters of one scenario, a line each: one line in, one line out.
struct RosterLines {
  private struct Entry: Decodable {
    var units: [[String]]?
    var assignments: [String: [String]]
    var overrides: [Override]?
  }

  private struct Identified: Decodable { var id: LineIdentifier? }

  /// The worst of the lines, which the program's exit code tells.
  enum Worst: Int, Comparable {
    case good, broken, unreadable
    static func < (left: Worst, right: Worst) -> Bool { left.rawValue < right.rawValue }
  }

  let scenario: Scenario
  let language: Language
  private let rules: [any Rule]
  private let encoder = JSONEncoder()

  init(_ scenario: Scenario, _ language: Language) {
    self.scenario = scenario
    self.language = language
    rules = RuleCatalog.rules(of: scenario)
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Prints an answer for each line.
  func judge(_ lines: some Sequence<Data>, file: String) -> Worst {
    var worst = Worst.good
    for (offset, line) in lines.enumerated() { worst = max(worst, judge(line, name: "\(file):\(offset + 1)")) }
    return worst
  }

  private func judge(_ line: Data, name: String) -> Worst {
    let id = (try? JSONDecoder().decode(Identified.self, from: line))?.id
    do throws(InputProblem) {
      if line.count > LineReader.longest {
        throw InputProblem(code: "line.tooLong", text: CLIText.lineTooLong(LineReader.longest))
      }
      let entry: Entry
      do { entry = try JSONDecoder().decode(Entry.self, from: line) } catch {
        throw InputProblem(code: "roster.malformed", text: CLIText.noRosterLine(RosterFile.reason(error)))
      }
      let (roster, problems) = RosterFile.roster(
        units: entry.units ?? [], assignments: entry.assignments, after: entry.overrides ?? [], on: scenario, file: name
      )
      guard let roster else {
        print(LineError(problems, id: id))
        return .unreadable
      }
      let audit = entry.overrides == nil ? Audit(roster, rules: rules) : Audit(roster)
      print(Verdict(audit, scenario, language, id: id))
      return audit.hardFindings.isEmpty ? .good : .broken
    } catch {
      print(LineError([error], id: id))
      return .unreadable
    }
  }

  private func print(_ answer: some Encodable) {
    say(String(decoding: (try? encoder.encode(answer)) ?? Data(), as: UTF8.self))
  }
}
