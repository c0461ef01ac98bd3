/// Makes a sheet of the events of its part.
struct SheetBuilder {
  enum Fault: Error { case tooManyCells }

  var sheet = Worksheet(name: "")
  let strings: [String]
  let formats: [NumberFormat]
  let serials: SerialNumber
  var cellsLeft: Int

  private var line = 0
  private var column = 0
  private var cells: [(column: Int, cell: Cell)] = []
  private var isInData = false
  private var type = ""
  private var format = NumberFormat.number
  private var value = ""
  private var isInValue = false
  private var hasFormula = false
  private var inline = RichText()
  private var isInCell = false

  /// More merged ranges than this are not looked at.
  private static let mostMerges = 5000

  init(strings: [String], formats: [NumberFormat], serials: SerialNumber, cellsLeft: Int) {
    (self.strings, self.formats, self.serials, self.cellsLeft) = (strings, formats, serials, cellsLeft)
  }

  mutating func take(_ event: XMLScanner.Event) throws {
    if isInCell { inline.take(event) }
    switch event {
    case .open(let tag): open(tag)
    case .text(let text): if isInValue, value.utf8.count < RichText.longest * 3 { value += text }
    case .close(let name):
      switch name {
      case "v": isInValue = false
      case "c": try endCell()
      case "row": endRow()
      case "sheetData": isInData = false
      default: break
      }
    }
  }

  private mutating func open(_ tag: XMLScanner.Tag) {
    switch tag.name {
    case "sheetData": isInData = true
    case "row" where isInData:
      endRow()
      line = tag["r"].flatMap { Int($0) } ?? line + 1
      column = 0
    case "c" where isInData:
      let place = tag["r"].flatMap { CellReference($0) }
      column = place?.column ?? column + 1
      type = tag["t"] ?? "n"
      let style = tag["s"].flatMap { Int($0) } ?? 0
      format = formats.indices.contains(style) ? formats[style] : .number
      (value, hasFormula, isInCell, isInValue) = ("", false, true, false)
      inline = RichText()
    case "v" where isInCell: isInValue = true
    case "f" where isInCell: hasFormula = true
    case "mergeCell":
      if sheet.merges.count < Self.mostMerges, let range = tag["ref"].flatMap({ CellRange($0) }) {
        sheet.merges.append(range)
      }
    default: break
    }
  }

  private mutating func endCell() throws {
    guard isInCell else { return }
    isInCell = false
    guard let cell = cell(), (1...CellReference.lastColumn).contains(column) else { return }
    cellsLeft -= 1
    if cellsLeft < 0 { throw Fault.tooManyCells }
    cells.append((column, cell))
  }

  private mutating func cell() -> Cell? {
    let text = inline.taken()
    switch type {
    case "s":
      guard let index = Int(value.filter { !$0.isWhitespace }), strings.indices.contains(index) else { return nil }
      return strings[index].isEmpty ? nil : Cell(.text, strings[index])
    case "inlineStr": return text.isEmpty ? nil : Cell(.text, text)
    case "str": return value.isEmpty ? nil : Cell(.text, RichText.unescaped(value))
    case "b": return value.isEmpty ? nil : Cell(.flag, ["1", "true"].contains(value) ? "true" : "false")
    case "e": return Cell(.error, value)
    // A day written out, as ISO 8601 has it.
    case "d": return value.isEmpty ? nil : Cell(.day, String(value.prefix { $0 != "T" }))
    default:
      if value.isEmpty { return hasFormula ? Cell(.uncalculated, "") : nil }
      return Double(value).map { serials.cell($0, format) } ?? Cell(.text, value)
    }
  }

  private mutating func endRow() {
    defer { cells = [] }
    guard !cells.isEmpty, (1...CellReference.lastLine).contains(line) else { return }
    sheet.rows.append(Worksheet.Row(line: line, cells: cells))
  }

  /// The sheet with its rows and cells in order; of two cells at one place the first stands.
  mutating func finished() -> Worksheet {
    endRow()
    let isOrdered = zip(sheet.rows, sheet.rows.dropFirst()).allSatisfy { $0.line < $1.line }
    if !isOrdered {
      var joined: [Worksheet.Row] = []
      for row in sheet.rows.enumerated().sorted(by: { ($0.1.line, $0.0) < ($1.1.line, $1.0) }).map(\.1) {
        if joined.last?.line == row.line { joined[joined.count - 1].cells += row.cells } else { joined.append(row) }
      }
      sheet.rows = joined
    }
    for index in sheet.rows.indices {
      let cells = sheet.rows[index].cells
      if zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { continue }
      var seen: Set<Int> = []
      sheet.rows[index].cells = cells.filter { seen.insert($0.column).inserted }.sorted { $0.column < $1.column }
    }
    return sheet
  }
}
