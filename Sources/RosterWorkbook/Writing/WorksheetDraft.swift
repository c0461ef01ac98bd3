import RosterModel

/// A sheet to be written.
package struct WorksheetDraft: Sendable {
  /// What a cell holds. Texts stay texts, whatever they begin with.
  package enum Value: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    case day(Day)
    /// Minutes after midnight.
    case time(Int)
  }

  package struct CellDraft: Sendable {
    package var value: Value
    package var style: CellStyle

    package init(_ value: Value, _ style: CellStyle = .init()) {
      self.value = value
      self.style = style
    }
  }

  /// Cells that offer a list of choices; others may be typed all the same.
  package struct Choice: Sendable {
    package enum Source: Sendable {
      case list([String])
      /// A column of another sheet.
      case cells(sheet: String, CellRange)
    }

    package var cells: CellRange
    package var source: Source
    /// Shown beside the cell while it is chosen.
    package var hint: String

    package init(_ cells: CellRange, _ source: Source, hint: String = "") {
      self.cells = cells
      self.source = source
      self.hint = hint
    }
  }

  /// How the sheet is printed.
  package struct Printing: Sendable {
    package enum Paper: Int, Sendable {
      case a3 = 8
      case a4 = 9
    }

    package var paper = Paper.a4
    package var isLandscape = false
    /// Whether everything is made to fit on one page, and not only its width.
    package var fitsOnePage = false
    /// How many rows at the top stand on every page.
    package var repeatedRows = 0
    /// At the foot of each page, as spreadsheets write it.
    package var footer = ""

    package init() {}
  }

  package var name: String
  package var cells: [Place: CellDraft] = [:]
  package var merges: [CellRange] = []
  /// Widths of columns in characters, from the first.
  package var widths: [Double] = []
  /// Heights of rows in points, by line.
  package var heights: [Int: Double] = [:]
  /// Rows and columns that stay while the rest is scrolled.
  package var frozen = (rows: 0, columns: 0)
  package var choices: [Choice] = []
  package var comments: [Place: String] = [:]
  package var printing = Printing()
  /// The tab's colour, 0xRRGGBB.
  package var tab: Int?
  package var isHidden = false

  package init(name: String) { self.name = name }

  /// A cell's place, counted from 1.
  package struct Place: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int

    package init(_ line: Int, _ column: Int) { (self.line, self.column) = (line, column) }

    package static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  package subscript(_ line: Int, _ column: Int) -> CellDraft? {
    get { cells[Place(line, column)] }
    set { cells[Place(line, column)] = newValue }
  }

  /// The last line with a cell.
  package var lastLine: Int { cells.keys.map(\.line).max() ?? 0 }

  /// Puts one value over several cells.
  package mutating func merge(_ lines: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ cell: CellDraft) {
    for line in lines {
      for column in columns { self[line, column] = CellDraft(.blank, cell.style) }
    }
    self[lines.lowerBound, columns.lowerBound] = cell
    if lines.count * columns.count > 1 { merges.append(CellRange(lines: lines, columns: columns)) }
  }
}

/// Names that sheets can have.
package enum SheetName {
  /// A name without what spreadsheets forbid, cut to 31 characters, and with a number where it is taken.
  package static func valid(_ wanted: String, among taken: [String]) -> String {
    var plain = String(wanted.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
    while plain.hasPrefix("'") || plain.hasPrefix(" ") { plain.removeFirst() }
    while plain.hasSuffix("'") || plain.hasSuffix(" ") { plain.removeLast() }
    if plain.isEmpty { plain = "Sheet" }
    let lower = Set(taken.map { $0.lowercased() })
    var (name, number) = (cut(plain, 31), 2)
    while lower.contains(name.lowercased()) {
      name = cut(plain, 27) + " (\(number))"
      number += 1
    }
    return name
  }

  /// The first characters, counted as spreadsheets count them.
  private static func cut(_ text: String, _ length: Int) -> String {
    var text = text
    while text.utf16.count > length { text.removeLast() }
    return text
  }
}
