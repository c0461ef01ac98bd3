import RosterModel

extension RosterTableDecoder {
  /// Reads a row a day, with a column for each site and shift type.
  ///
  /// The headings may take two rows: sites above, each perhaps merged over several columns, and shift types below.
  mutating func readGrid(_ header: CSVTokens.Row, _ rows: ArraySlice<CSVTokens.Row>) {
    let dates = header.cells.firstIndex { RosterTableHeading($0) == .date }!
    var titles = header.cells.map { Typing.tidied($0) }
    var rows = rows
    if let second = rows.first, let joined = joined(titles, with: second, dates: dates) {
      titles = joined
      rows = rows.dropFirst()
    }
    var columns: [(column: Int, site: Int?, type: Int)] = []
    for (index, title) in titles.enumerated() where index != dates && !title.isEmpty {
      if let found = names.column(title) {
        columns.append((index, found.site, found.type))
      } else if RosterTableHeading(title) != .ignored {
        let known = possibleTitles
        let maybe = problems.nearest(to: title, among: known)
        problems.add("column.unknown", at: mark(header, index), RosterTableText.unknownColumn(title), maybe: maybe)
      }
    }
    if columns.isEmpty, !problems.hasErrors {
      problems.add("table.headings", at: mark(header, 0), RosterTableText.noHeadings)
    }
    self.columns = columns.map {
      .init(column: $0.column, site: $0.site.map { SiteIndex($0) }, type: ShiftTypeIndex($0.type))
    }
    var last: Day?
    for row in rows {
      note(row, dates)
      let filled = columns.filter { !text(row, $0.column).isEmpty }
      if filled.isEmpty { continue }
      let written = text(row, dates)
      let day = written.isEmpty ? last : self.day(row, dates)
      if written.isEmpty, last == nil { _ = self.day(row, dates) }
      if !written.isEmpty { last = day }
      for entry in filled {
        beginCell()
        let crew = people(row, entry.column)
        guard let day, !crew.isEmpty || !strangers.isEmpty else { continue }
        let place = mark(row, entry.column)
        if let shift = shift(day, entry.site, entry.type, at: place) { add(crew, to: shift, at: place) }
      }
    }
  }

  /// The headings of two rows joined, or nil where the second row is not one of shift types.
  private func joined(_ titles: [String], with second: CSVTokens.Row, dates: Int) -> [String]? {
    let below = second.cells.map { Typing.tidied($0) }
    let isDate = dates < below.count && !below[dates].isEmpty && RosterTableHeading(below[dates]) != .date
    let types = below.indices.filter { index in
      if case .one = names.shiftType(below[index]) { true } else { false }
    }
    if isDate || types.isEmpty { return nil }
    var site = ""
    // A row of a workbook ends with its last cell, and of merged ones only the first has a text.
    return (0..<max(titles.count, below.count)).map { index in
      let title = index < titles.count ? titles[index] : ""
      if !title.isEmpty { site = title }
      return types.contains(index) ? site + " " + below[index] : title
    }
  }

  private var possibleTitles: [String] {
    scenario.sites.flatMap { site in
      scenario.shiftTypes.flatMap { type in
        [site.id, site.name].flatMap { name in [type.id, type.name.chinese].map { "\(name)/\($0)" } }
      }
    }
  }
}
