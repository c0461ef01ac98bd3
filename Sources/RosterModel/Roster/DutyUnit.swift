/// One person, or a standing pair or trio that serves as one; each person is in exactly one unit.
public struct DutyUnit: Hashable, Sendable {
  /// One to three people, in the order of the scenario.
  public var members: [PersonIndex]

  /// A unit of one to three people.
  public init(_ members: [PersonIndex]) { self.members = members.sorted() }
}
