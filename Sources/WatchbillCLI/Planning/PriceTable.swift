import Watchbill

/// Names of what is priced.
struct PriceText: Sendable {
  let scenario: Scenario
  let language: Language

  /// What a subject is called.
  func name(_ subject: Pricing.Subject) -> String {
    switch subject {
    case .rule(let id): return id
    case .group(let group): return group.name(language)
    case .request(let index):
      let request = scenario.requests[index]
      let types = request.shiftTypes.map { scenario.shiftTypes[$0].name(language) }
      return CLIText.wish(scenario.displayName(of: request.person), request, types)(language)
    }
  }

  /// A subject's kind and identifier for programs: a wish has its place in requests.csv, counted from 1.
  func key(_ subject: Pricing.Subject) -> (kind: String, id: String) {
    switch subject {
    case .rule(let id): ("rule", id)
    case .group(let group): ("group", group.rawValue)
    case .request(let index): ("request", String(index + 1))
    }
  }
}

/// Prices, the dearest first within each kind.
struct PriceTable: Encodable {
  struct Line: Encodable {
    var kind: String
    var id: String
    var name: String
    /// What it costs itself in the roster of the whole.
    var own: Int
    /// The level of the numbers: 1 uncovered places, from 2 points.
    var level: Int
    /// What is gained without it, least and most; both null where no roster was found.
    var least: Int?
    var most: Int?
    /// Penalty and bound without it, at the level.
    var penalty: Int?
    var bound: Int?
    var status: String

    private enum CodingKeys: String, CodingKey { case kind, id, name, own, level, least, most, penalty, bound, status }

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(kind, forKey: .kind)
      try keys.encode(id, forKey: .id)
      try keys.encode(name, forKey: .name)
      try keys.encode(own, forKey: .own)
      try keys.encode(level, forKey: .level)
      try keys.encode(least, forKey: .least)
      try keys.encode(most, forKey: .most)
      try keys.encode(penalty, forKey: .penalty)
      try keys.encode(bound, forKey: .bound)
      try keys.encode(status, forKey: .status)
    }
  }

  var status: String
  var penalties: [Int]
  var bounds: [Int?]
  var lines: [Line]
  var unfinished: Int

  let language: Language

  private enum CodingKeys: String, CodingKey { case status, penalties, bounds, lines, unfinished }

  init(base: TrialOutcome, lines: [Pricing.Line], unfinished: Int, texts: PriceText) {
    status = base.status.rawValue
    penalties = base.measures?.penalty ?? []
    bounds = base.bounds
    self.unfinished = unfinished
    language = texts.language
    let told = lines.map { line -> Line in
      let (kind, id) = texts.key(line.subject)
      let penalty = line.outcome.measures.map { $0.penalty[line.level] }
      let bound = line.level < line.outcome.bounds.count ? line.outcome.bounds[line.level] : nil
      return Line(
        kind: kind, id: id, name: texts.name(line.subject), own: line.own, level: line.level,
        least: line.gain?.lowerBound, most: line.gain?.upperBound, penalty: penalty, bound: bound,
        status: line.outcome.status.rawValue)
    }
    let kinds = ["rule", "group", "request"]
    self.lines = kinds.flatMap { kind in
      told.filter { $0.kind == kind }.enumerated().sorted { left, right in
        (left.element.level, -(left.element.most ?? 0), left.offset)
          < (right.element.level, -(right.element.most ?? 0), right.offset)
      }.map(\.element)
    }
  }

  /// The table in columns, a block for each kind.
  func text() -> String {
    var out = [CLIText.priceHead(penalties, bounds)(language)]
    for (kind, heading) in CLIText.priceKinds {
      let rows = lines.filter { $0.kind == kind }
      if rows.isEmpty { continue }
      out.append("")
      let headings = ["", heading(language)] + CLIText.priceHeadings.map { $0(language) }
      out += TextColumns.lines(headings, rows.map { ["", $0.name] + cells($0) }).map { String($0.dropFirst(2)) }
    }
    out.append(CLIText.priceNote(language))
    if unfinished > 0 { out.append(CLIText.unfinished(unfinished)(language)) }
    return out.joined(separator: "\n")
  }

  func cells(_ line: Line) -> [String] {
    let unit = line.level == 1 ? CLIText.uncoveredUnit(language) : ""
    return [
      interval(line) + unit, "\(line.own)", line.penalty.map(String.init) ?? "–", line.bound.map(String.init) ?? "–",
    ]
  }

  private func interval(_ line: Line) -> String {
    guard let least = line.least, let most = line.most else { return "–" }
    return least == most ? "\(least)" : "\(least)–\(most)"
  }
}
