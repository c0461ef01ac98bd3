import RosterPublishing
import Watchbill

/// Outcomes side by side, one a row, measured alike.
struct ComparisonTable: Encodable {
  /// One outcome.
  struct Row: Encodable {
    var name: String
    var status: String
    var measures: RosterMeasures?
    var penalty: Int?
    var bound: Int?
    var gap: Double?
    /// The difference to the town as it is; absent for that row itself.
    var difference: TrialDifference?
    /// Absent where rounds were counted: then the same input gives the same bytes.
    var seconds: Double?
    var causes: [Text]

    init(_ outcome: TrialOutcome, from base: TrialOutcome?, tellsSeconds: Bool) {
      name = outcome.name
      status = outcome.status.rawValue
      measures = outcome.measures
      let level = outcome.gapLevel
      penalty = outcome.measures.map { $0.penalty[level] }
      bound = outcome.measures == nil || level >= outcome.bounds.count ? nil : outcome.bounds[level]
      gap = outcome.gap
      difference = base.flatMap { TrialDifference(of: outcome, from: $0) }
      seconds = tellsSeconds ? (outcome.seconds * 1000).rounded() / 1000 : nil
      causes = outcome.causes
    }

    private enum CodingKeys: String, CodingKey {
      case name, status, measures, penalty, bound, gap, difference, seconds, causes
    }

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(name, forKey: .name)
      try keys.encode(status, forKey: .status)
      try keys.encode(measures, forKey: .measures)
      try keys.encode(penalty, forKey: .penalty)
      try keys.encode(bound, forKey: .bound)
      try keys.encode(gap, forKey: .gap)
      try keys.encode(difference, forKey: .difference)
      try keys.encode(seconds, forKey: .seconds)
      try keys.encode(causes.map { ["zh": $0.chinese, "en": $0.english] }, forKey: .causes)
    }
  }

  var rows: [Row]
  /// How many scenarios were not finished.
  var unfinished: Int

  /// The rows of finished trials; `bases` tells beside which trial each stands.
  init(_ outcomes: [TrialOutcome?], bases: [Int?], tellsSeconds: Bool) {
    rows = zip(outcomes, bases).compactMap { outcome, base in
      outcome.map { Row($0, from: base.flatMap { outcomes[$0] }, tellsSeconds: tellsSeconds) }
    }
    unfinished = outcomes.count { $0 == nil }
  }

  // MARK: As text

  /// The table in columns, and a line for each scenario without a roster.
  func text(_ language: Language) -> String {
    let headings = ["#"] + CLIText.comparisonHeadings.map { $0(language) }
    let cells = rows.enumerated().map { ["\($0 + 1)"] + ComparisonTable.cells($1, language) }
    var lines = TextColumns.lines(headings, cells)
    for (number, row) in rows.enumerated() {
      for cause in row.causes.prefix(3) { lines.append("\(number + 1)  \(cause(language))") }
    }
    if rows.contains(where: { $0.difference != nil }) { lines.append(CLIText.certaintyNote(language)) }
    if unfinished > 0 { lines.append(CLIText.unfinished(unfinished)(language)) }
    return lines.joined(separator: "\n")
  }

  /// The cells of a row under the headings.
  static func cells(_ row: Row, _ language: Language) -> [String] {
    guard let measures = row.measures else {
      return [row.name, CLIText.statusWord(row.status)(language)]
        + Array(repeating: "–", count: CLIText.comparisonHeadings.count - 2)
    }
    func promises(_ promises: RosterMeasures.Promises) -> String {
      promises.promised == 0 ? "–" : "\(promises.kept)/\(promises.promised) (\(promises.longestGap ?? 0))"
    }
    return [
      row.name, "\(measures.filled)/\(measures.shifts)", "\(measures.hardFindings)", promises(measures.fields),
      promises(measures.grids),
      "\(measures.leastTurns)–\(hundredths(measures.meanTurns))–\(measures.mostTurns)",
      measures.spreads.map { hundredths($0.hundredths) }.joined(separator: " "),
      "\(measures.nights) (≤\(measures.mostNights))", "\(measures.kilometres)",
      "\(measures.granted)/\(measures.requests)", penalty(row, measures), row.bound.map(String.init) ?? "–",
      row.gap.map { CLIText.fixed($0 * 100, 2) + " %" } ?? "–", change(row.difference, language),
      row.seconds.map { CLIText.fixed($0, 2) } ?? "–",
    ]
  }

  private static func penalty(_ row: Row, _ measures: RosterMeasures) -> String {
    // Uncovered places come first where there are any.
    measures.penalty[1] > 0
      ? measures.penalty.dropFirst().map(String.init).joined(separator: " / ")
      : measures.penalty.dropFirst(2).map(String.init).joined(separator: " / ")
  }

  private static func change(_ difference: TrialDifference?, _ language: Language) -> String {
    guard let difference else { return "–" }
    let sign = CLIText.signed(difference.change) + (difference.isCertain ? " ✓" : " ?")
    return difference.level == 1 ? CLIText.uncoveredChange(sign)(language) : sign
  }

  static func hundredths(_ value: Int) -> String { CLIText.fixed(Double(value) / 100, 2) }
}

/// Columns of text in line, names at the left and numbers at the right.
enum TextColumns {
  static func lines(_ headings: [String], _ rows: [[String]]) -> [String] {
    let widths = headings.indices.map { column in
      ([headings] + rows).map { TerminalText.displayWidth(of: TerminalText.plain($0[column])) }.max() ?? 0
    }
    return ([headings] + rows).map { row in
      row.enumerated().map { column, cell in
        TerminalText.padded(cell, to: min(40, widths[column]), column <= 1 ? .leading : .trailing)
      }.joined(separator: "  ")
    }
  }
}
