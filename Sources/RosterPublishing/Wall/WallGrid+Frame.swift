internal import RosterModel

/// The headings, dates and lines of a wall grid.
extension WallGrid {
  /// The lines between columns, the heavier ones between sites.
  func drawRules(_ columns: [Column], _ place: Geometry, _ bottom: Double, on draft: inout SheetDraft) {
    let (table, parts) = (place.table, place.parts)
    let top = table.y
    let typeTop = top + Self.headings.site
    let partTop = typeTop + place.typeHeight
    draft.line(table.x + place.dateWidth, top, table.x + place.dateWidth, bottom, 0.8)
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
    let right = table.right
    draft.line(table.x + place.dateWidth, typeTop, right, typeTop, 0.4)
    if place.headHeight > partTop - top { draft.line(table.x + place.dateWidth, partTop, right, partTop, 0.4) }
    draft.frame(Rectangle(x: table.x, y: top, width: right - table.x, height: bottom - top), 1, .black)
    draft.line(table.x, top + place.headHeight, right, top + place.headHeight, 0.8)
  }

  func drawHead(_ columns: [Column], _ place: Geometry, on draft: inout SheetDraft) {
    let (table, parts) = (place.table, place.parts)
    let language = month.language
    let corner = Rectangle(x: table.x, y: table.y, width: place.dateWidth, height: place.headHeight).inset(2, 0)
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
      let cell = Rectangle(x: left, y: typeTop, width: width, height: place.typeHeight).inset(2, 0)
      draft.text(typeHeading(column), in: cell, .init(5.5...10, role: .heading, most: 2))
      guard place.headHeight > Self.headings.site + place.typeHeight else { continue }
      for (part, rectangle) in zip(column.parts, rectangles) {
        let cell = Rectangle(
          x: rectangle.x, y: typeTop + place.typeHeight, width: rectangle.width, height: Self.headings.parts)
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

  func drawDate(_ day: PublishedDay, in cell: Rectangle, _ size: Double, on draft: inout SheetDraft) {
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
