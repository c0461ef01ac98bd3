import Watchbill

/// What `staffing --for` tells.
struct StaffingReport: Encodable {
  struct KindLine: Encodable {
    var fields: [String]
    var levels: [String]
    var grids: [String]
    var sites: [String]
    var takesNights: Bool
  }

  struct TrialLine: Encodable {
    var number: Int
    var outcome: String
    var isCertified: Bool
  }

  var goals: [String]
  var kind: KindLine
  var number: Int?
  var trials: [TrialLine]
  var written: [String]

  init(_ staffing: Staffing, _ request: StaffingRequest, written: [String]) {
    goals = request.names
    kind = KindLine(
      fields: staffing.kind.fields, levels: staffing.kind.levels.sorted().map(\.rawValue), grids: staffing.kind.grids,
      sites: staffing.kind.sites, takesNights: !staffing.kind.refusesNights)
    number = staffing.number
    trials = staffing.trials.map {
      TrialLine(number: $0.number, outcome: $0.outcome.rawValue, isCertified: $0.isCertified)
    }
    self.written = written
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(goals, forKey: .goals)
    try keys.encode(kind, forKey: .kind)
    // Null where there is none, so that a program finds the key.
    try keys.encode(number, forKey: .number)
    try keys.encode(trials, forKey: .trials)
    try keys.encode(written, forKey: .written)
  }

  private enum CodingKeys: String, CodingKey { case goals, kind, number, trials, written }

  func lines(_ language: Language) -> [String] {
    var lines = [CLIText.staffing(goals, kind)(language)]
    if let number {
      lines.append(CLIText.enough(number)(language))
    } else {
      lines.append(
        CLIText.notEnough(trials.last?.number ?? 0, isUnknown: trials.last?.outcome == "unknown")(language))
    }
    lines += trials.sorted { $0.number < $1.number }.map {
      "    " + CLIText.trial($0.number, $0.outcome, isCertified: $0.isCertified)(language)
    }
    if !written.isEmpty { lines.append(CLIText.written(written)(language)) }
    return lines
  }
}
