internal import RosterModel

extension DocumentSheets {
  /// The organisation (组织机构) that hangs on the wall: the station with its heads and officers, its points below.
  public static func organisation(
    _ month: PublishedMonth, on paper: Paper, _ measure: any TypeMeasure
  ) -> DocumentSheets {
    let title = Messages.organisation(month.name)(month.language)
    return DocumentSheets(
      month, title: title, sheets: OrganisationChart(month, title, paper, Typesetter(measure: measure)).sheets())
  }
}

/// Lays out the organisation: a box for each station, boxes for its points in rows below.
struct OrganisationChart {
  private struct Line {
    let label: String
    let value: String
  }

  private let month: PublishedMonth
  private let title: String
  private let paper: Paper
  private let type: Typesetter
  private var language: Language { month.language }

  init(_ month: PublishedMonth, _ title: String, _ paper: Paper, _ type: Typesetter) {
    self.month = month
    self.title = title
    self.paper = paper
    self.type = type
  }

  /// A sheet for each station; points of none follow the first.
  func sheets() -> [Sheet] {
    let stations = month.sites.filter { $0.kind == .station }
    guard !stations.isEmpty else { return rows(of: month.sites).map { sheet(nil, $0) } }
    return stations.enumerated().flatMap { number, station in
      let points = month.sites.filter { point in
        guard point.kind == .point else { return false }
        let owner = month.scenario.sites[point.index].station
        return owner == station.id || (number == 0 && !stations.contains { $0.id == owner })
      }
      return rows(of: points).map { sheet(station, $0) }
    }
  }

  /// At most three rows of boxes go on a sheet.
  private func rows(of points: [PublishedSite]) -> [[[PublishedSite]]] {
    let across = across(points.count)
    let rows = stride(from: 0, to: points.count, by: across).map { Array(points[$0..<min($0 + across, points.count)]) }
    if rows.isEmpty { return [[]] }
    return stride(from: 0, to: rows.count, by: 3).map { Array(rows[$0..<min($0 + 3, rows.count)]) }
  }

  private func across(_ count: Int) -> Int {
    let most = paper.orientation == .landscape ? 7 : 4
    let rows = (count + most - 1) / most
    return max(1, rows == 0 ? 1 : (count + rows - 1) / rows)
  }

  private func sheet(_ station: PublishedSite?, _ rows: [[PublishedSite]]) -> Sheet {
    var draft = SheetDraft(paper, type)
    let body = paper.body
    draft.text(
      title, in: Rectangle(x: body.x, y: body.y, width: body.width, height: 44), .init(10...32, .bold, role: .title))
    let room = Rectangle(x: body.x, y: body.y + 58, width: body.width, height: body.height - 58)
    let share = paper.orientation == .landscape ? 0.4 : 0.56
    var box = Rectangle(x: body.x + body.width * (1 - share) / 2, y: room.y, width: body.width * share, height: 0)
    if let station {
      let most = rows.flatMap(\.self).isEmpty ? room.height : room.height * 0.34
      let text = fitted([station], width: box.width, most: most, largest: Self.largest.station)
      box.height = text.height
      draw(station, in: box, text.size, on: &draft)
    }
    let gap = 28.0
    let most = (room.bottom - box.bottom) / Double(max(1, rows.count)) - gap
    var y = box.bottom + gap
    for (number, row) in rows.enumerated() where !row.isEmpty {
      y += draw(row, from: number == 0 && station != nil ? box : nil, y, most, on: &draft) + gap
    }
    return draft.sheet
  }

  private static let largest = (station: 19.0, point: 17.0)
  private static let head = 32.0

  /// The largest type in which every one of some boxes holds its lines, and the height that the fullest takes.
  private func fitted(_ sites: [PublishedSite], width: Double, most: Double, largest: Double) -> (
    size: Double, height: Double
  ) {
    func height(_ size: Double) -> Double {
      let heights = sites.map { site in
        texts(of: site).reduce(0) { $0 + Double(type.lines($1, within: width - 14, size).count) * size * 1.42 }
      }
      return (heights.max() ?? 0) + Self.head + 14
    }
    var size = largest
    while size > 5.5, height(size) > most { size -= 0.25 }
    return (size, min(most, height(size)))
  }

  /// Draws points side by side; tells how high they are.
  private func draw(
    _ row: [PublishedSite], from box: Rectangle?, _ y: Double, _ most: Double, on draft: inout SheetDraft
  ) -> Double {
    let body = paper.body
    let space = 10.0
    let width = min(300, (body.width - space * Double(row.count - 1)) / Double(max(1, row.count)))
    let total = width * Double(row.count) + space * Double(row.count - 1)
    let left = body.x + (body.width - total) / 2
    let middles = row.indices.map { left + Double($0) * (width + space) + width / 2 }
    if let box, let first = middles.first, let last = middles.last {
      let bar = y - 14
      let centre = box.x + box.width / 2
      draft.line(centre, box.bottom, centre, bar, 1.2, .black)
      draft.line(min(first, centre), bar, max(last, centre), bar, 1.2, .black)
      for middle in middles { draft.line(middle, bar, middle, y, 1.2, .black) }
    }
    let text = fitted(row, width: width, most: most, largest: Self.largest.point)
    for (position, site) in row.enumerated() {
      let place = Rectangle(x: left + Double(position) * (width + space), y: y, width: width, height: text.height)
      draw(site, in: place, text.size, on: &draft)
    }
    return text.height
  }

  private func draw(_ site: PublishedSite, in box: Rectangle, _ size: Double, on draft: inout SheetDraft) {
    let head = Rectangle(x: box.x, y: box.y, width: box.width, height: Self.head)
    draft.area(head, .heading)
    draft.text(site.name, in: head.inset(4, 2), .init(7...(size * 1.2), .bold, role: .heading))
    draft.line(box.x, head.bottom, box.right, head.bottom, 0.6)
    draft.frame(box, 1, .black)
    let inside = Rectangle(x: box.x, y: head.bottom, width: box.width, height: box.bottom - head.bottom).inset(7, 7)
    var y = inside.y
    for text in texts(of: site) {
      let left = inside.bottom - y
      if left < size * Typesetter.lineHeight { break }
      let count = type.lines(text, within: inside.width, size).count
      let own = min(left, Double(count) * size * 1.42)
      draft.text(
        text, in: Rectangle(x: inside.x, y: y, width: inside.width, height: own),
        .init(size...size, .regular, .left, most: max(1, count)))
      y += own
    }
  }

  private func texts(of site: PublishedSite) -> [String] {
    lines(of: site).map { Messages.labelled($0.label)(language) + $0.value }
  }

  private func lines(of site: PublishedSite) -> [Line] {
    var lines: [Line] = []
    let leads = month.staff(of: site, .lead)
    for post in [Post.stationHead, .deputyHead, .director] {
      let names = leads.filter { month.scenario.representatives[$0.index].post == post }.map(\.name)
      if !names.isEmpty { lines.append(Line(label: post.name(language), value: month.unbroken(names))) }
    }
    if leads.isEmpty {
      let post: Post = site.kind == .station ? .stationHead : .director
      if site.kind == .station { lines.append(Line(label: post.name(language), value: Messages.nobody(language))) }
    }
    let officers = month.staff(of: site, .officer).map(\.name)
    if !officers.isEmpty { lines.append(Line(label: Post.officer.name(language), value: month.unbroken(officers))) }
    if !site.address.isEmpty { lines.append(Line(label: Messages.address(language), value: site.address)) }
    if !site.phone.isEmpty { lines.append(Line(label: Messages.sitePhone(language), value: site.phone)) }
    let days = month.receptionDays(at: site)
    if !days.isEmpty { lines.append(Line(label: Messages.receptionDays(language), value: days)) }
    let grids = month.scenario.sites[site.index].grids.map(month.gridName)
    if !grids.isEmpty { lines.append(Line(label: Messages.grids(language), value: month.unbroken(grids))) }
    let deputies = month.deputies(of: site)
    if !deputies.isEmpty {
      lines.append(
        Line(label: Messages.deputyCount(deputies.count)(language), value: month.unbroken(deputies.map(\.name))))
    } else if site.kind == .station {
      let all = month.people.count { $0.place == .deputy }
      lines.append(Line(label: Messages.deputies(language), value: Messages.peopleCount(all)(language)))
    }
    return lines
  }
}
