internal import RosterModel

/// The wall chart as a grid: a row a day, a column for each shift type at each site, names in the cells.
///
/// The largest type is taken that leaves the fewest sheets; what does not fit one sheet goes on over columns by site,
/// and over rows by month.
struct WallGrid {
  /// Where the lead and the officer of a shift stand.
  enum Stacking: CaseIterable {
    /// Beside the deputies, in parts of their own.
    case none
    /// Below the deputies in columns with a shift on less than half of the days, beside them elsewhere.
    case sparse
    /// Below the deputies.
    case all
  }

  /// The people of one kind in a cell.
  struct Block {
    let kind: PlaceKind
    /// On how many lines they stand.
    let lines: Int
    /// The width of the widest line in type of one point.
    let unit: Double
  }

  /// The part of a column: one kind of people, or several below each other.
  struct Part {
    let blocks: [Block]
    var lines: Int { blocks.reduce(0) { $0 + $1.lines } }
    /// Its width in type of one point, without the space around.
    var unit: Double { blocks.map(\.unit).max() ?? 0 }
  }

  /// A column with its parts.
  struct Column {
    let column: PublishedColumn
    let parts: [Part]
    let shiftOfDay: [Day: ShiftIndex]
  }

  /// How the grid is cut into sheets.
  struct Plan {
    let size: Double
    /// The columns, whose cells have some lines of names.
    let all: [Column]
    let columns: [[Int]]
    let rows: [Range<Int>]
    /// Whether a sheet has hardly any room left across.
    let isCrowded: Bool
    var sheets: Int { columns.count * rows.count }
    /// The least is the best.
    var rank: (Int, Double, Int) { (sheets, -size, isCrowded ? 1 : 0) }
  }

  static let space = 4.0
  static let headings = (site: 18.0, type: 15.0, parts: 13.0)

  let month: PublishedMonth
  let frame: WallFrame
  let type: Typesetter
  let cells: WallCells

  init(_ month: PublishedMonth, on paper: Paper, _ measure: any TypeMeasure) {
    self.month = month
    type = Typesetter(measure: measure)
    frame = WallFrame(month: month, paper: paper, type: type)
    cells = WallCells(month: month, type: type)
  }

  /// The sizes of names: never below 10 points on A3.
  var sizes: [Double] {
    let (least, most) = frame.paper.size == .a3 ? (10.0, 15.0) : (7.0, 12.0)
    return Array(stride(from: most, through: least, by: -0.5))
  }

  /// The width of the column of dates.
  func dateWidth(_ size: Double) -> Double {
    let widest = month.days.map { type.width(dateText($0), size * 0.9) }.max() ?? 0
    return min(widest, size * 11) + Self.space
  }

  func dateText(_ day: PublishedDay) -> String {
    let date = month.spansYears ? day.day.description : day.day.monthAndDay
    return date + " " + day.label + (day.badge.isEmpty ? "" : " " + day.badge)
  }

  /// The height of a row whose cells have some lines.
  func rowHeight(_ size: Double, _ columns: [Column]) -> Double {
    let lines = columns.flatMap(\.parts).map(\.lines).max() ?? 1
    return Double(lines) * size * Typesetter.lineHeight + 0.1
  }

  /// What a shift type's column is headed with.
  func typeHeading(_ column: Column) -> String {
    [column.column.typeName, column.column.hours, column.column.mode].map { Typesetter.unbroken($0.printable) }.joined(
      separator: " ")
  }

  /// The height of the shift types' headings: two lines where one would be too small to read.
  func typeHeight(_ columns: [Column], on sheets: [[Int]], _ size: Double) -> Double {
    let isNarrow = sheets.contains { sheet in
      let stretch = stretch(sheet.map { columns[$0] }, size)
      return sheet.contains { column in
        type.width(typeHeading(columns[column]), 8) > width(columns[column], size) * stretch - 4
      }
    }
    return isNarrow ? Self.headings.type * 1.5 : Self.headings.type
  }

  func headHeight(_ columns: [Column], on sheets: [[Int]], _ size: Double) -> Double {
    let hasParts = columns.contains { $0.parts.count > 1 || $0.parts.contains { $0.blocks.count > 1 } }
    return Self.headings.site + typeHeight(columns, on: sheets, size) + (hasParts ? Self.headings.parts : 0)
  }

  /// The width that a column asks for.
  func width(_ column: Column, _ size: Double) -> Double { column.parts.reduce(0) { $0 + width($1, size) } }

  /// By how much the columns of a sheet are widened: what is left over, yet not beyond what looks like a table.
  func stretch(_ columns: [Column], _ size: Double) -> Double {
    let total = columns.reduce(0) { $0 + width($1, size) }
    return total > 0 ? min((frame.table.width - dateWidth(size)) / total, 3) : 1
  }

  func width(_ part: Part, _ size: Double) -> Double {
    max(part.unit * size + Self.space, part.blocks.first?.kind == .deputy ? 40 : 32)
  }
}

extension PublishedMonth {
  /// Whether dates need their year.
  var spansYears: Bool { days.first?.day.year != days.last?.day.year }
}
