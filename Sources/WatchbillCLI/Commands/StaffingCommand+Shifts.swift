import ArgumentParser
import Watchbill

/// What `staffing --choose shifts` tells.
private struct ShiftChoiceReport: Encodable {
  struct Line: Encodable {
    var start: String
    var hours: Double
    var people: Int
  }

  var shifts: [Line]
  var turns: Int
  var personHours: Double
}

extension StaffingCommand {
  /// Chooses starts and lengths for a day's demand.
  func chooseShifts(_ named: NamedScenario) throws {
    let language = named.language
    let demand = try demand.isEmpty ? promised(named) : demand.map { try read($0, language) }
    guard !demand.isEmpty else {
      complain(CLIText.noDemand(language))
      throw Exit.usage
    }
    let choice: ShiftChoice?
    do throws(SolveError) {
      choice = try ShiftChoice(
        covering: demand, lengths: hours.map { $0 * 60 }, starts: Array(stride(from: 0, to: 1440, by: step)))
    } catch { throw error.exit(common, language) }
    guard let choice else {
      complain(CLIText.noShifts(language))
      throw Exit.infeasible
    }
    if common.json {
      return say(
        JSONText.of(
          ShiftChoiceReport(
            shifts: choice.shifts.map {
              .init(start: $0.start.description, hours: Double($0.length) / 60, people: $0.people)
            }, turns: choice.turns, personHours: Double(choice.minutes) / 60)))
    }
    if common.quiet { return }
    say(CLIText.shiftChoice(turns: choice.turns, minutes: choice.minutes)(language))
    for shift in choice.shifts { say("    " + CLIText.chosenShift(shift)(language)) }
  }

  /// What the rule `presence` promises.
  private func promised(_ named: NamedScenario) -> [ShiftChoice.Demand] {
    RuleCatalog.rules(of: named.scenario).compactMap { $0 as? Presence }.map {
      .init(from: $0.from, until: $0.until, people: $0.wanted)
    }
  }

  /// Reads `08:30-18:00=2`.
  private func read(_ text: String, _ language: Language) throws -> ShiftChoice.Demand {
    let parts = text.split(separator: "=").map(String.init)
    let times = parts.first?.split(separator: "-").map { TimeOfDay($0) } ?? []
    guard parts.count == 2, let people = Int(parts[1]), (1...1000).contains(people), times.count == 2,
      let from = times[0], let until = times[1], from.minutes < 1440
    else {
      complain(CLIText.badDemand(text)(language))
      throw Exit.usage
    }
    return .init(from: from, until: until, people: people)
  }
}
