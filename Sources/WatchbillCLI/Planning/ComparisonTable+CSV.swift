import RosterFormats
import Watchbill

extension ComparisonTable {
  private static let columns =
    [
      "name", "status", "shifts", "filled", "openPlaces", "hardFindings", "fieldsPromised", "fieldsKept",
      "fieldsLongestGap", "gridsPromised", "gridsKept", "gridsLongestGap", "people", "leastTurns", "meanTurns",
      "mostTurns",
    ] + RosterMeasures.classes.map { "spread.\($0.rawValue)" } + [
      "nights", "mostNights", "kilometres", "requests", "granted", "uncovered", "penalty", "bound", "gap",
      "differenceLevel", "difference", "isCertain", "seconds",
    ]

  /// The table for programs: the same headings in every language, a cell for each number.
  func csv() -> String { PlainTable.csv(columns: Self.columns, rows: rows.map(cells)) }

  private func cells(_ row: Row) -> [String?] {
    let measures = row.measures
    func number(_ value: Int?) -> String? { value.map(String.init) }
    func measured(_ path: KeyPath<RosterMeasures, Int>) -> String? { number(measures?[keyPath: path]) }
    let spreads = RosterMeasures.classes.map { turns in
      measures?.spreads.first { $0.turnClass == turns.rawValue }.map { Self.hundredths($0.hundredths) }
    }
    let difference = row.difference
    return [
      row.name, row.status, measured(\.shifts), measured(\.filled), measured(\.openPlaces), measured(\.hardFindings),
      measured(\.fields.promised), measured(\.fields.kept), number(measures?.fields.longestGap),
      measured(\.grids.promised), measured(\.grids.kept), number(measures?.grids.longestGap), measured(\.people),
      measured(\.leastTurns), measures.map { Self.hundredths($0.meanTurns) }, measured(\.mostTurns),
    ] + spreads + [
      measured(\.nights), measured(\.mostNights), measured(\.kilometres), measured(\.requests), measured(\.granted),
      number(measures?.penalty[1]), number(row.penalty), number(row.bound), row.gap.map { "\($0)" },
      number(difference?.level), number(difference?.change), difference.map { $0.isCertain ? "yes" : "no" },
      row.seconds.map { "\($0)" },
    ]
  }
}
