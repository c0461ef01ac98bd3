import Watchbill

/// The points of a front, each with what is proven of it.
struct FrontierTable: Encodable {
  struct Point: Encodable {
    /// The costs of the two groups.
    var costs: [Int]
    /// The least that each may cost, as far as it is proven.
    var bounds: [Int?]
    var gap: Double?
    var isProven: Bool
    /// The cost of all other rules.
    var others: Int
    var uncovered: Int
    /// The cap on the second group under which it was found; null for none.
    var cap: Int?
  }

  var between: [String]
  var rules: [[String]]
  /// The costs of the two groups in the roster of the scenario as it is.
  var best: [Int]
  /// What the other rules may cost together; null for no limit.
  var othersAtMost: Int?
  var points: [Point]
  /// Whether every roster that nothing dominates has its costs among the points.
  var isComplete: Bool
  var isInterrupted: Bool

  let language: Language

  private enum CodingKeys: String, CodingKey {
    case between, rules, best, othersAtMost, points, isComplete, isInterrupted
  }

  init(_ answer: Frontier.Answer, _ frontier: Frontier, base: Audit?, _ language: Language) {
    between = frontier.goals.map(\.name)
    rules = frontier.goals.map { $0.rules.sorted() }
    best = frontier.goals.map { goals in
      (base?.costs ?? []).filter { $0.level >= .points() && goals.rules.contains($0.rule) }.reduce(0) { $0 + $1.cost }
    }
    othersAtMost = frontier.othersAtMost
    points = answer.points.map {
      Point(
        costs: $0.costs, bounds: $0.bounds, gap: $0.gap, isProven: $0.isProven, others: $0.others,
        uncovered: $0.uncovered, cap: $0.cap)
    }
    (isComplete, isInterrupted) = (answer.isComplete, answer.isInterrupted)
    self.language = language
  }

  func text() -> String {
    var lines = [CLIText.frontierHead(between, best, othersAtMost)(language)]
    lines += TextColumns.lines([""] + headings, cells.map { [""] + $0 }).map { String($0.dropFirst(2)) }
    lines.append((isComplete ? CLIText.frontComplete : CLIText.frontPartial)(language))
    if isInterrupted { lines.append(CLIText.frontInterrupted(language)) }
    return lines.joined(separator: "\n")
  }

  /// The headings of the columns.
  var headings: [String] {
    ["#"] + between + CLIText.frontierHeadings.map { $0(language) }
  }

  /// The cells below them.
  var cells: [[String]] {
    points.enumerated().map { number, point in
      [
        "\(number + 1)", "\(point.costs[0])", "\(point.costs[1])", "\(point.others)",
        point.gap.map { CLIText.fixed($0 * 100, 2) + " %" } ?? "–", point.isProven ? "✓" : "?",
      ]
    }
  }
}
