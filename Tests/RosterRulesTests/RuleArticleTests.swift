import Foundation
import RosterModel
import RosterRules
import Testing

/// The article with the table of rules says what the catalog says; WATCHBILL_RECORD=1 writes it anew.
@Suite struct RuleArticleTests {
  private static let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Watchbill/Watchbill.docc/Rules.md")

  @Test func theArticleListsEveryRuleAsTheCatalogDeclaresIt() throws {
    let text = RuleArticleTests.text
    if ProcessInfo.processInfo.environment["WATCHBILL_RECORD"] != nil {
      try text.write(to: Self.article, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.article, encoding: .utf8) == text)
  }

  private static var text: String {
    let common = ParameterDescription.common.map { "`\($0.name)`: \($0.summary.english)" }.joined(separator: "; ")
    let intro = """
      # Rules

      Every rule that a scenario may state, with its parameters, its usual price and what it becomes.

      ## Overview

      A price is `hard` (never broken), `cover` (counts with empty places) or points. Rules marked * hold without being
      stated. Every rule also takes, where that means something: \(common). A person's own numbers in `limits.csv` replace
      `most` and `least` of rules marked †. The last column names the primitives: who may serve and what one turn costs
      (option), at most one of some shifts (exclusion), counts (tally), runs of days (stretch), people on shifts (coverage)
      and two people on one shift (together).


      """
    let head = "| rule | meaning | 含义 | parameters | price | becomes |\n| --- | --- | --- | --- | --- | --- |\n"
    return intro + head + RuleCatalog.descriptions.map(row).joined()
  }

  private static func row(_ rule: RuleDescription) -> String {
    let parameters = rule.ownParameters.map { parameter in
      let standard = parameter.standard.map { " = \($0.written)" } ?? (parameter.isRequired ? ", required" : "")
      return "`\(parameter.name)`\(standard): \(parameter.summary.english)"
    }
    let price =
      switch rule.defaultPrice {
      case .hard: "hard"
      case .points(let points, _): "\(points)"
      default: "cover"
      }
    let becomes = Primitive.allCases.filter(rule.primitives.contains).map(\.rawValue)
    let cells = [
      "`\(rule.name)`\(rule.isStanding ? " *" : "")\(rule.takesLimits ? " †" : "")", rule.summary.english,
      rule.summary.chinese, parameters.joined(separator: "; "), price, becomes.joined(separator: ", "),
    ]
    return "| " + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}
