/// How representatives come to serve together.
public struct PairingSettings: Hashable, Sendable {
  /// The way of working.
  public enum Mode: String, CaseIterable, Sendable {
    /// Pairs are formed once and rostered as one.
    case standing
    /// Anyone serves with anyone.
    case perShift = "per-shift"
    /// The pairs of `pairs.csv` are rostered as they are.
    case given
  }

  /// How units are formed.
  public var mode: Mode
  /// Points for each field that one has and the other lacks, up to three.
  public var fields: Int
  /// Points for each tenth of the shifts for which both are free.
  public var time: Int
  /// Points for homes less than 5 km apart: one fifth less for each kilometre.
  public var home: Int
  /// Points where the two hold different levels.
  public var levels: Int
  /// Points lost for each turn by which the two ledger balances differ, since a pair serves alike for ever.
  public var ledger: Int

  /// Points for two who were a pair until now: a former pair parts only for more.
  public var keep: Int

  /// How representatives come to serve together, with the points of each reason.
  public init(
    mode: Mode = .standing, fields: Int = 10, time: Int = 10, home: Int = 10, levels: Int = 5, ledger: Int = 30,
    keep: Int = 1000
  ) {
    self.mode = mode
    self.fields = fields
    self.time = time
    self.home = home
    self.levels = levels
    self.ledger = ledger
    self.keep = keep
  }
}

/// A line of `pairs.csv`.
public struct PairWish: Hashable, Sendable {
  /// What the line asks for.
  public enum Kind: String, CaseIterable, Sendable {
    /// They are a pair (or trio) as agreed before.
    case given
    /// They stay together.
    case frozen
    /// They were a pair until now, and stay one unless somebody left or much is gained.
    case former
    /// They must be a pair.
    case required
    /// They must not be a pair, nor serve a shift together.
    case forbidden
  }

  /// Two or three people.
  public var people: [PersonIndex]
  /// What is asked for.
  public var kind: Kind
  /// Where it was read.
  public var origin = Origin()

  /// A line of `pairs.csv`.
  public init(people: [PersonIndex], kind: Kind) {
    self.people = people
    self.kind = kind
  }
}

extension PairWish {
  /// Whether its people are a unit in any case.
  public func isDecided(_ mode: PairingSettings.Mode) -> Bool {
    switch kind {
    case .given, .frozen, .required: mode != .perShift
    case .former: mode == .given
    case .forbidden: false
    }
  }

  /// Every two of its people, each in order.
  public var pairs: [[PersonIndex]] {
    let people = people.sorted()
    return people.indices.flatMap { first in people[(first + 1)...].map { [people[first], $0] } }
  }
}
