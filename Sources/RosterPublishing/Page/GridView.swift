internal import RosterModel

/// The month grid of the page: a row a day, a column for each shift type at each site.
struct GridView {
  struct SiteHeading {
    let siteNumber: Int
    let siteName: String
    let span: Int
  }

  struct Heading {
    let typeName: String
    let hours: String
    let mode: String
  }

  struct Person {
    let number: Int
    let shownName: String
    /// What stays behind the name when the line breaks there.
    let ending: String
    /// Where the line may break: a blank, or nothing that is seen.
    let gap: String
  }

  struct Part {
    /// The kind of place, for style sheets.
    let kind: String
    /// The place's name, or nil for deputies.
    let label: String?
    let persons: [Person]
    let holes: [String]
  }

  struct Cell {
    let siteNumber: Int
    let isPlanned: Bool
    /// Numbers of people and fields, parted by blanks.
    let personNumbers: String
    let fieldNumbers: String
    let place: String
    let when: String
    let parts: [Part]
  }

  struct Row {
    let style: String
    let date: String
    let dayLabel: String
    let badge: String?
    let cells: [Cell]
  }

  let siteHeadings: [SiteHeading]
  let headings: [Heading]
  let rows: [Row]

  init(_ month: PublishedMonth, fields: [String]) {
    siteHeadings = month.sites.compactMap { site in
      let span = month.columns.count { $0.site == site.index }
      return span == 0 ? nil : SiteHeading(siteNumber: site.index.position, siteName: site.name, span: span)
    }
    headings = month.columns.map { Heading(typeName: $0.typeName, hours: $0.hours, mode: $0.mode) }
    let fieldNumbers = Dictionary(fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let shifts = month.columns.map { column in
      Dictionary(column.shifts.map { (month[$0].day, $0) }, uniquingKeysWith: { first, _ in first })
    }
    rows = month.days.map { day in
      Row(
        style: day.kind.code, date: day.day.monthAndDay, dayLabel: day.label,
        badge: day.badge.isEmpty ? nil : day.badge,
        cells: zip(month.columns, shifts).map { column, shifts in
          shifts[day.day].map { Cell(month[$0], of: column, in: month, fieldNumbers) } ?? Cell(empty: column)
        })
    }
  }
}

extension GridView.Cell {
  init(empty column: PublishedColumn) {
    self.init(
      siteNumber: column.site.position, isPlanned: false, personNumbers: "", fieldNumbers: "", place: "", when: "",
      parts: [])
  }

  init(_ shift: PublishedShift, of column: PublishedColumn, in month: PublishedMonth, _ fieldNumbers: [String: Int]) {
    let language = month.language
    let people = shift.places.flatMap(\.people)
    let separator = Messages.separator(language)
    self.init(
      siteNumber: column.site.position, isPlanned: true,
      personNumbers: people.map { String($0.position) }.joined(separator: " "),
      fieldNumbers: shift.fields.compactMap { fieldNumbers[$0] }.map(String.init).joined(separator: " "),
      place: column.siteName, when: "\(column.typeName) \(shift.hours) \(shift.mode)",
      parts: shift.places.map { place in
        GridView.Part(
          kind: place.kind.rawValue, label: place.kind == .deputy ? nil : place.kind.name(language),
          persons: place.people.enumerated().map { position, person in
            let isLast = position + 1 == place.people.count && place.missing == 0
            let gap = separator.hasSuffix(" ") ? " " : "<wbr>"
            return GridView.Person(
              number: person.position, shownName: month[person].name,
              ending: isLast ? "" : String(separator.prefix { $0 != " " }), gap: isLast ? "" : gap)
          }, holes: Array(repeating: Messages.hole(language), count: place.missing))
      })
  }
}
