import RosterModel

/// An agreed change by names, as files and other programs hold it.
public struct ChangeRecord: Codable, Hashable, Sendable {
  /// The change, ready to be kept.
  public var override: Override
  /// Identifiers of people whose own shifts change: they must be told.
  public var told: [String]
  /// Identifiers of people whose own shifts stay, but who serve with somebody else.
  public var notified: [String]
  /// Turns given up and turns taken on.
  public var cells: Int
  /// The hard rules that the change breaks.
  public var broken: [FindingRecord]
  /// What sets the changed roster apart from the one on the wall.
  public var difference: RosterDifference

  /// The record of a change.
  public init(_ change: AgreedChange) {
    let scenario = change.roster.scenario
    func id(_ person: PersonIndex) -> String { scenario.representatives[person].id }
    override = change.override
    told = change.told.map(id)
    notified = change.notified.map(id)
    cells = change.cells
    broken = change.broken.map { FindingRecord($0, in: scenario) }
    difference = change.difference
  }
}
