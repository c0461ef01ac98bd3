import ArgumentParser
import Watchbill

/// Forms the pairs of a scenario and tells why.
struct Pair: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "分组：两人一组，说明每组的理由。 Forms the pairs, with a reason for each.")

  @Argument(help: "方案文件夹或 JSON 文件。 A scenario folder or JSON file.")
  var scenario: String
  @OptionGroup var common: CommonOptions

  private struct Answer: Encodable {
    struct Group: Encodable {
      var people: [String]
      var points: Int
      var decided: String?
      var reasons: [String]
    }
    var total: Int
    var bound: Int
    var isOptimal: Bool
    var seconds: Double
    var groups: [Group]
    var causes: [String]
  }

  func run() throws {
    let named = try NamedScenario.read(scenario, common)
    let (scenario, language) = (named.scenario, named.language)
    let pairing: Pairing
    do { pairing = try Pairing.form(scenario) } catch {
      complain(error.text(language))
      throw Exit.solverFault
    }
    if common.json {
      say(
        JSONText.of(
          Answer(
            total: pairing.total, bound: pairing.bound, isOptimal: pairing.isOptimal, seconds: pairing.seconds,
            groups: pairing.groups.map { group in
              .init(
                people: group.unit.members.map { scenario.representatives[$0].id }, points: group.weight.points,
                decided: group.decided?.rawValue, reasons: group.weight.reasons.map { $0.text(language) })
            }, causes: pairing.causes.map { $0(language) })))
    } else if pairing.causes.isEmpty {
      if !common.quiet { say(CLIText.groupsHeading(pairing)(language)) }
      for group in pairing.groups {
        let names = group.unit.members.map { scenario.displayName(of: $0) }.joined(
          separator: language == .chinese ? "、" : ", ")
        let decided = group.decided.map { CLIText.decided($0)(language) }.map { [$0] } ?? []
        let reasons = decided + group.weight.reasons.map { $0.text(language) }
        say("\(names)  \(group.weight.points)  \(reasons.joined(separator: language == .chinese ? "；" : "; "))")
      }
    }
    if !pairing.causes.isEmpty {
      complain(([CLIText.noPairing] + pairing.causes).map { $0(language) }.joined(separator: "\n"))
      throw Exit.infeasible
    }
  }
}
