public import RosterModel

/// The public notice of one reception (接待公告): when, where, who receives, what is taken, who issues it.
///
/// It goes to the public, so it holds no private telephone whatever the settings say.
public struct ReceptionNotice: Sendable {
  /// How many days before the reception a notice must be out.
  public static let daysAhead = 3

  /// The reception.
  public let shift: PublishedShift
  /// The day on which it is issued: the one given, else the last that is early enough.
  public let issued: Day
  /// True where it cannot be out early enough: it is issued late, or would have to be out before the month begins.
  public let isLate: Bool
  /// Its title.
  public let title: String
  /// Its lines: what each is, and what stands behind it.
  public let lines: [FootEntry]
  /// Who issues it.
  public let issuer: String
  /// The date of issue in words.
  public let date: String
  /// The site's identifier and the reception's day, for naming files.
  public let name: String

  /// The notices of a month's receptions, in the order of time.
  ///
  /// - Parameters:
  ///   - days: Only receptions on this day; nil takes all.
  ///   - site: Only receptions at this site; nil takes all.
  ///   - issued: The day on which they are issued; nil takes for each the last that is early enough.
  public static func all(
    of month: PublishedMonth, on day: Day? = nil, at site: SiteIndex? = nil, issued: Day? = nil
  ) -> [ReceptionNotice] {
    month.shifts.filter { shift in
      month.isReception(shift) && (day == nil || shift.day == day) && (site == nil || shift.site == site)
    }.map { ReceptionNotice($0, month, issued) }
  }

  private init(_ shift: PublishedShift, _ month: PublishedMonth, _ given: Day?) {
    let language = month.language
    let site = month.sites[shift.site.position]
    let last = shift.day.advanced(by: -Self.daysAhead)
    self.shift = shift
    issued = given ?? last
    isLate = given.map { $0 > last } ?? month.days.first.map { last < $0.day } ?? false
    title = Messages.notice(language)
    let people = shift.people(.deputy).map { month[$0].nameWithLevels(on: shift.day) }
    let officers = shift.people(.officer).map { month[$0].name }
    let notes = month.scenario.notes
    func note(_ key: String, _ usual: Text) -> String {
      notes[key].flatMap { $0.isEmpty ? nil : $0 } ?? usual(language)
    }
    let place = site.address.isEmpty ? site.name : PersonNames.bracketed(site.name, site.address, language)
    lines = [
      (Messages.receptionDate, month.longDate(shift.day)), (Messages.receptionHours, shift.hours),
      (Messages.receptionPlace, place),
      (Messages.receivingDeputies, people.isEmpty ? Messages.nobody(language) : month.unbroken(people)),
      (Messages.officer, month.list(officers)),
      (Messages.mattersTaken, note("mattersTaken", Messages.usualMattersTaken)),
      (Messages.mattersNotTaken, note("mattersNotTaken", Messages.usualMattersNotTaken)),
      (Messages.contact, site.phone),
    ].filter { !$0.1.isEmpty }.map { FootEntry(label: $0(language), value: $1) }
    issuer = month.settings.issuer
    date = Messages.plainDate(issued)(language)
    name = "\(shift.day)-\(site.id)"
  }

  /// The notice as plain text.
  public func text(in language: Language) -> String {
    let body = lines.map { Messages.labelled($0.label)(language) + $0.value }
    return ([title, ""] + body + ["", issuer, date]).map(\.printable).joined(separator: "\n").filter {
      $0 != Typesetter.joiner
    } + "\n"
  }
}

extension DocumentSheets {
  /// Notices to hang up, a sheet each.
  public static func notices(
    _ month: PublishedMonth, _ notices: [ReceptionNotice], on paper: Paper, _ measure: any TypeMeasure
  ) -> DocumentSheets {
    let type = Typesetter(measure: measure)
    return DocumentSheets(
      month, title: Messages.notice(month.language), sheets: notices.map { $0.sheet(paper, type, month.language) })
  }
}

extension ReceptionNotice {
  fileprivate func sheet(_ paper: Paper, _ type: Typesetter, _ language: Language) -> Sheet {
    var draft = SheetDraft(paper, type)
    let scale = paper.size == .a3 ? 1.4 : 1
    let body = paper.body.inset(38 * scale, 34 * scale)
    draft.frame(paper.body.inset(6, 6), 1.6, .black)
    draft.text(
      title, in: Rectangle(x: body.x, y: body.y, width: body.width, height: 44 * scale),
      .init(12...(29 * scale), .bold, role: .title))
    let foot = 66 * scale
    let area = Rectangle(
      x: body.x, y: body.y + 66 * scale, width: body.width, height: body.height - 66 * scale - foot)
    let labelled = lines.map { (Messages.labelled($0.label)(language).printable, $0.value.printable) }
    var size = 21 * scale
    func column(_ size: Double) -> Double { (labelled.map { type.width($0.0, size, .bold) }.max() ?? 0) + 4 }
    func height(_ size: Double) -> Double {
      labelled.reduce(0) { sum, line in
        let count = type.lines(line.1, within: area.width - column(size), size).count
        return sum + Double(count) * size * 1.6 + size * 0.5
      }
    }
    while size > 7, height(size) > area.height { size -= 0.25 }
    let left = column(size)
    var y = area.y
    for (label, value) in labelled {
      let row = Rectangle(x: area.x, y: y, width: left, height: size * 1.6)
      draft.text(label, in: row, .init(size...size, .bold, .left, role: .heading))
      let place = Rectangle(x: area.x + left, y: y, width: area.width - left, height: area.bottom - y)
      y += draft.paragraph(value, in: place, size, .init(size...size, .regular, .left)) + size * 0.5
    }
    for (number, text) in [issuer, date].enumerated() {
      let row = Rectangle(
        x: body.x, y: body.bottom - foot + 30 * scale * Double(number) + 6, width: body.width, height: 26 * scale)
      draft.text(text, in: row, .init(8...(16 * scale), .regular, .right, role: .foot))
    }
    return draft.sheet
  }
}
