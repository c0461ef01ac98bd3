import Watchbill

func changeRoster(_ roster: Roster) throws {
  // example: change
  let scenario = roster.scenario
  let person = scenario.person("d3")!
  let shift = scenario.shifts.typedIndices.first { roster[$0].contains(person) }!
  let day = scenario.shifts[shift].day
  let plans = try AbsenceRepair(roster, after: [.init(person, day...day)]).plans()
  let best = plans[0].change  // at most three, the fewest people to call first
  print("told", best.told.count, "cells", best.cells, "hard", Audit(best.roster).hardFindings.count)

  let list = try StandIns(for: person, on: shift, of: roster)
  print(
    list.candidates.count, "can,", list.excluded.count, "cannot:",
    Set(list.excluded.flatMap(\.findings).map(\.rule)).sorted())

  // What was agreed is kept by names, and can be made again on a roster made anew.
  let again = Replay([best.override], on: roster)
  print(again.entries.map(\.outcome.rawValue), again.roster.crews == best.roster.crews)
  // end
}
