public import RosterModel

/// Whose deputies a plaque shows.
public enum PlaqueSubject: Hashable, Sendable {
  /// Those of a grid, by its identifier.
  case grid(String)
  /// Those of a station or point.
  case site(SiteIndex)
}

extension DocumentSheets {
  /// Plaques (公示牌) of the deputies of grids or sites: name, levels, fields, service area, reception days; never a
  /// private telephone, since plaques hang in public places.
  public static func plaque(
    _ month: PublishedMonth, of subjects: [PlaqueSubject], on paper: Paper, _ measure: any TypeMeasure
  ) -> DocumentSheets {
    let plaques = subjects.map { Plaque($0, month) }
    let type = Typesetter(measure: measure)
    let title = plaques.count == 1 ? plaques[0].title : Messages.plaque(month.name)(month.language)
    return DocumentSheets(month, title: title, sheets: plaques.flatMap { $0.sheets(paper, type) })
  }
}

/// Lays out one plaque: a card for each deputy, receptions and telephone below.
struct Plaque {
  let title: String
  private let deputies: [PublishedPerson]
  private let receptions: [String]
  private let month: PublishedMonth
  private var language: Language { month.language }

  init(_ subject: PlaqueSubject, _ month: PublishedMonth) {
    self.month = month
    let sites: [PublishedSite]
    let name: String
    switch subject {
    case .grid(let grid):
      deputies = month.deputies(ofGrids: [grid])
      sites = month.sites(ofGrid: grid)
      name = month.gridName(grid)
    case .site(let index):
      let site = month.sites[index.position]
      let own = month.deputies(of: site)
      // A station without grids of its own serves all.
      deputies =
        own.isEmpty && site.kind == .station ? month.order.map { month[$0] }.filter { $0.place == .deputy } : own
      sites = [site]
      name = site.name
    }
    title = Messages.plaque(name)(month.language)
    receptions = sites.map { site in
      let days = month.receptionDays(at: site)
      let hours = Set(month.receptions(at: site).map(\.hours)).sorted()
      let place = site.address.isEmpty ? site.name : PersonNames.bracketed(site.name, site.address, month.language)
      let parts = [place, days.isEmpty ? "" : days + " " + month.list(hours), site.phone]
      return month.labelled(
        days.isEmpty ? Messages.place : Messages.receptionDays, parts.filter { !$0.isEmpty }.joined(separator: "  "))
    }
  }

  func sheets(_ paper: Paper, _ type: Typesetter) -> [Sheet] {
    let body = paper.body.inset(14, 12)
    let scale = paper.size == .a3 ? 1.4 : 1
    let head = 58 * scale
    let foot = (18 * Double(receptions.count) + 26) * scale
    let area = Rectangle(x: body.x, y: body.y + head, width: body.width, height: body.height - head - foot)
    let shape = shape(in: area, scale, type)
    let each = shape.across * shape.down
    let pages =
      deputies.isEmpty
      ? [[]]
      : stride(from: 0, to: deputies.count, by: each).map { Array(deputies[$0..<min($0 + each, deputies.count)]) }
    return pages.map { page in
      var draft = SheetDraft(paper, type)
      draft.frame(paper.body.inset(3, 3), 2, .black)
      draft.text(
        title, in: Rectangle(x: body.x, y: body.y, width: body.width, height: head - 12 * scale),
        .init(10...(28 * scale), .bold, role: .title))
      drawCards(page, shape, in: area, scale, on: &draft)
      drawFoot(in: Rectangle(x: body.x, y: area.bottom, width: body.width, height: foot), scale, on: &draft)
      return draft.sheet
    }
  }

  /// How many cards stand across and down, and the size of their type.
  private struct Shape {
    var across: Int
    var down: Int
    var size: Double
  }

  private func card(_ across: Int, _ down: Int, in area: Rectangle, _ scale: Double) -> Rectangle {
    let height = min(area.height / Double(down), 210 * scale)
    return Rectangle(x: area.x, y: area.y, width: area.width / Double(across), height: height)
      .inset(5 * scale, 4 * scale)
  }

  /// The shape with the largest type; where no type that can be read has room for all, as many as have on a sheet.
  private func shape(in area: Rectangle, _ scale: Double, _ type: Typesetter) -> Shape {
    let (least, most) = (7.0 * scale, 15.0 * scale)
    let mostAcross = max(1, Int(area.width / (130 * scale)))
    var best: Shape?
    for across in 1...mostAcross {
      let down = max(1, (deputies.count + across - 1) / across)
      let card = card(across, down, in: area, scale)
      var size = most
      while size >= least, !fits(size, card, type) { size -= 0.25 }
      if size >= least, size > best?.size ?? 0 { best = Shape(across: across, down: down, size: size) }
    }
    if let best { return best }
    var shape = Shape(across: mostAcross, down: 1, size: least)
    while fits(least, card(mostAcross, shape.down + 1, in: area, scale), type) { shape.down += 1 }
    return shape
  }

  private static func headHeight(_ size: Double) -> Double { size * 2.5 }

  private func details(_ person: PublishedPerson) -> [String] {
    [
      (Messages.levels, month.unbroken(person.levels)), (Messages.fields, month.unbroken(person.fields)),
      (Messages.serviceArea, month.unbroken(person.grids)), (Messages.occupation, person.occupation.printable),
    ].filter { !$0.1.isEmpty }.map { month.labelled($0, $1) }
  }

  private func fits(_ size: Double, _ card: Rectangle, _ type: Typesetter) -> Bool {
    let room = card.height - Self.headHeight(size) - size
    return deputies.allSatisfy { person in
      let lines = details(person).reduce(0) { $0 + type.lines($1, within: card.width - size * 1.2, size).count }
      return Double(lines) * size * 1.35 <= room
    }
  }

  private func drawCards(
    _ people: [PublishedPerson], _ shape: Shape, in area: Rectangle, _ scale: Double, on draft: inout SheetDraft
  ) {
    if people.isEmpty {
      return draft.text(Messages.noDeputies(language), in: area.inset(10), .init(9...(18 * scale)))
    }
    let card = card(shape.across, shape.down, in: area, scale)
    let width = area.width / Double(shape.across)
    for (position, person) in people.enumerated() {
      let place = Rectangle(
        x: card.x + Double(position % shape.across) * width,
        y: card.y + Double(position / shape.across) * (card.height + 8 * scale), width: card.width, height: card.height)
      draw(person, in: place, shape.size, on: &draft)
    }
  }

  private func draw(_ person: PublishedPerson, in card: Rectangle, _ size: Double, on draft: inout SheetDraft) {
    let head = Rectangle(x: card.x, y: card.y, width: card.width, height: Self.headHeight(size))
    draft.area(head, .heading)
    draft.text(person.name, in: head.inset(size * 0.5, 1), .init(min(6, size)...(size * 1.75), .bold, role: .name))
    draft.line(card.x, head.bottom, card.right, head.bottom, 0.5)
    draft.frame(card, 0.8, .black)
    let inside = Rectangle(x: card.x, y: head.bottom, width: card.width, height: card.bottom - head.bottom)
      .inset(size * 0.6, size * 0.5)
    let rows = details(person).map { ($0, draft.type.lines($0, within: inside.width, size).count) }
    // Lines stand apart as far as the card allows.
    let count = rows.reduce(0) { $0 + $1.1 }
    let pitch = min(inside.height / Double(max(1, count)), size * 1.9)
    var y = inside.y
    for (text, lines) in rows {
      let row = Rectangle(x: inside.x, y: y, width: inside.width, height: pitch * Double(lines))
      draft.text(text, in: row, .init(min(5, size)...size, .regular, .left, most: lines))
      y += row.height
    }
  }

  private func drawFoot(in foot: Rectangle, _ scale: Double, on draft: inout SheetDraft) {
    var y = foot.y + 6 * scale
    for line in receptions {
      draft.text(
        line, in: Rectangle(x: foot.x, y: y, width: foot.width, height: 18 * scale),
        .init(6...(12 * scale), .regular, .left))
      y += 18 * scale
    }
    let last = Rectangle(x: foot.x, y: y, width: foot.width, height: 18 * scale)
    let phones = [
      month.settings.phone.isEmpty ? "" : month.labelled(Messages.dutyPhone, month.settings.phone),
      month.settings.supervision.isEmpty ? "" : month.labelled(Messages.supervisionPhone, month.settings.supervision),
    ].filter { !$0.isEmpty }.joined(separator: "    ")
    let half = foot.width * 0.62
    draft.text(
      phones, in: Rectangle(x: last.x, y: last.y, width: half, height: last.height),
      .init(6...(11 * scale), .regular, .left, role: .foot))
    draft.text(
      month.settings.issuer, in: Rectangle(x: last.x + half, y: last.y, width: foot.width - half, height: last.height),
      .init(6...(11 * scale), .regular, .right, role: .foot))
  }
}
