import RosterAudit
import RosterModel
import RosterRules

/// What two people agreed between them: a swap (串班) or a substitution (代班), and whether the rules allow it.
public struct Exchange: Sendable {
  /// One side: a person, or with the whole unit everybody of it who serves the shift.
  public struct Side: Hashable, Sendable {
    /// Those who exchange, in the order of the scenario.
    public var people: [PersonIndex]

    /// One person.
    public init(_ person: PersonIndex) { people = [person] }

    /// The members of a person's unit who serve a shift.
    public init(unitOf person: PersonIndex, on shift: ShiftIndex, in roster: Roster) {
      let unit = roster.units.first { $0.members.contains(person) }?.members ?? [person]
      people = unit.filter { roster[shift].contains($0) }
    }

    /// Everybody of a person's unit.
    public init(unitOf person: PersonIndex, in roster: Roster) {
      people = roster.units.first { $0.members.contains(person) }?.members ?? [person]
    }
  }

  /// Why something cannot even be tried: the roster is not as it was taken to be.
  public enum Misfit: Error, Hashable, Sendable {
    /// A person does not serve the shift that is to be given away.
    case servesNot(PersonIndex, ShiftIndex)
    /// A person who is to take a shift serves it already.
    case servesAlready(PersonIndex, ShiftIndex)
    /// As many must come as go.
    case uneven
  }

  /// One person's balance in a class before and after, in hundredths of a turn.
  public struct BalanceChange: Hashable, Sendable {
    /// Whose balance it is.
    public var person: PersonIndex
    /// The class of turns.
    public var turnClass: TurnClass
    /// The balance at the end of the horizon if nothing changes.
    public var before: Int
    /// The balance at the end of the horizon after the exchange.
    public var after: Int
  }

  /// The change, audited.
  public let change: AgreedChange
  /// What everybody's balance at the end of the horizon becomes, where it changes.
  public let balances: [BalanceChange]
  /// Who owes whom after it, earlier exchanges included.
  public let debts: [Debt]

  /// Whether every hard rule is kept that was kept before.
  public var isLegal: Bool { change.broken.isEmpty }

  /// Two exchange their shifts.
  public static func swap(
    _ first: Side, _ firstShift: ShiftIndex, with second: Side, _ secondShift: ShiftIndex, on wall: Roster,
    after overrides: [Override] = []
  ) throws(Misfit) -> Exchange {
    guard first.people.count == second.people.count else { throw .uneven }
    for (side, own, other) in [(first, firstShift, secondShift), (second, secondShift, firstShift)] {
      for person in side.people {
        if !wall[own].contains(person) { throw .servesNot(person, own) }
        if wall[other].contains(person) { throw .servesAlready(person, other) }
      }
    }
    let turns = handover(firstShift, first, second, wall) + handover(secondShift, second, first, wall)
    return Exchange(Override(.swap, turns: turns), on: wall, after: overrides)
  }

  /// One serves a shift for another.
  public static func substitution(
    of absent: Side, by substitute: Side, on shift: ShiftIndex, of wall: Roster, after overrides: [Override] = []
  ) throws(Misfit) -> Exchange {
    guard absent.people.count == substitute.people.count else { throw .uneven }
    for person in absent.people where !wall[shift].contains(person) { throw .servesNot(person, shift) }
    for person in substitute.people where wall[shift].contains(person) { throw .servesAlready(person, shift) }
    return Exchange(
      Override(.substitution, turns: handover(shift, absent, substitute, wall)), on: wall, after: overrides)
  }

  private static func handover(_ shift: ShiftIndex, _ from: Side, _ to: Side, _ wall: Roster) -> [Override.Turn] {
    func turn(_ person: PersonIndex, _ serves: Bool) -> Override.Turn {
      .init(
        person: wall.scenario.representatives[person].id, shift: wall.scenario.shifts[shift].id, serves: serves)
    }
    return from.people.map { turn($0, false) } + to.people.map { turn($0, true) }
  }

  private init(_ override: Override, on wall: Roster, after overrides: [Override]) {
    // Both sides were looked at: the change fits.
    change = AgreedChange(override, to: wall)!
    balances = Exchange.balances(wall, change.roster)
    debts = Debt.all(after: overrides + [override], in: wall.scenario)
  }

  private static func balances(_ wall: Roster, _ changed: Roster) -> [BalanceChange] {
    zip(DutyAccount(of: wall).lines, DutyAccount(of: changed).lines).filter { $0.served != $1.served }.filter {
      $0.closing != $1.closing
    }.map { BalanceChange(person: $0.person, turnClass: $0.turnClass, before: $0.closing, after: $1.closing) }
  }
}
