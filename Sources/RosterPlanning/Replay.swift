import RosterAudit
import RosterModel

/// Agreed changes made again after the roster under them was made anew.
public struct Replay: Sendable {
  /// What became of a change.
  public enum Outcome: String, Codable, Sendable {
    /// It is made; turns that the new roster changed already are left as they are.
    case applied
    /// Its absences are known, but the turns lie otherwise now, or do not cover them any more: somebody must decide anew.
    case pending
    /// The people or shifts are gone, or a swap would break a hard rule.
    case impossible
  }

  /// A change and what became of it.
  public struct Entry: Sendable {
    /// The change as it was agreed.
    public var override: Override
    /// What became of it.
    public var outcome: Outcome
    /// Turns to be given up or taken on that the new roster has otherwise.
    public var misfits: [Override.Turn]
    /// Names that the new scenario lacks.
    public var strangers: [String]
    /// The hard rules that it would break, or that its absences break until somebody decides.
    public var broken: [Finding]
  }

  /// The new roster with everything made that could be.
  public private(set) var roster: Roster
  /// One entry a change, in the order in which they were agreed.
  public private(set) var entries: [Entry] = []

  /// The changes that the roster holds now: those applied, and the absences of those that are pending.
  public var overrides: [Override] {
    entries.filter { $0.outcome != .impossible }.map { entry in
      var override = entry.override
      if entry.outcome == .pending { override.turns = [] }
      return override
    }
  }

  /// Makes changes again on a roster, one after another.
  public init(_ overrides: [Override], on base: Roster) {
    roster = base
    for override in overrides { entries.append(make(override)) }
  }

  private mutating func make(_ override: Override) -> Entry {
    let scenario = roster.scenario
    let strangers = override.strangers(to: scenario)
    var entry = Entry(
      override: override, outcome: .impossible, misfits: [], strangers: strangers.people + strangers.shifts, broken: [])
    if !entry.strangers.isEmpty { return entry }
    var open = override
    open.turns = override.turns.filter { !isDone($0) }
    // What is half done already was agreed for other crews than those of now.
    let isWhole = open.turns.count == override.turns.count || open.turns.isEmpty
    if isWhole, let change = AgreedChange(open, to: roster) {
      entry.broken = change.broken
      if change.broken.isEmpty {
        (entry.outcome, roster) = (.applied, change.roster)
        return entry
      }
      if override.absences.isEmpty { return entry }
    }
    // An absence is a fact, whoever covers it: what it breaks now is for a new repair.
    entry.outcome = .pending
    entry.misfits = override.turns.filter { isDone($0) }
    var absent = override
    absent.turns = []
    if let change = AgreedChange(absent, to: roster) { (entry.broken, roster) = (change.broken, change.roster) }
    return entry
  }

  /// Whether a turn is as the change wants it before it is made.
  private func isDone(_ turn: Override.Turn) -> Bool {
    guard let person = roster.scenario.person(turn.person), let shift = roster.scenario.shift(named: turn.shift) else {
      return false
    }
    return roster[shift].contains(person) == turn.serves
  }
}
