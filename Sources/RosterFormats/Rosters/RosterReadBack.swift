public import Foundation
public import RosterModel

/// An edited duty table beside the roster that it was made from: which cells say something else.
public struct RosterReadBack: Sendable {
  /// A name that nobody has, standing where somebody should serve.
  public struct Stranger: Hashable, Sendable {
    /// The shift.
    public var shift: ShiftIndex
    /// The name as it is written.
    public var name: String
    /// The person whose name is nearest, or nil.
    public var nearest: PersonIndex?
    /// Where it stands.
    public var mark: Mark
  }

  /// The roster as the tables have it: strangers serve nowhere.
  public let roster: Roster
  /// For each shift that changed, the cells that say so.
  public let cells: [ShiftIndex: [Mark]]
  /// Names that nobody has.
  public let strangers: [Stranger]
  /// The sheets that were read, or none for a table without sheets.
  public let sheets: [String]
  /// Shifts that stand in no table and are taken to be as they were.
  public let missing: [ShiftIndex]

  /// Reads an edited workbook or table.
  ///
  /// Where several sheets show a shift, those that still show it as it was give way to one that changed; two that changed
  /// it differently are a problem.
  ///
  /// - Returns: What was read, nil where a problem is an error, and every problem with its sheet and cell.
  public static func read(_ data: Data, name: String, of roster: Roster) -> (
    readBack: RosterReadBack?, problems: [InputProblem]
  ) {
    let scenario = roster.scenario
    let (tables, faults) = RosterTable.all(in: data, name: name, on: scenario)
    if tables.isEmpty { return (nil, faults) }
    var problems = tables.flatMap(\.problems).filter { $0.code != "person.unknown" }
    var changed = Roster(scenario: scenario, units: roster.units, crews: roster.crews)
    var cells: [ShiftIndex: [Mark]] = [:]
    var strangers: [Stranger] = []
    var missing: [ShiftIndex] = []
    for shift in scenario.shifts.typedIndices {
      let showing = tables.filter { $0.shows(scenario.shifts[shift], shift) }
      if showing.isEmpty { missing.append(shift) }
      let edited = showing.filter { table in
        table.crews[shift.position].sorted() != roster[shift]
          || table.cells[shift]?.contains { !$0.strangers.isEmpty } == true
      }
      guard let first = edited.first else { continue }
      changed[shift] = first.crews[shift.position]
      cells[shift] = edited.compactMap { $0.mark(of: scenario.shifts[shift], shift) }
      for cell in first.cells[shift] ?? [] {
        strangers += cell.strangers.map {
          Stranger(shift: shift, name: $0.name, nearest: $0.nearest, mark: $0.mark)
        }
      }
      for other in edited.dropFirst() where other.crews[shift.position].sorted() != changed[shift] {
        problems.append(
          InputProblem(
            code: "edit.conflict", at: other.mark(of: scenario.shifts[shift], shift),
            text: RosterTableText.conflict(
              scenario.shifts[shift].id, first.mark(of: scenario.shifts[shift], shift)?.description ?? "?")))
      }
    }
    let hasErrors = problems.contains { $0.severity == .error }
    let readBack = RosterReadBack(
      roster: changed, cells: cells, strangers: strangers, sheets: tables.compactMap(\.sheet), missing: missing)
    return (hasErrors ? nil : readBack, problems)
  }
}

extension RosterTable {
  /// Whether the table has a place for a shift, filled or empty.
  fileprivate func shows(_ shift: Shift, _ index: ShiftIndex) -> Bool {
    cells[index] != nil || place(of: shift) != nil
  }

  /// Where a shift stands: its cell, or the empty place where it should stand.
  fileprivate func mark(of shift: Shift, _ index: ShiftIndex) -> Mark? { cells[index]?.first?.mark ?? place(of: shift) }

  private func place(of shift: Shift) -> Mark? {
    guard let line = lines[shift.day] else { return nil }
    guard let columns else { return line }
    guard let column = columns.first(where: { ($0.site == nil || $0.site == shift.site) && $0.type == shift.type })
    else { return nil }
    return Mark(file: line.file, sheet: line.sheet, line: line.line, column: column.column + 1)
  }
}
