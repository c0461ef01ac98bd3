import ArgumentParser
import Watchbill

extension Explain {
  /// Answers what happens when a person is put on a shift.
  func explainWhyNot(_ named: NamedRoster) throws {
    let (scenario, language) = (named.named.scenario, named.named.language)
    let subjects = Subjects(scenario: scenario, language: language)
    let person = try subjects.person(whyNot[0])
    let shift = try subjects.shift(whyNot[1])
    let stop = StopFlag()
    let watch = InterruptWatch(stop)
    defer { withExtendedLifetime(watch) {} }
    let explanation: Explanation
    do throws(SolveError) {
      explanation = try WhyNot(named.roster, person, on: shift).explanation(
        SolveOptions(timeLimit: iterations == nil ? time : nil, iterations: iterations), stop: stop)
    } catch {
      complain(error.text(language))
      throw Exit.solverFault
    }
    if common.json {
      say(JSONText.of(explanation))
    } else {
      say(Self.lines(explanation, subjects).joined(separator: "\n"))
    }
    if stop.isCancelled { throw Exit.interrupted }
    if explanation.outcome == .unknown { throw Exit.noRoster }
  }

  static func lines(_ explanation: Explanation, _ subjects: Subjects) -> [String] {
    let language = subjects.language
    var lines = [CLIText.whyNot(subjects.names(explanation.put), explanation.shift)(language)]
    if !explanation.leftOut.isEmpty {
      lines.append(CLIText.withoutPartner(subjects.names(explanation.leftOut))(language))
    }
    switch explanation.outcome {
    case .serves: lines.append(CLIText.servesAlready(language))
    case .unknown: lines.append(CLIText.whyNotUnknown(language))
    case .impossible where explanation.obstacles.isEmpty: lines.append(CLIText.impossibleTogether(language))
    case .impossible:
      lines.append(CLIText.impossible(language))
      lines += explanation.obstacles.map { "    \($0.text(language)) [\($0.rule)]" }
    case .possible:
      lines.append(CLIText.possible(explanation)(language))
      if let difference = explanation.difference {
        lines += DifferenceSummary(difference: difference, subjects: subjects).lines().map { "  " + $0 }
      }
    }
    return lines
  }
}
