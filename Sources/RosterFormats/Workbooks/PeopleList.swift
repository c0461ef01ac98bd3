import Foundation
import RosterModel
import RosterWorkbook

/// A list of people as an office keeps it, in a CSV file or a workbook, for a new scenario.
///
/// Titles above the headings, columns of other things, merged cells and full-width digits do no harm; people without an
/// identifier are called by their names, and grids that are named become the scenario's.
public struct PeopleList: Sendable {
  /// The people, in the order of the list.
  public let people: [Representative]
  /// The grids that they name, in the order in which they first come.
  public let grids: [Grid]

  /// Reads a list; nil where a problem is an error, with every problem told.
  public static func read(_ data: Data, name: String) -> (list: PeopleList?, problems: [InputProblem]) {
    var problems = ProblemList()
    var records: [Record]?
    var sheets: [String] = []
    if WorkbookReader.isWorkbook(data) {
      let (workbook, faults) = WorkbookReader.read(data, name: name)
      guard let workbook else { return (nil, faults) }
      sheets = workbook.sheets.map(\.name)
      // The sheet of people by its name, else the first that has any.
      let sheet =
        workbook.sheets.first { SheetCatalog.people.isCalled($0.name) }
        ?? workbook.sheets.first { !$0.isHidden && !$0.rows.isEmpty } ?? workbook.sheets[0]
      let rows = SheetRows(sheet, file: name, problems: &problems)
      records = rows.records(TableCatalog.representatives, file: name, problems: &problems)
    } else if let text = InputText.ofTable(InputFile(name: name, bytes: data), problems: &problems) {
      let rows = SheetRows(CSVTokens(text, file: name, problems: &problems).rows)
      records = rows.records(TableCatalog.representatives, file: name, problems: &problems)
    }
    var decoder = ScenarioDecoder(source: nil, files: [], problems: problems)
    decoder.tables[TableCatalog.representatives.name] = records?.map(named)
    decoder.checkMissingCells()
    let people = decoder.representatives()
    decoder.nameApart(people, grids: [])
    if people.isEmpty, !decoder.problems.hasErrors {
      decoder.problems.add("table.empty", at: Mark(file: name, line: 1, column: 1), Messages.noPeople)
    }
    let all = decoder.problems.ordered(files: [name], sheets: sheets)
    return decoder.problems.hasErrors ? (nil, all) : (PeopleList(people), all)
  }

  private init(_ people: [Representative]) {
    self.people = people
    var ids: [String] = []
    for grid in people.flatMap({ [$0.home].compactMap(\.self) + $0.grids }) where !ids.contains(grid) {
      ids.append(grid)
    }
    grids = ids.map { Grid(id: $0) }
  }

  private static func named(_ record: Record) -> Record {
    guard record["id"] == nil, let name = record["name"] else { return record }
    var record = record
    record.cells["id"] = Record.Cell(text: Typing.name(name.text), mark: name.mark)
    return record
  }

  /// A scenario with these people and grids in place of its own.
  func replacingPeople(of scenario: Scenario) -> Scenario {
    var facts = ScenarioFacts(of: scenario)
    facts.representatives = people
    facts.grids = grids
    facts.sites = facts.sites.map { site in
      var site = site
      site.grids = site.kind == .station ? grids.map(\.id) : []
      return site
    }
    (facts.leave, facts.requests, facts.locks, facts.limits) = ([], [], [], [])
    (facts.history, facts.published, facts.activities, facts.pairWishes) = ([], [], [], [])
    facts.ledger = nil
    return Scenario(facts)
  }
}
