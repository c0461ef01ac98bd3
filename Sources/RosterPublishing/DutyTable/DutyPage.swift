internal import RosterModel

/// What the template `duty-table.mustache` reads: plain strings and flags under the names that it uses.
///
/// Text that people wrote never goes into an attribute. Names that a nested value lacks are looked up in the outer one,
/// so no name is used twice on different levels with an optional meaning.
struct DutyPage {
  struct Column {
    let name: String
    let heading: String
  }

  struct Piece {
    let text: String
    let isHole: Bool
    /// The separator that stays with the piece when the line breaks behind it.
    let ending: String
    /// The blank behind the piece, at which the line may break.
    let gap: String
  }

  struct Cell {
    let name: String
    let isHeader: Bool
    let pieces: [Piece]
    let badge: String?
  }

  struct Row {
    let dayClass: String
    let cells: [Cell]
  }

  struct FootLine {
    let label: String
    let value: String?
  }

  struct TallyBlock {
    /// Which people stand in the block, such as 1–21.
    let range: String
    let people: [Person]
  }

  struct Person {
    let name: String
    let counts: [Int]
  }

  struct Findings {
    let heading: String?
    let texts: [String]
  }

  let languageTag: String
  let style: String
  let title: String
  let hasSummary: Bool
  let summary: [String]
  let columns: [Column]
  let rows: [Row]
  let foot: [FootLine]
  let remarks: [String]
  let restDays: String
  let holidays: String
  let makeUp: String
  let makeUpMeaning: String
  let badgeMeaning: String
  let hasTallies: Bool
  let talliesHeading: String
  let nameHeading: String
  let tallyHeadings: [String]
  let tallyBlocks: [TallyBlock]
  let hasFindings: Bool
  let findingsHeading: String
  let findings: [Findings]
}

extension DutyPage {
  /// The page of a table with the style sheet given.
  init(_ table: DutyTable, style: String) {
    let language = table.language
    languageTag = language == .chinese ? "zh-CN" : "en"
    self.style = style
    title = table.title
    summary = table.summary
    hasSummary = !table.summary.isEmpty
    columns = table.columns.map { Column(name: $0.rawValue, heading: $0.heading(language)) }
    rows = table.rows.map { row in
      Row(
        dayClass: row.dayKind.styleName + (row.startsDay ? " startsDay" : ""),
        cells: table.columns.map { Cell($0, of: row, in: language) })
    }
    foot = table.foot.map { FootLine(label: $0.label, value: $0.value.isEmpty ? nil : $0.value) }
    remarks = table.remarks
    restDays = Messages.restDays(language)
    holidays = Messages.holidays(language)
    makeUp = Messages.makeUp(language)
    makeUpMeaning = Messages.makeUpMeaning(language)
    badgeMeaning = Messages.makeUpMeaning(language)
    hasTallies = !table.tallies.isEmpty
    talliesHeading = Messages.tallies(language)
    nameHeading = Messages.name(language)
    tallyHeadings = table.tallyClasses.map { $0.name(language) }
    tallyBlocks = TallyBlock.blocks(of: table.tallies)
    hasFindings = !table.findings.isEmpty
    findingsHeading = Messages.findings(language)
    findings = table.findings.map { Findings(heading: $0.title.isEmpty ? nil : $0.title, texts: $0.texts) }
  }
}

extension DutyPage.Cell {
  fileprivate init(_ column: DutyColumn, of row: DutyRow, in language: Language) {
    name = column.rawValue
    isHeader = column == .number
    let written = row.cells[column] ?? []
    // Name and hours of a shift are parted by a blank; telephone numbers stand below each other; everything else is a list.
    let separator =
      switch column {
      case .shift: " "
      case .phone: ""
      default: Messages.separator(language)
      }
    pieces = written.enumerated().map { position, piece in
      let isLast = position + 1 == written.count
      return DutyPage.Piece(
        text: piece.text, isHole: piece.isHole, ending: isLast ? "" : String(separator.prefix { $0 != " " }),
        gap: isLast || !separator.hasSuffix(" ") ? "" : " ")
    }
    badge = column == .weekday && !row.badge.isEmpty ? row.badge : nil
  }
}

extension DutyPage.TallyBlock {
  /// Blocks of equal height that stand beside each other, so that a town fits half a page.
  fileprivate static func blocks(of tallies: [PersonTally]) -> [Self] {
    let height = max(12, (tallies.count + 3) / 4)
    return stride(from: 0, to: tallies.count, by: height).map { start in
      let end = min(start + height, tallies.count)
      return Self(
        range: "\(start + 1)–\(end)",
        people: tallies[start..<end].map { DutyPage.Person(name: $0.name, counts: $0.counts) })
    }
  }
}

extension DayKind {
  /// The class of a row in `duty-table.css`.
  fileprivate var styleName: String {
    switch self {
    case .workday: "workday"
    case .makeUpWorkday: "makeUpWorkday"
    case .weekend: "weekend"
    case .dayOff: "dayOff"
    case .statutory: "statutory"
    }
  }
}
