import RosterModel

/// Who is on duty at a moment, and who comes next.
public struct WhoServes: Sendable {
  /// A shift and who serves it.
  public struct Duty: Hashable, Sendable {
    /// The shift; it may lie before the horizon.
    public var shift: Shift
    /// Its crew, in the order of people.
    public var crew: [PersonIndex]
  }

  /// The moment that is asked about, on the town's own clock.
  public let moment: Moment
  /// The shifts that hold the moment, in the order of sites.
  public let now: [Duty]
  /// For each site asked about, the first shift that begins after the moment, in the order of sites.
  public let next: [Duty]
  /// The first shift, running or later, at which a deputy of the field serves; nil where none does or none was asked for.
  public let nextOfField: Duty?
  /// Those of its crew who have the field.
  public let experts: [PersonIndex]

  /// Asks a roster who serves at a moment; shifts before its horizon are known as far as the scenario's history goes.
  ///
  /// - Parameters:
  ///   - site: the site asked about; nil for all.
  ///   - field: a field of expertise that a deputy should have.
  public init(at moment: Moment, on roster: Roster, site: SiteIndex? = nil, field: String? = nil) {
    let scenario = roster.scenario
    let past = zip(scenario.pastShifts, scenario.pastCrews).map { Duty(shift: $0, crew: $1) }
    let planned = zip(scenario.shifts, roster.crews).map { Duty(shift: $0, crew: $1) }
    let asked = (past + planned).filter { site == nil || $0.shift.site == site }
    let duties = asked.sorted { first, second in
      (first.shift.start, first.shift.site, first.shift.type)
        < (second.shift.start, second.shift.site, second.shift.type)
    }
    self.moment = moment
    now = duties.filter { $0.shift.start <= moment && moment < $0.shift.end }.sorted { $0.shift.site < $1.shift.site }
    next = scenario.sites.typedIndices.compactMap { site in
      duties.first { $0.shift.site == site && $0.shift.start > moment }
    }
    func experts(_ duty: Duty) -> [PersonIndex] {
      duty.crew.filter { person in
        let representative = scenario.representatives[person]
        return representative.post == .deputy && field.map { representative.fields.contains($0) } ?? false
      }
    }
    nextOfField = duties.first { $0.shift.end > moment && !experts($0).isEmpty }
    self.experts = nextOfField.map(experts) ?? []
  }
}
