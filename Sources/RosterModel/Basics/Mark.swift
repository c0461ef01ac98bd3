/// A place in an input file: where a value was read.
public struct Mark: Hashable, Sendable, CustomStringConvertible {
  /// The file, as a path relative to the scenario.
  public var file: String
  /// The sheet of a workbook, or nil for a file without sheets.
  public var sheet: String?
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1: characters in YAML and JSON, cells in a table.
  public var column: Int

  /// A place in a file.
  public init(file: String, sheet: String? = nil, line: Int, column: Int) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The cell of a sheet as spreadsheets name it, `C7`.
  public var cell: String { Mark.letters(of: column) + String(line) }

  /// The place as `scenario.yaml:12:5`, in a workbook as `西营.xlsx 代表!C7`.
  public var description: String { sheet.map { "\(file) \($0)!\(cell)" } ?? "\(file):\(line):\(column)" }

  /// The letters of a column counted from 1: A … Z, AA, AB …
  public static func letters(of column: Int) -> String {
    var (number, letters) = (column, "")
    while number > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (number - 1) % 26))) + letters
      number = (number - 1) / 26
    }
    return letters
  }
}
