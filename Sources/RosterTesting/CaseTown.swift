import RosterModel

/// The shifts on which a rule can be met and missed: as few as may be, since every roster of them is tried.
enum CaseTown {
  /// The town for a rule: a day and a night shift on each of two days, unless the rule needs others.
  static func of(_ rule: String, _ units: ConformanceCase.Units) -> SmallTown {
    let deputies = units == .pair ? 4 : 3
    switch rule {
    case "weekends", "completeWeekends", "weekdayVariety":
      // A Sunday whose Saturday is past, then a whole weekend.
      let sunday = SmallTown.friday.advanced(by: 2)
      var town = SmallTown(deputies: deputies, days: 8, from: sunday)
      town.facts.sites[0].cover = [
        line("day", on: [sunday, sunday.advanced(by: 6), sunday.advanced(by: 7)])
      ]
      return town
    case "nightsInARow": return SmallTown(deputies: deputies, days: 3, shiftTypes: ["night"])
    case "daysOff": return SmallTown(deputies: deputies, days: 3, shiftTypes: ["day"])
    case "restAfterHoliday":
      // From the last statutory day of the National Day to a day off that is none.
      return usual(units, deputies: deputies, from: Day(year: 2026, month: 10, day: 3)!)
    case "presence", "onePlace":
      // A shift that overlaps both others.
      var town = SmallTown(deputies: deputies, days: 2)
      let first = town.facts.horizon.days.lowerBound
      town.facts.shiftTypes.append(ShiftType(id: "late", start: TimeOfDay(minutes: 720), length: 480))
      town.facts.sites[0].cover = ["day", "late", "night"].map { line($0, on: [first]) }
      return town
    case "succession":
      // A late shift and a night that overlap, then another day.
      var town = SmallTown(deputies: deputies, days: 2)
      let first = town.facts.horizon.days.lowerBound
      town.facts.shiftTypes.append(ShiftType(id: "late", start: TimeOfDay(minutes: 720), length: 480))
      town.facts.sites[0].cover =
        [line("night", on: [first]), line("late", on: [first]), line("day", on: [first.advanced(by: 1)])]
        + (units == .single ? [line("night", on: [first.advanced(by: 1)])] : [])
      return town
    default: return usual(units, deputies: deputies)
    }
  }

  private static func usual(_ units: ConformanceCase.Units, deputies: Int, from first: Day = SmallTown.friday)
    -> SmallTown
  {
    var town = SmallTown(deputies: deputies, days: 2, from: first)
    if units != .single {
      // Three shifts keep the number of rosters small; a second night is left to people who serve alone.
      town.facts.sites[0].cover = [
        CoverageLine(shiftTypes: ["day"], days: DayPattern(.everyDay)), line("night", on: [first]),
      ]
    }
    return town
  }

  private static func line(_ type: String, on days: Set<Day>) -> CoverageLine {
    CoverageLine(shiftTypes: [type], days: DayPattern(.dates(days)))
  }
}
