import ArgumentParser
import Foundation
import Watchbill

extension PairWish.Kind: ExpressibleByArgument {}

/// Forms the pairs of a scenario and tells why.
struct Pair: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "分组：两人一组，说明每组的理由。 Forms the pairs, with a reason for each.")

  @Argument(help: "方案：文件夹、工作簿或 JSON 文件。 A scenario: folder, workbook or JSON file.")
  var scenario: String
  @OptionGroup var common: CommonOptions
  @Option(help: "最多秒数。 Time limit in seconds.")
  var time: Double?
  @Option(help: "把各组写成 pairs.csv。 Writes the pairs as a pairs.csv.")
  var out: String?
  @Option(
    name: .customLong("as"),
    help:
      "写出的组记作 former（原组，无变化则保留）、frozen 或 given。 What the pairs written are called: former (kept unless somebody leaves), frozen or given."
  )
  var kind = PairWish.Kind.former
  @Flag(help: "允许覆盖。 Writes over a file.")
  var force = false

  func validate() throws {
    if let time, !(time >= 0 && time.isFinite) { throw ValidationError("--time \(time): 0 or more seconds") }
    if ![.former, .frozen, .given].contains(kind) {
      throw ValidationError("--as \(kind.rawValue): former, frozen, given")
    }
  }

  func run() throws {
    let named = try NamedScenario.read(scenario, common)
    let (scenario, language) = (named.scenario, named.language)
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let pairing: Pairing
    do { pairing = try Pairing.form(scenario, timeLimit: time, stop: stop) } catch {
      complain(error.text(language))
      throw Exit.solverFault
    }
    let hasPairs = pairing.causes.isEmpty && pairing.isComplete
    if let out, hasPairs {
      let table = PairTableText(scenario, pairing, as: kind)
      try Output.write([(out, Data(table.csv.utf8))], force ? .replace : .refuse, language)
    }
    if common.json {
      say(JSONText.of(PairAnswer(pairing, scenario, language, written: hasPairs ? out : nil)))
    } else if hasPairs {
      if !common.quiet { tell(pairing, scenario, language) }
    }
    if !pairing.causes.isEmpty {
      complain(([CLIText.noPairing] + pairing.causes).map { $0(language) }.joined(separator: "\n"))
      throw Exit.infeasible
    }
    if !pairing.isComplete { complain(CLIText.pairingUnknown(language)) }
    if stop.isCancelled { throw Exit.interrupted }
    if !pairing.isComplete { throw Exit.noRoster }
  }

  private func tell(_ pairing: Pairing, _ scenario: Scenario, _ language: Language) {
    say(CLIText.groupsHeading(pairing)(language))
    func names(_ people: [PersonIndex]) -> [String] { people.map { scenario.displayName(of: $0) } }
    for group in pairing.groups {
      let decided = group.decided.map { CLIText.decided($0)(language) }.map { [$0] } ?? []
      let reasons = decided + group.weight.reasons.map { $0.text(language) }
      say(
        "\(names(group.unit.members).joined(separator: language == .chinese ? "、" : ", "))  \(group.weight.points)  \(reasons.joined(separator: language == .chinese ? "；" : "; "))"
      )
    }
    for change in pairing.changes { say(CLIText.parted(names(change.people), change.cause)(language)) }
    if let out { say(CLIText.written([out])(language)) }
  }
}
