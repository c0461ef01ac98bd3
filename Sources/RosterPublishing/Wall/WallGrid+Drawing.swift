internal import RosterModel

extension WallGrid {
  /// The sheets.
  func sheets() -> [Sheet] {
    let plan = plan()
    var sheets: [Sheet] = []
    for rows in plan.rows {
      for columns in plan.columns {
        var draft = SheetDraft(frame.paper, type)
        frame.title(sheets.count + 1, of: plan.sheets, on: &draft)
        let bottom = draw(columns, rows, plan, on: &draft)
        frame.foot(below: bottom, on: &draft)
        sheets.append(draft.sheet)
      }
    }
    return sheets
  }

  /// Where everything of a sheet's table stands.
  struct Geometry {
    /// From the table's upper left corner, as wide as its columns, as high as it may become.
    var table: Rectangle
    let dateWidth: Double
    /// The parts of each column.
    let parts: [[Rectangle]]
    let typeHeight: Double
    let headHeight: Double
    /// Where the rows begin.
    var top: Double { table.y + headHeight }
  }

  private func geometry(_ columns: [Column], _ plan: Plan) -> Geometry {
    let room = frame.table
    let date = dateWidth(plan.size)
    let widths = columns.map { $0.parts.map { width($0, plan.size) } }
    let total = widths.flatMap(\.self).reduce(0, +)
    let stretch = stretch(columns, plan.size)
    // A narrow table stands in the middle.
    let across = date + total * stretch
    var table = room
    (table.x, table.width) = (room.x + (room.width - across) / 2, across)
    var x = table.x + date
    let parts = widths.map { column in
      column.map { width in
        defer { x += width * stretch }
        return Rectangle(x: x, y: table.y, width: width * stretch, height: table.height)
      }
    }
    return Geometry(
      table: table, dateWidth: date, parts: parts, typeHeight: typeHeight(plan.all, on: plan.columns, plan.size),
      headHeight: headHeight(plan.all, on: plan.columns, plan.size))
  }

  /// Draws the table; tells where it ends.
  private func draw(_ positions: [Int], _ rows: Range<Int>, _ plan: Plan, on draft: inout SheetDraft) -> Double {
    let columns = positions.map { plan.all[$0] }
    let place = geometry(columns, plan)
    let (table, parts) = (place.table, place.parts)
    let room = (table.height - place.headHeight) / Double(max(1, rows.count))
    let height = min(room, max(rowHeight(plan.size, plan.all) * 1.5, 26))
    let bottom = place.top + height * Double(rows.count)

    draft.area(Rectangle(x: table.x, y: table.y, width: table.width, height: place.headHeight), .heading)
    drawHead(columns, place, on: &draft)
    let sizes = sizes(columns, parts, height, plan.size)
    for (number, row) in rows.enumerated() {
      let day = month.days[row]
      let y = place.top + Double(number) * height
      let strip = Rectangle(x: table.x, y: y, width: table.width, height: height)
      draft.area(strip, day.kind.tone)
      drawDate(
        day, in: Rectangle(x: table.x, y: y, width: place.dateWidth, height: height).inset(2, 0), plan.size, on: &draft)
      for (columnNumber, (column, rectangles)) in zip(columns, parts).enumerated() {
        guard let index = column.shiftOfDay[day.day] else { continue }
        for (part, rectangle) in zip(column.parts, rectangles) {
          let cell = Rectangle(x: rectangle.x, y: y, width: rectangle.width, height: height).inset(1.5, 0)
          draw(part, month[index], in: cell, sizes[columnNumber], on: &draft)
        }
      }
      draft.line(table.x, y, table.right, y, 0.4)
    }
    drawRules(columns, place, bottom, on: &draft)
    return bottom
  }

  /// The type of each column: larger than the plan's where its cells leave room.
  private func sizes(_ columns: [Column], _ parts: [[Rectangle]], _ height: Double, _ size: Double) -> [Double] {
    zip(columns, parts).map { column, rectangles in
      let largest = zip(column.parts, rectangles).map { part, rectangle in
        min(
          (rectangle.width - Self.space) / max(0.1, part.unit),
          (height - 0.1) / (Double(part.lines) * (part.lines == 1 ? Typesetter.leading : Typesetter.lineHeight)))
      }
      return max(size, min(largest.min() ?? size, size * 1.25))
    }
  }

  /// Draws the kinds of people of one part below each other.
  private func draw(
    _ part: Part, _ shift: PublishedShift, in cell: Rectangle, _ size: Double, on draft: inout SheetDraft
  ) {
    var y = cell.y
    let lines = part.blocks.map { block in Double(min(block.lines, max(1, cells.names(block.kind, in: shift).count))) }
    let total = lines.reduce(0, +)
    for (block, own) in zip(part.blocks, lines) {
      let height = cell.height * own / total
      let row = Rectangle(x: cell.x, y: y, width: cell.width, height: height)
      cells.draw(cells.names(block.kind, in: shift), in: row, size: size, lines: block.lines, on: &draft)
      y += height
    }
  }
}

extension DayKind {
  /// The shade of a day's row.
  var tone: Tone {
    switch self {
    case .workday, .makeUpWorkday: .workday
    case .weekend, .dayOff: .restDay
    case .statutory: .holiday
    }
  }
}
