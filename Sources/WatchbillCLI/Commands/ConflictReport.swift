import Watchbill

/// What `conflict` tells, by names.
struct ConflictReport: Encodable {
  struct FactLine: Encodable {
    var kind: String
    var people: [String]
    var shift: String?
    var rule: String?
    var file: String?
    var sheet: String?
    var line: Int?
    var price: Int
    var zh: String
    var en: String

    init(_ fact: Fact, in scenario: Scenario) {
      kind = fact.kind.rawValue
      people = fact.people.map { scenario.representatives[$0].id }
      switch fact.subject {
      case .shift(let index): shift = scenario.shifts[index].id
      case .lock(let offset): shift = scenario.shifts[scenario.locks[offset].shift].id
      case .rule(let id): rule = id
      case .limit(let offset): rule = scenario.limits[offset].rule
      default: break
      }
      (file, sheet, line) = (fact.mark?.file, fact.mark?.sheet, fact.mark?.line)
      price = fact.price
      (zh, en) = (fact.text.chinese, fact.text.english)
    }

    /// The fact with its place: `leave.csv:3  …`.
    func text(_ language: Language) -> String {
      let place = file.map { file in (sheet.map { "\(file) \($0)!" } ?? "\(file):") + (line.map(String.init) ?? "") }
      return (language == .chinese ? zh : en) + (place.map { "  [\($0)]" } ?? "")
    }
  }

  struct ClashLine: Encodable {
    var facts: [FactLine]
    var isCertified: Bool
  }

  struct Step: Encodable {
    var zh: String
    var en: String
  }

  struct WayLine: Encodable {
    var price: Int
    var facts: [FactLine]
    var steps: [Step]
    var findings: [FindingRecord]
  }

  /// `feasible`, `clash` or `unknown`.
  var outcome: String
  var clashes: [ClashLine]
  var waysOut: [WayLine]
  var nextPrice: Int?
  var isCutShort: Bool
  var questions: Int

  init(_ answer: ConflictSearch.Answer, in scenario: Scenario) {
    outcome = answer.roster != nil ? "feasible" : answer.clashes.isEmpty ? "unknown" : "clash"
    clashes = answer.clashes.map {
      ClashLine(facts: $0.facts.map { FactLine($0, in: scenario) }, isCertified: $0.isCertified)
    }
    waysOut = answer.waysOut.map { way in
      WayLine(
        price: way.price, facts: way.facts.map { FactLine($0, in: scenario) },
        steps: way.steps.map { Step(zh: $0.chinese, en: $0.english) },
        findings: way.findings.map { FindingRecord($0, in: scenario) })
    }
    nextPrice = answer.nextPrice
    isCutShort = answer.isCutShort
    questions = answer.questions
  }

  func lines(_ language: Language) -> [String] {
    switch outcome {
    case "feasible": return [CLIText.noClash(language)]
    case "unknown": return [CLIText.clashUnknown(language)]
    default: break
    }
    var lines = [CLIText.clashes(language)]
    for (number, clash) in clashes.enumerated() {
      lines.append(CLIText.clash(number + 1, clash.facts.count, isCertified: clash.isCertified)(language))
      lines += clash.facts.map { "    " + $0.text(language) }
    }
    if !waysOut.isEmpty { lines.append(CLIText.waysOut(language)) }
    for (number, way) in waysOut.enumerated() {
      lines.append(CLIText.wayOut(number + 1, way.price)(language))
      lines += way.steps.map { "    " + (language == .chinese ? $0.zh : $0.en) }
      lines += way.facts.map { "      " + CLIText.givesUp($0.text(language), $0.price)(language) }
    }
    if isCutShort {
      lines.append(CLIText.clashesCutShort(nextPrice)(language))
    } else if let nextPrice, !waysOut.isEmpty {
      lines.append(CLIText.nextPrice(nextPrice)(language))
    }
    return lines
  }
}
