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

  /// Where the parts of the columns of a sheet begin and end.
  private func edges(_ columns: [Column], _ plan: Plan) -> (date: Double, parts: [[Rectangle]]) {
    let table = frame.table
    let date = dateWidth(plan.size)
    let widths = columns.map { $0.parts.map { width($0, plan.size) } }
    let total = widths.flatMap(\.self).reduce(0, +)
    // What is left over widens every column, yet not beyond what looks like a table.
    let stretch = total > 0 ? min((table.width - date) / total, 2.2) : 1
    var x = table.x + date
    let parts = widths.map { column in
      column.map { width in
        defer { x += width * stretch }
        return Rectangle(x: x, y: table.y, width: width * stretch, height: table.height)
      }
    }
    return (date, parts)
  }

  /// Draws the table; tells where it ends.
  private func draw(_ positions: [Int], _ rows: Range<Int>, _ plan: Plan, on draft: inout SheetDraft) -> Double {
    let columns = positions.map { plan.all[$0] }
    let (dateWidth, parts) = edges(columns, plan)
    let table = frame.table
    let right = parts.last?.last?.right ?? table.x + dateWidth
    let least = rowHeight(plan.size, plan.all)
    let typeHeight = typeHeight(plan.all, plan.size)
    let headHeight = headHeight(plan.all, plan.size)
    let room = (table.height - headHeight) / Double(max(1, rows.count))
    let height = min(room, max(least * 1.5, 26))
    let top = table.y + headHeight
    let bottom = top + height * Double(rows.count)

    let head = Rectangle(x: table.x, y: table.y, width: right - table.x, height: headHeight)
    draft.area(head, .heading)
    drawHead(columns, parts, dateWidth, (typeHeight, headHeight), on: &draft)
    let sizes = sizes(columns, parts, height, plan.size)
    for (number, row) in rows.enumerated() {
      let day = month.days[row]
      let y = top + Double(number) * height
      let strip = Rectangle(x: table.x, y: y, width: right - table.x, height: height)
      draft.area(strip, day.kind.tone)
      drawDate(
        day, in: Rectangle(x: table.x, y: y, width: dateWidth, height: height).inset(2, 0), plan.size, on: &draft)
      for (columnNumber, (column, rectangles)) in zip(columns, parts).enumerated() {
        guard let index = column.shiftOfDay[day.day] else { continue }
        for (part, rectangle) in zip(column.parts, rectangles) {
          let cell = Rectangle(x: rectangle.x, y: y, width: rectangle.width, height: height).inset(1.5, 0)
          draw(part, month[index], in: cell, sizes[columnNumber], on: &draft)
        }
      }
      draft.line(table.x, y, right, y, 0.4)
    }
    drawRules(columns, parts, dateWidth, (typeHeight, headHeight), bottom, on: &draft)
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

  /// The lines between columns, the heavier ones between sites.
  private func drawRules(
    _ columns: [Column], _ parts: [[Rectangle]], _ dateWidth: Double, _ heights: (type: Double, head: Double),
    _ bottom: Double,
    on draft: inout SheetDraft
  ) {
    let table = frame.table
    let top = table.y
    let typeTop = top + Self.headings.site
    let partTop = typeTop + heights.type
    draft.line(table.x + dateWidth, top, table.x + dateWidth, bottom, 0.8)
    for (number, rectangles) in parts.enumerated() {
      let isLastOfSite = number + 1 == parts.count || columns[number + 1].column.site != columns[number].column.site
      for (position, rectangle) in rectangles.enumerated() {
        if position + 1 < rectangles.count {
          draft.line(rectangle.right, partTop, rectangle.right, bottom, 0.3)
        } else {
          draft.line(rectangle.right, isLastOfSite ? top : typeTop, rectangle.right, bottom, isLastOfSite ? 0.8 : 0.5)
        }
      }
    }
    let right = parts.last?.last?.right ?? table.x + dateWidth
    draft.line(table.x + dateWidth, typeTop, right, typeTop, 0.4)
    if heights.head > partTop - top { draft.line(table.x + dateWidth, partTop, right, partTop, 0.4) }
    draft.frame(Rectangle(x: table.x, y: top, width: right - table.x, height: bottom - top), 1, .black)
    draft.line(table.x, top + heights.head, right, top + heights.head, 0.8)
  }

  private func drawHead(
    _ columns: [Column], _ parts: [[Rectangle]], _ dateWidth: Double, _ heights: (type: Double, head: Double),
    on draft: inout SheetDraft
  ) {
    let table = frame.table
    let language = month.language
    let corner = Rectangle(x: table.x, y: table.y, width: dateWidth, height: heights.head).inset(2, 0)
    draft.text(Messages.date(language), in: corner, .init(6...11, .bold, role: .heading))
    var first = 0
    while first < columns.count {
      let group = (first..<columns.count).prefix { columns[$0].column.site == columns[first].column.site }
      let left = parts[first].first?.x ?? 0
      let width = (parts[group.last ?? first].last?.right ?? left) - left
      let cell = Rectangle(x: left, y: table.y, width: width, height: Self.headings.site).inset(2, 0)
      draft.text(columns[first].column.siteName, in: cell, .init(6...13, .bold, role: .heading))
      first += group.count
    }
    let typeTop = table.y + Self.headings.site
    for (column, rectangles) in zip(columns, parts) {
      let left = rectangles.first?.x ?? 0
      let width = (rectangles.last?.right ?? left) - left
      let cell = Rectangle(x: left, y: typeTop, width: width, height: heights.type).inset(2, 0)
      draft.text(typeHeading(column), in: cell, .init(5.5...10, role: .heading, most: 2))
      guard heights.head > Self.headings.site + heights.type else { continue }
      for (part, rectangle) in zip(column.parts, rectangles) {
        let cell = Rectangle(
          x: rectangle.x, y: typeTop + heights.type, width: rectangle.width, height: Self.headings.parts)
        draft.text(heading(part, column), in: cell.inset(1, 0), .init(4...9, role: .heading))
      }
    }
  }

  /// The heading of a part: its kinds, those below marked so.
  private func heading(_ part: Part, _ column: Column) -> String {
    let names = part.blocks.map { heading($0.kind, column) }
    guard names.count > 1, let first = names.first else { return names.first ?? "" }
    let below = names.dropFirst().joined(separator: Messages.separator(month.language))
    return Messages.withBelow(first, below)(month.language)
  }

  /// The heading of a kind; a lead who attends otherwise than the deputies is marked.
  private func heading(_ kind: PlaceKind, _ column: Column) -> String {
    let language = month.language
    if kind == .deputy { return Messages.deputies(language) }
    let name = Messages.capitalised(kind.name(language))
    let modes = column.column.shifts.map { month[$0] }.compactMap { shift in
      shift.places.first { $0.kind == kind }.map { $0.mode.name(language) }
    }
    guard let mode = modes.first, modes.allSatisfy({ $0 == mode }), mode != column.column.mode else { return name }
    return PersonNames.bracketed(name, mode, language)
  }

  private func drawDate(_ day: PublishedDay, in cell: Rectangle, _ size: Double, on draft: inout SheetDraft) {
    let isHoliday = !day.festival.isEmpty
    let text = dateText(day)
    guard !day.badge.isEmpty else {
      draft.text(text, in: cell, .init(5...(size * 0.9), isHoliday ? .bold : .regular, role: .heading))
      return
    }
    // The badge stands white on black, so that it is seen.
    let plain = String(text.dropLast(day.badge.count))
    let (_, own, _) = type.line(text, within: cell.width, sizes: 5...(size * 0.9))
    let width = type.width(plain, own)
    let badgeWidth = type.width(day.badge, own)
    let left = cell.x + (cell.width - width - badgeWidth) / 2
    let middle = cell.y + cell.height / 2
    draft.text(
      plain, in: Rectangle(x: left, y: cell.y, width: width + 0.1, height: cell.height),
      .init(own...own, .regular, .left, role: .heading))
    let badge = Rectangle(x: left + width, y: middle - own * 0.62, width: badgeWidth, height: own * 1.24)
    draft.area(Rectangle(x: badge.x - 1, y: badge.y, width: badge.width + 2, height: badge.height), .badge)
    draft.text(day.badge, in: badge, .init(own...own, .bold, tone: .white, role: .heading))
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
