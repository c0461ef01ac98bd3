import RosterModel

/// One row of a table, from a CSV file or an array of JSON objects.
struct Record {
  /// One value of a row.
  struct Cell {
    /// The text without blanks at its ends.
    var text: String
    /// The entries where JSON gave a list.
    var parts: [String]?
    var mark: Mark
  }

  let table: Table
  let mark: Mark
  /// Columns that the file does not have, told once for the header and not again for each row.
  var absent: Set<String> = []
  /// Cells by column name; empty ones are left out.
  var cells: [String: Cell] = [:]

  subscript(column: String) -> Cell? { cells[column] }

  /// The place of a cell, or of the row where the cell is empty.
  func mark(_ column: String) -> Mark { cells[column]?.mark ?? mark }
}
