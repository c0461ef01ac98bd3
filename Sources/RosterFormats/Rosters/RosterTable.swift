import Foundation
import RosterModel

/// A duty table as an office writes it, read as the crews of a scenario's shifts.
///
/// Three forms are told apart by their headings:
/// - the list of `坐班安排表.csv`: a row a shift, with date, place, shift and columns of people;
/// - the plain list of `history.csv`: `date,shift,person`, a row a turn;
/// - the grid: a row a day, a column for each site and shift type, the crew in each cell.
///
/// People are named by identifier or name; what stands in brackets behind a name (levels, post) only tells apart people
/// who share it. Lines above the headings and notes below the table are not read.
public struct RosterTable: Sendable {
  /// Who serves each shift, in the order of the scenario's shifts.
  public let crews: [[PersonIndex]]

  /// Reads a table of comma-separated values in UTF-8 or GB18030.
  ///
  /// - Returns: The table, nil where a problem is an error, and every problem with its line and cell.
  /// - Complexity: O(cells + people²).
  public static func read(_ data: Data, name: String, on scenario: Scenario) -> (
    table: RosterTable?, problems: [InputProblem]
  ) {
    var problems = ProblemList()
    guard let text = InputText.ofTable(InputFile(name: name, bytes: data), problems: &problems) else {
      return (nil, problems.ordered(files: [name]))
    }
    let rows = CSVTokens(text, file: name, problems: &problems).rows.filter { !$0.isBlank }
    var decoder = RosterTableDecoder(scenario, file: name, problems: problems)
    decoder.read(rows)
    let table = decoder.problems.hasErrors ? nil : RosterTable(crews: decoder.crews)
    return (table, decoder.problems.ordered(files: [name]))
  }
}
