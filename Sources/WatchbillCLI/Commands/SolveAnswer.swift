import Foundation
import Watchbill

/// What `solve --json` prints.
struct SolveAnswer: Encodable {
  /// Seconds of the steps beside the solve itself.
  struct Steps: Encodable {
    var reading: Double
    var pairing: Double
    var lowering: Double
    var audit: Double
  }

  var status: String
  var penalty: Int?
  var bound: Int?
  var gap: Double?
  /// How far the pairs may be from the best, as a fraction: zero where they are proven the best.
  var pairingGap: Double?
  var seconds: Double
  var stepSeconds: Steps?
  var stopped: String
  var engine: String
  var seed: UInt64
  var iterations: Int
  var shifts: Int
  var uncovered: Int?
  var hardFindings: Int?
  var penalties: [Int]?
  var bounds: [Int?]
  var roster: String?
  var rosterFile: RosterFile?
  var causes: [String]

  init(
    _ result: SolveResult, pairing: Pairing, audit: Audit?, scenario: Scenario, rosterPath: String?, file: RosterFile?,
    seconds steps: Steps,
    language: Language
  ) {
    status = result.status.rawValue
    let level = result.gapLevel
    penalty = result.penalty.map { $0[level] }
    bound = result.roster == nil || level.rawValue >= result.bounds.count ? nil : result.bounds[level.rawValue]
    gap = result.gap
    pairingGap = pairing.isOptimal ? 0 : pairing.gap
    seconds = Self.rounded(result.seconds)
    stepSeconds = Steps(
      reading: Self.rounded(steps.reading), pairing: Self.rounded(steps.pairing),
      lowering: Self.rounded(steps.lowering),
      audit: Self.rounded(steps.audit))
    stopped = result.stopped.rawValue
    engine = result.engine
    seed = result.seed
    iterations = result.iterations
    shifts = scenario.shifts.count
    uncovered = audit?.uncoveredPlaces
    hardFindings = audit?.hardFindings.count
    penalties = result.penalty.map { penalty in (0..<result.bounds.count).map { penalty[PriorityLevel(rawValue: $0)] } }
    bounds = result.bounds
    roster = rosterPath
    rosterFile = file
    causes = result.causes.map { $0(language) }
  }

  /// Seconds to the millisecond; more digits are noise.
  private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

  private init(causes: [String], seed: UInt64) {
    status = SolveStatus.infeasible.rawValue
    seconds = 0
    stopped = StopReason.proven.rawValue
    engine = "pairing"
    self.seed = seed
    iterations = 0
    shifts = 0
    bounds = []
    self.causes = causes
  }

  /// The answer where there is no pairing.
  static func infeasible(_ causes: [Text], _ language: Language, seed: UInt64) -> SolveAnswer {
    SolveAnswer(causes: causes.map { $0(language) }, seed: seed)
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(status, forKey: .status)
    // Null where there is none, so that a program finds the key.
    try keys.encode(penalty, forKey: .penalty)
    try keys.encode(bound, forKey: .bound)
    try keys.encode(gap, forKey: .gap)
    try keys.encode(pairingGap, forKey: .pairingGap)
    try keys.encode(seconds, forKey: .seconds)
    try keys.encodeIfPresent(stepSeconds, forKey: .stepSeconds)
    try keys.encode(stopped, forKey: .stopped)
    try keys.encode(engine, forKey: .engine)
    try keys.encode(seed, forKey: .seed)
    try keys.encode(iterations, forKey: .iterations)
    try keys.encode(shifts, forKey: .shifts)
    try keys.encode(uncovered, forKey: .uncovered)
    try keys.encode(hardFindings, forKey: .hardFindings)
    try keys.encode(penalties, forKey: .penalties)
    try keys.encode(bounds, forKey: .bounds)
    try keys.encode(roster, forKey: .roster)
    try keys.encodeIfPresent(rosterFile, forKey: .rosterFile)
    try keys.encode(causes, forKey: .causes)
  }

  private enum CodingKeys: String, CodingKey {
    case status, penalty, bound, gap, pairingGap, seconds, stepSeconds, stopped, engine, seed, iterations, shifts,
      uncovered
    case hardFindings, penalties, bounds, roster, rosterFile, causes
  }

  var json: String { JSONText.of(self) }
}

/// Values as JSON text with keys in order.
enum JSONText {
  static func of(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
