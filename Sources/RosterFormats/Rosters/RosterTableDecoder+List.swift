import RosterModel

extension RosterTableDecoder {
  /// Reads a row a shift, or a row a turn.
  mutating func readList(_ header: CSVTokens.Row, _ rows: ArraySlice<CSVTokens.Row>) {
    let headings = header.cells.map { RosterTableHeading($0) }
    func column(_ heading: RosterTableHeading) -> Int? { headings.firstIndex(of: heading) }
    let people = headings.indices.filter { headings[$0] == .people }
    let dates = column(.date)!
    let missing = (column(.shift) == nil ? ["班次 shift"] : []) + (people.isEmpty ? ["坐班代表 person"] : [])
    if !missing.isEmpty { problems.add("column.missing", at: mark(header, 0), RosterTableText.missing(missing)) }
    for (index, title) in header.cells.enumerated() where headings[index] == nil {
      tellUnread(title, at: mark(header, index))
    }
    guard let shifts = column(.shift), !people.isEmpty else { return }

    var last: Day?
    for row in rows {
      note(row, dates)
      let isEmpty = text(row, shifts).isEmpty && people.allSatisfy { text(row, $0).isEmpty }
      let written = text(row, dates)
      // A note below the table, or a day on which nothing is planned.
      if isEmpty { continue }
      // Where dates are merged over several rows, only the first holds one.
      let day = written.isEmpty ? last : self.day(row, dates)
      if written.isEmpty, last == nil { _ = self.day(row, dates) }
      if !written.isEmpty { last = day }
      beginCell()
      let crew = people.flatMap { self.people(row, $0) }
      let shift = listedShift(row, day: day, shift: shifts, site: column(.site))
      if let shift { add(crew, to: shift, at: mark(row, people[0])) }
    }
  }

  /// The shift of a row: `夜班 18:00–次日08:30` at the place of its column, `station/night`, or a whole name.
  private mutating func listedShift(_ row: CSVTokens.Row, day: Day?, shift column: Int, site siteColumn: Int?)
    -> ShiftIndex?
  {
    let written = text(row, column)
    let place = mark(row, column)
    if written.isEmpty {
      problems.add("cell.missing", at: place, RosterTableText.emptyShift(day?.description ?? "?"))
      return nil
    }
    var parts = Typing.code(written).split(separator: "/").map { Typing.tidied($0) }
    if parts.count == 3 || parts.count == 5 { parts = Array(parts.suffix(2)) }
    var site: Int?
    if parts.count == 2 {
      site = self.site(parts[0], at: place)
      if site == nil { return nil }
    } else if let siteColumn, !text(row, siteColumn).isEmpty {
      site = self.site(text(row, siteColumn), at: mark(row, siteColumn))
      if site == nil { return nil }
    }
    let name = parts.count == 2 ? parts[1] : written
    guard case .one(let type) = names.shiftType(name) else {
      if let (columnSite, type) = names.column(name), let day {
        return self.shift(day, columnSite ?? site, type, at: place)
      }
      let maybe = problems.nearest(to: name, among: names.types.known)
      problems.add(
        "shiftType.unknown", at: place, RosterTableText.unknownType(name, known: names.types.ids), maybe: maybe)
      return nil
    }
    guard let day else { return nil }
    return self.shift(day, site, type, at: place)
  }

  private mutating func site(_ text: String, at mark: Mark) -> Int? {
    if case .one(let site) = names.sites.find(text) { return site }
    let maybe = problems.nearest(to: text, among: names.sites.known)
    problems.add("site.unknown", at: mark, RosterTableText.unknownSite(text, known: names.sites.ids), maybe: maybe)
    return nil
  }

  /// A column of no known heading: an error where it may be a mistyped one, else only told.
  mutating func tellUnread(_ title: String, at mark: Mark) {
    if Typing.tidied(title).isEmpty { return }
    if let maybe = problems.nearest(to: title, among: RosterTableHeading.read) {
      problems.add("column.unknown", at: mark, RosterTableText.unknownColumn(title), maybe: maybe)
    } else {
      problems.warn("column.unread", at: mark, RosterTableText.notRead(title))
    }
  }
}
