internal import RosterModel

/// The wall chart as a list: a row a shift, with the columns of the paper, over as many sheets as it takes.
struct WallList {
  private struct Row {
    let row: DutyRow
    let cells: [[DutyRow.Piece]]
    let height: Double
  }

  private let table: DutyTable
  private let frame: WallFrame
  private let type: Typesetter
  private let size: Double
  private let widths: [Double]
  private static let headHeight = 30.0
  private static let padding = 3.0

  init(_ month: PublishedMonth, on paper: Paper, _ measure: any TypeMeasure) {
    table = DutyTable(month)
    type = Typesetter(measure: measure)
    frame = WallFrame(month: month, paper: paper, type: type)
    size = paper.size == .a3 ? 10.5 : paper.orientation == .landscape ? 8 : 6.5
    widths = WallList.widths(of: table, type, size, within: frame.table.width)
  }

  /// Each column as wide as its widest piece asks, at most a share; the pen's columns get what is left.
  private static func widths(of table: DutyTable, _ type: Typesetter, _ size: Double, within room: Double) -> [Double] {
    let wanted = table.columns.map { column -> Double in
      let size = column.isName ? size : size * 0.9
      let pieces = table.rows.flatMap { $0.cells[column] ?? [] }.map { type.width($0.text.printable, size) }
      let heading = type.lines(column.heading(table.language), within: size * 6, size).map { type.width($0, size) }
      // Blank columns are for the pen; a few long pieces wrap.
      let widest = pieces.max() ?? size * 5
      // Fields are many short words: two beside each other.
      let wide = column == .fields ? widest * 1.9 : widest
      return min(max(wide, min(heading.max() ?? 0, size * 5)), size * 13) + 2 * padding
    }
    let total = wanted.reduce(0, +)
    return wanted.map { $0 * room / total }
  }

  func sheets() -> [Sheet] {
    let pages = pages()
    return pages.enumerated().map { number, rows in
      var draft = SheetDraft(frame.paper, type)
      frame.title(number + 1, of: pages.count, on: &draft)
      let bottom = draw(rows, on: &draft)
      frame.foot(below: bottom, on: &draft)
      return draft.sheet
    }
  }

  private func pages() -> [[Row]] {
    let room = frame.table.height - Self.headHeight
    var pages: [[Row]] = [[]]
    var used = 0.0
    for row in rows() {
      if used + row.height > room, !pages[pages.count - 1].isEmpty {
        pages.append([])
        used = 0
      }
      pages[pages.count - 1].append(row)
      used += row.height
    }
    return pages
  }

  private func rows() -> [Row] {
    let line = size * Typesetter.leading
    return table.rows.map { row in
      let cells = table.columns.map { row.cells[$0] ?? [] }
      let heights = zip(table.columns, zip(cells, widths)).map { column, cell in
        let own = size(of: column)
        let lines = type.lines(text(cell.0, column), within: cell.1 - 2 * Self.padding, own).count
        return Double(min(lines, 4)) * own * Typesetter.leading
      }
      return Row(row: row, cells: cells, height: max(line * 1.3, (heights.max() ?? line) + 2))
    }
  }

  private func size(of column: DutyColumn) -> Double { column.isName ? size : size * 0.9 }

  /// Name and hours of a shift, and telephones, stand below each other; everything else is a list.
  private func text(_ pieces: [DutyRow.Piece], _ column: DutyColumn) -> String {
    let separator = column == .shift || column == .phone ? "\n" : Messages.separator(table.language)
    let keeps = column == .fields || column.isName
    let texts = pieces.map { keeps ? Typesetter.unbroken($0.text.printable) : $0.text.printable }
    return texts.joined(separator: separator)
  }

  /// Draws the rows of a sheet; tells where they end.
  private func draw(_ rows: [Row], on draft: inout SheetDraft) -> Double {
    let place = frame.table
    draft.area(Rectangle(x: place.x, y: place.y, width: place.width, height: Self.headHeight), .heading)
    var x = place.x
    for (column, width) in zip(table.columns, widths) {
      let cell = Rectangle(x: x, y: place.y, width: width, height: Self.headHeight).inset(1.5, 1)
      draft.text(column.heading(table.language), in: cell, .init(5...size, .bold, role: .heading, most: 3))
      x += width
    }
    var y = place.y + Self.headHeight
    for row in rows {
      draft.area(Rectangle(x: place.x, y: y, width: place.width, height: row.height), row.row.dayKind.tone)
      draw(row, at: y, on: &draft)
      draft.line(place.x, y, place.right, y, row.row.startsDay ? 0.7 : 0.3)
      y += row.height
    }
    x = place.x
    for width in widths.dropLast() {
      x += width
      draft.line(x, place.y, x, y, 0.3)
    }
    draft.frame(Rectangle(x: place.x, y: place.y, width: place.width, height: y - place.y), 1, .black)
    return y
  }

  private func draw(_ row: Row, at y: Double, on draft: inout SheetDraft) {
    var x = frame.table.x
    for ((column, width), pieces) in zip(zip(table.columns, widths), row.cells) {
      let cell = Rectangle(x: x, y: y, width: width, height: row.height).inset(Self.padding, 0.5)
      var text = text(pieces, column)
      if column == .weekday, !row.row.badge.isEmpty {
        text = PersonNames.bracketed(text, row.row.badge, table.language)
      }
      let size = size(of: column)
      let weight: Weight = pieces.contains(where: \.isHole) ? .bold : .regular
      draft.text(text, in: cell, .init(5...size, weight, role: column.isName ? .name : .body, most: 4))
      x += width
    }
  }
}

extension DutyColumn {
  /// Whether names stand in the column.
  fileprivate var isName: Bool { [.firstDeputy, .secondDeputy, .lead, .officer].contains(self) }
}
