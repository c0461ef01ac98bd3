import Watchbill

/// What `check --json` prints of a roster, and of each line of `check --rosters`.
struct Verdict: Encodable {
  struct Line: Encodable {
    var code: String
    var rule: String
    var level: Int
    var penalty: Int
    var people: [String]
    var shifts: [String]
    var text: String
  }

  struct Fairness: Encodable {
    var rule: String
    var turnClass: String
    var least: Int
    var most: Int
    /// Whole turns by which anybody lies outside the share.
    var furthest: Int
    /// Hundredths of a turn.
    var spread: Int

    init(_ summary: FairnessSummary) {
      rule = summary.rule
      turnClass = summary.turnClass.rawValue
      (least, most) = (summary.turns.lowerBound, summary.turns.upperBound)
      furthest = summary.furthest
      spread = summary.spread
    }
  }

  var id: LineIdentifier?
  var hardFindings: Int
  var uncovered: Int
  var penalties: [Int]
  var findings: [Line]
  /// How evenly each class of turns lies; nil where many rosters are judged.
  var fairness: [Fairness]?

  init(_ audit: Audit, _ scenario: Scenario, _ language: Language, id: LineIdentifier? = nil) {
    self.id = id
    hardFindings = audit.hardFindings.count
    uncovered = audit.uncoveredPlaces
    penalties = (0..<max(3, audit.penalty.amounts.count)).map { audit.penalty[PriorityLevel(rawValue: $0)] }
    findings = audit.findings.map { finding in
      Line(
        code: finding.code, rule: finding.rule, level: finding.level.rawValue, penalty: finding.penalty,
        people: finding.people.map { scenario.representatives[$0].id },
        shifts: finding.shifts.map { scenario.shifts[$0].id },
        text: finding.text(language))
    }
  }
}

/// What a line of NDJSON gives to be told apart by; echoed as it came.
enum LineIdentifier: Codable, Sendable {
  case text(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .text(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    }
  }
}

/// What stands in the place of an answer where a line of NDJSON cannot be judged.
struct LineError: Encodable {
  struct Problem: Encodable {
    var code: String
    var text: [String: String]
  }

  var id: LineIdentifier?
  var error: Problem

  init(_ problems: [InputProblem], id: LineIdentifier?) {
    self.id = id
    func joined(_ language: Language, _ separator: String) -> String {
      problems.map { $0.text(language) + ($0.suggestion.map { separator + $0(language) } ?? "") }.joined(
        separator: separator)
    }
    error = Problem(
      code: problems.first?.code ?? "roster.malformed",
      text: ["zh": joined(.chinese, "；"), "en": joined(.english, "; ")])
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    // Null where the line gave none, so that a program finds the key.
    try keys.encode(id, forKey: .id)
    try keys.encode(error, forKey: .error)
  }

  private enum CodingKeys: String, CodingKey { case id, error }
}
