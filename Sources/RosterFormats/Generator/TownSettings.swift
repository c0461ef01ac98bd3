public import RosterModel

/// What a made-up town is like: its size, its month and how tight it is.
public struct TownSettings: Hashable, Sendable {
  /// How much the town's people have to serve.
  public enum Load: String, CaseIterable, Sendable {
    /// Stations round the clock, and as many receptions as make 1.8 shifts for each deputy in 31 days.
    case full
    /// A tenth of that: stations that open on a few days, and nights on call.
    case light
  }

  /// The number of deputies; heads and officers come on top.
  public var representatives = 84
  /// The number of stations and points: one station in ten, at least one.
  public var sites = 9
  /// The days to be rostered.
  public var horizon: Horizon
  /// The seed: the same settings and seed give the same town on every machine.
  public var seed: UInt64 = 1
  /// How deputies come to serve together: `standing` or `perShift`.
  public var pairing = PairingSettings.Mode.standing
  /// The load beside the usual one, above 0 and at most 3.
  public var tightness = 1.0
  /// The usual load, or a tenth of it.
  public var load = Load.full
  /// The language of names and texts.
  public var language = Language.chinese

  /// The usual town: 84 deputies and 9 sites over a horizon.
  public init(horizon: Horizon) { self.horizon = horizon }

  /// Numbers of deputies that can be asked for.
  public static let representatives = 4...100_000
  /// The longest horizon in days.
  public static let mostDays = 366
  /// Years whose festivals are known.
  public static let years = 2000...2099
  /// The largest tightness.
  public static let mostTightness = 3.0

  /// Everything that is wrong with the settings, by the name of the setting.
  public var problems: [(setting: String, text: Text)] {
    var problems: [(String, Text)] = []
    func check(_ setting: String, _ isRight: Bool, _ text: Text) { if !isRight { problems.append((setting, text)) } }
    check(
      "representatives", Self.representatives.contains(representatives),
      TownText.outside(representatives, Self.representatives))
    // Every site needs a pair of its own when all are open at once.
    check("sites", (1...max(1, representatives / 2)).contains(sites), TownText.sites(sites, most: representatives / 2))
    check("days", horizon.days.count <= Self.mostDays, TownText.outside(horizon.days.count, 1...Self.mostDays))
    check("month", Self.years.contains(horizon.days.lowerBound.year), TownText.years(Self.years))
    check("tightness", tightness > 0 && tightness <= Self.mostTightness, TownText.tightness(tightness))
    check("pairing", pairing != .given, TownText.givenPairs)
    return problems
  }

  /// The shifts that the load asks for: 1.8 for each deputy in 31 days.
  public var targetShifts: Int {
    let days = Double(horizon.days.count)
    let usual = 1.8 * Double(representatives) * days / 31 * tightness
    return max(1, Int((load == .light ? usual / 10 : usual).rounded()))
  }
}
