import Foundation
import RosterModel
import RosterWorkbook

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

  /// Reads a table of comma-separated values in UTF-8 or GB18030, or the first duty table of a workbook.
  ///
  /// - Returns: The table, nil where a problem is an error, and every problem with its line and cell.
  /// - Complexity: O(cells + people²).
  public static func read(_ data: Data, name: String, on scenario: Scenario) -> (
    table: RosterTable?, problems: [InputProblem]
  ) {
    let (tables, problems) = RosterTable.all(in: data, name: name, on: scenario, first: true)
    guard let table = tables.first else { return (nil, problems) }
    return (table.problems.contains { $0.severity == .error } ? nil : table, table.problems)
  }

  /// The cells of each shift's crew.
  public let cells: [ShiftIndex: [CrewCell]]
  /// The first row of each day.
  let lines: [Day: Mark]
  /// The columns of a grid, or nil for a list.
  let columns: [GridColumn]?

  /// A column of a grid; without a site it is of any that has the type.
  struct GridColumn: Sendable {
    var column: Int
    var site: SiteIndex?
    var type: ShiftTypeIndex
  }

  /// The sheet of a workbook, or nil.
  public let sheet: String?
  /// Every problem of the table; crews hold what could be read.
  public let problems: [InputProblem]

  /// Every duty table of a file, in the order of a workbook's tabs; or problems where there is none.
  public static func all(in data: Data, name: String, on scenario: Scenario, first: Bool = false) -> (
    tables: [RosterTable], problems: [InputProblem]
  ) {
    var problems = ProblemList()
    guard WorkbookReader.isWorkbook(data) else {
      guard let text = InputText.ofTable(InputFile(name: name, bytes: data), problems: &problems) else {
        return ([], problems.ordered(files: [name]))
      }
      let rows = CSVTokens(text, file: name, problems: &problems).rows.filter { !$0.isBlank }
      return ([RosterTable(rows, file: name, sheet: nil, on: scenario, problems: problems)], [])
    }
    let (workbook, faults) = WorkbookReader.read(data, name: name)
    guard let workbook else { return ([], faults) }
    var tables: [RosterTable] = []
    for sheet in workbook.sheets where !sheet.isHidden && !SheetCatalog.all.contains(where: { $0.isCalled(sheet.name) })
    {
      var problems = ProblemList()
      let rows = SheetRows(sheet, file: name, problems: &problems).rows.filter { !$0.isBlank }
      guard RosterTableDecoder.isDutyTable(rows, of: scenario) else { continue }
      tables.append(RosterTable(rows, file: name, sheet: sheet.name, on: scenario, problems: problems))
      if first { break }
    }
    if !tables.isEmpty { return (tables, []) }
    problems.add("table.headings", at: Mark(file: name, line: 1, column: 1), RosterTableText.noHeadings)
    return ([], problems.all)
  }

  private init(
    _ rows: [CSVTokens.Row], file: String, sheet: String?, on scenario: Scenario, problems: ProblemList
  ) {
    var decoder = RosterTableDecoder(scenario, file: file, problems: problems)
    decoder.read(rows)
    crews = decoder.crews
    cells = decoder.cells
    lines = decoder.lines
    columns = decoder.columns
    self.sheet = sheet
    self.problems = decoder.problems.ordered(files: [file])
  }
}
