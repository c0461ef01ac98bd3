import ArgumentParser
import Watchbill

/// The units of a scenario, for commands that ask about it without solving it.
enum PairedUnits {
  /// Forms the pairs; where there are none, the causes are told and the program ends.
  static func form(_ named: NamedScenario, _ common: CommonOptions, timeLimit: Double?, stop: StopFlag) throws
    -> [DutyUnit]
  {
    let pairing: Pairing
    do throws(SolveError) { pairing = try Pairing.form(named.scenario, timeLimit: timeLimit, stop: stop) } catch {
      complain(error.text(named.language))
      if common.json { say(ProblemReport(error, named.language).json) }
      throw Exit.solverFault
    }
    if stop.isCancelled { throw Exit.interrupted }
    guard pairing.causes.isEmpty else {
      complain(([CLIText.noPairing] + pairing.causes).map { $0(named.language) }.joined(separator: "\n"))
      if common.json { say(SolveAnswer.infeasible(pairing.causes, named.language, seed: 1).json) }
      throw Exit.infeasible
    }
    guard pairing.isComplete else {
      complain(CLIText.pairingUnknown(named.language))
      throw Exit.noRoster
    }
    return pairing.units
  }
}
