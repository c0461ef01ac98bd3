import RosterModel

/// A workbook as values: its sheets with what their cells show.
package struct Workbook: Sendable {
  /// The file, for messages.
  package var name: String
  /// The sheets in the order of their tabs.
  package var sheets: [Worksheet]

  /// The sheet of a name, or nil.
  package func sheet(_ name: String) -> Worksheet? { sheets.first { $0.name == name } }
}

/// One sheet: rows from the top, those without any cell left out.
package struct Worksheet: Sendable {
  package var name: String
  package var isHidden = false
  package var rows: [Row] = []
  /// Cells merged into one; the value is that of the first.
  package var merges: [CellRange] = []

  /// One row.
  package struct Row: Sendable {
    /// Counted from 1.
    package var line: Int
    /// Cells from the left, with their columns counted from 1.
    package var cells: [(column: Int, cell: Cell)]
  }

  /// The row of a line, or nil where it has no cells.
  package func row(_ line: Int) -> Row? { index(of: line).map { rows[$0] } }

  /// The cell at a place, or nil.
  package func cell(_ line: Int, _ column: Int) -> Cell? {
    row(line)?.cells.first { $0.column == column }?.cell
  }

  /// The position of the first row that is not above a line.
  package func firstIndex(from line: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func index(of line: Int) -> Int? {
    let index = firstIndex(from: line)
    return index < rows.count && rows[index].line == line ? index : nil
  }
}

/// What a cell shows.
package struct Cell: Hashable, Sendable {
  package enum Kind: Sendable {
    case text, number, day, time, flag
    /// `#REF!` and the like.
    case error
    /// A formula whose value was never computed.
    case uncalculated
  }

  package var kind: Kind
  /// The value as text: numbers in their shortest form, days as `2026-12-05`, times as `08:30`.
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A rectangle of cells, its ends included, counted from 1.
package struct CellRange: Hashable, Sendable {
  package var lines: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(lines: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.lines = lines
    self.columns = columns
  }

  /// Reads `A1:C7` or `A1`.
  init?(_ text: String) {
    let corners = text.split(separator: ":").map { CellReference(String($0)) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
      first.line <= last.line, first.column <= last.column
    else { return nil }
    self.init(lines: first.line...last.line, columns: first.column...last.column)
  }
}

/// The place of a cell, `C7`.
struct CellReference {
  var line: Int
  var column: Int

  /// The last row and column of the format.
  static let (lastLine, lastColumn) = (1_048_576, 16_384)

  init?(_ text: String) {
    var (column, line, isInDigits) = (0, 0, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case 65...90 where !isInDigits: column = column * 26 + Int(byte) - 64
      case 97...122 where !isInDigits: column = column * 26 + Int(byte) - 96
      case 48...57:
        isInDigits = true
        line = line * 10 + Int(byte) - 48
      default: return nil
      }
      if column > Self.lastColumn || line > Self.lastLine { return nil }
    }
    guard column > 0, line > 0 else { return nil }
    (self.line, self.column) = (line, column)
  }
}
