import RosterModel

/// The cells of a CSV file with the line on which each row begins (RFC 4180).
///
/// Read here rather than by SwiftCSV, whose rows carry no line numbers, and which drops an empty last cell and lets a
/// quote stand open to the end of the file.
struct CSVTokens {
  struct Row {
    /// The sheet where the row is of a workbook.
    var sheet: String?
    var line: Int
    var cells: [String]
    /// Whether something wrong with its quotes was told.
    var isTold = false

    /// The place of a cell, counted from 0.
    func mark(_ column: Int, in file: String) -> Mark {
      Mark(file: file, sheet: sheet, line: line, column: column + 1)
    }

    var isBlank: Bool { cells.allSatisfy { $0.unicodeScalars.allSatisfy { $0.properties.isWhitespace } } }
  }

  private(set) var rows: [Row] = []

  /// Splits a text into rows; quotes that do not close or are followed by text are told.
  ///
  /// - Complexity: O(bytes).
  init(_ text: String, file: String, problems: inout ProblemList) {
    let quote = UInt8(ascii: "\"")
    let comma = UInt8(ascii: ",")
    let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let bytes = Array(text.utf8)
    var position = 0
    var line = 1
    var row = Row(line: 1, cells: [])
    var cell: [UInt8] = []

    func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }
    func endCell() {
      row.cells.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    while position < bytes.count {
      if bytes[position] == quote, cell.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        let opened = line
        cell.removeAll(keepingCapacity: true)
        position += 1
        var isOpen = true
        while isOpen, let byte = peek() {
          position += 1
          if byte == quote {
            if peek() == quote {
              cell.append(quote)
              position += 1
            } else {
              isOpen = false
            }
          } else {
            if byte == newline { line += 1 }
            cell.append(byte)
          }
        }
        let mark = Mark(file: file, line: opened, column: row.cells.count + 1)
        if isOpen {
          problems.add("table.quote", at: mark, Messages.openQuote)
          row.isTold = true
        }
        var isTold = false
        while let byte = peek(), byte != comma, byte != newline, byte != carriageReturn {
          if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"), !isTold {
            problems.add("table.quote", at: mark, Messages.textAfterQuote)
            (isTold, row.isTold) = (true, true)
          }
          position += 1
        }
      } else if bytes[position] == comma {
        endCell()
        position += 1
        // An empty last cell without a line end after it is a cell all the same.
        if position == bytes.count { endCell() }
        continue
      } else if bytes[position] == newline || bytes[position] == carriageReturn {
        position +=
          bytes[position] == carriageReturn && position + 1 < bytes.count && bytes[position + 1] == newline ? 2 : 1
        endCell()
        rows.append(row)
        line += 1
        row = Row(line: line, cells: [])
        continue
      } else {
        cell.append(bytes[position])
        position += 1
      }
      if position == bytes.count { endCell() }
    }
    if !row.cells.isEmpty { rows.append(row) }
  }
}
