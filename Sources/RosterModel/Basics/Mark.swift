/// A place in an input file: where a value was read.
public struct Mark: Hashable, Sendable, CustomStringConvertible {
  /// The file, as a path relative to the scenario.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1: characters in YAML and JSON, cells in a table.
  public var column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as `scenario.yaml:12:5`.
  public var description: String { "\(file):\(line):\(column)" }
}
