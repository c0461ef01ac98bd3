import RosterModel

/// Turns the rows of a duty table into crews, collecting every problem on the way.
struct RosterTableDecoder {
  let file: String
  let names: RosterTableNames
  var problems: ProblemList
  private(set) var crews: [[PersonIndex]]
  /// The cells in which each shift's crew stands.
  private(set) var cells: [ShiftIndex: [CrewCell]] = [:]
  /// The first row of each day, filled or not, and the columns of a grid.
  private(set) var lines: [Day: Mark] = [:]
  var columns: [RosterTable.GridColumn]?
  /// Names that nobody has, of the cells being read.
  private(set) var strangers: [CrewCell.Stranger] = []
  var scenario: Scenario { names.scenario }

  /// Rows above the headings, such as a title.
  private static let mostTitleRows = 12
  /// What stands in a cell where nobody serves.
  private static let nobody: Set<String> = ["-", "—", "——", "–", "/", "无", "缺", "空", "【缺】", "(open)", "none", "x", "×"]
  private static let separators: Set<Character> = ["、", ";", "；", "\n", "\r\n", "\r", "\t"]
  /// What parts names too, but may also be part of one.
  private static let weakSeparators: Set<Character> = [",", "，", "/", "／", "|"]

  init(_ scenario: Scenario, file: String, problems: ProblemList) {
    self.file = file
    self.problems = problems
    names = RosterTableNames(scenario)
    crews = Array(repeating: [], count: scenario.shifts.count)
  }

  mutating func read(_ rows: [CSVTokens.Row]) {
    let header = rows.prefix(Self.mostTitleRows).firstIndex { row in
      row.cells.contains { RosterTableHeading($0) == .date }
    }
    guard let header else {
      let first = rows.first
      let hasOtherSeparator =
        first.map { $0.cells.count == 1 && $0.cells[0].contains(where: { ";\t，；".contains($0) }) } ?? false
      problems.add(
        "table.headings", at: Mark(file: file, line: first?.line ?? 1, column: 1), RosterTableText.noHeadings,
        maybe: hasOtherSeparator ? Messages.maybeCommas : nil)
      return
    }
    let headings = rows[header].cells.map { RosterTableHeading($0) }
    if headings.contains(.shift) || headings.contains(.people) {
      readList(rows[header], rows[(header + 1)...])
    } else {
      readGrid(rows[header], rows[(header + 1)...])
    }
  }

  /// Whether rows have the headings of a duty table: dates, with shifts and people or with a column for a shift.
  static func isDutyTable(_ rows: [CSVTokens.Row], of scenario: Scenario) -> Bool {
    guard
      let header = rows.prefix(mostTitleRows).firstIndex(where: { row in
        row.cells.contains { RosterTableHeading($0) == .date }
      })
    else { return false }
    let headings = rows[header].cells.map { RosterTableHeading($0) }
    if headings.contains(.people) { return headings.contains(.shift) }
    if headings.contains(.shift) { return false }
    let names = RosterTableNames(scenario)
    return rows[header...].prefix(2).contains { row in
      row.cells.contains { !Typing.tidied($0).isEmpty && names.column(Typing.tidied($0)) != nil }
    }
  }

  // MARK: Cells

  func mark(_ row: CSVTokens.Row, _ column: Int) -> Mark { row.mark(column, in: file) }

  func text(_ row: CSVTokens.Row, _ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return Typing.tidied(row.cells[column])
  }

  /// The day of a cell; nil where it is none, which is told.
  mutating func day(_ row: CSVTokens.Row, _ column: Int) -> Day? {
    let written = text(row, column)
    let horizon = scenario.horizon.days
    guard let day = names.day(written) else {
      problems.add(
        "value.wrong", at: mark(row, column), RosterTableText.badDay(written, horizon),
        maybe: Dates.maybe(Typing.code(written)))
      return nil
    }
    if horizon.contains(day) { return day }
    problems.add("date.outside", at: mark(row, column), RosterTableText.outside(day, horizon))
    return nil
  }

  /// The people of a cell, names parted by any usual sign; unknown and shared names are told.
  mutating func people(_ row: CSVTokens.Row, _ column: Int) -> [PersonIndex] {
    var found: [PersonIndex] = []
    for piece in pieces(row.cells.indices.contains(column) ? row.cells[column] : "") {
      let piece = Self.withoutRole(piece)
      if piece.isEmpty || Self.nobody.contains(Typing.code(piece).lowercased()) || piece.hasPrefix("【缺") { continue }
      for name in parted(piece) {
        switch names.person(name) {
        case .one(let person): found.append(PersonIndex(person))
        case .several(let alike):
          let people = alike.map { position in
            let representative = scenario.representatives[PersonIndex(position)]
            let marks = representative.levels.sorted().map { $0.name(scenario.language) }
            return (representative.id, marks.isEmpty ? [representative.home ?? representative.id] : marks)
          }
          problems.add("name.ambiguous", at: mark(row, column), RosterTableText.ambiguous(name, people))
        case .none:
          let maybe = problems.nearest(to: name, among: names.people.known)
          problems.add("person.unknown", at: mark(row, column), RosterTableText.unknownPerson(name), maybe: maybe)
          strangers.append(.init(name: name, nearest: nearest(to: name), mark: mark(row, column)))
        }
      }
    }
    return found
  }

  /// The person whose name is nearest to one that nobody has.
  private func nearest(to name: String) -> PersonIndex? {
    guard let near = NearestName.of(name, among: names.people.known), case .one(let person) = names.person(near) else {
      return nil
    }
    return PersonIndex(person)
  }

  /// A piece without what it says of the people behind it: `带班：王五`.
  private static func withoutRole(_ piece: String) -> String {
    guard let colon = piece.firstIndex(where: { "：:".contains($0) }),
      RosterTableHeading(String(piece[..<colon])) == .people
    else { return piece }
    return Typing.tidied(piece[piece.index(after: colon)...])
  }

  /// The names of a piece with blanks: one name with blanks in it, several names, or some of both.
  private func parted(_ piece: String) -> [String] {
    if case .none = names.person(piece) {} else { return [piece] }
    let words = piece.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count < 2 || words.count > 12 { return [piece] }
    // The fewest names that make up the words, from the front.
    var ways: [[String]?] = [[]]
    for end in 1...words.count {
      let way = (0..<end).lazy.compactMap { start -> [String]? in
        let name = words[start..<end].joined(separator: " ")
        guard let before = ways[start] else { return nil }
        if case .none = names.person(name) { return nil }
        return before + [name]
      }.min { $0.count < $1.count }
      ways.append(way)
    }
    if let way = ways[words.count] { return way }
    let isAnyKnown = words.contains { if case .none = names.person($0) { false } else { true } }
    return isAnyKnown ? words : [piece]
  }

  /// A cell cut at its separators; what somebody is called stays whole.
  private func pieces(_ cell: String) -> [String] {
    Self.pieces(cell, at: Self.separators).flatMap { piece -> [String] in
      if case .none = names.person(piece) { return Self.pieces(piece, at: Self.weakSeparators) }
      return [piece]
    }
  }

  /// A text cut at some signs, those in brackets left alone.
  private static func pieces(_ cell: String, at separators: Set<Character>) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in cell {
      if "(（".contains(character) { depth += 1 }
      if ")）".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(character) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map { Typing.tidied($0) }.filter { !$0.isEmpty }
  }

  // MARK: Shifts

  /// The shift of a day, site and type; where no site is named, the only one that has the type on that day.
  mutating func shift(_ day: Day, _ site: Int?, _ type: Int, at mark: Mark) -> ShiftIndex? {
    let typeID = scenario.shiftTypes[type].id
    let sites =
      site.map { [$0] }
      ?? scenario.sites.indices.filter {
        scenario.shift(named: "\(day)/\(scenario.sites[$0].id)/\(typeID)") != nil
      }
    if sites.count > 1 {
      problems.add(
        "site.missing", at: mark, RosterTableText.whichSite(typeID, sites.map { scenario.sites[$0].id }))
      return nil
    }
    let id = "\(day)/\(sites.first.map { scenario.sites[$0].id } ?? "?")/\(typeID)"
    if let shift = scenario.shift(named: id) { return shift }
    let near = scenario.shifts.map(\.id).filter { $0.hasPrefix("\(day)/") || $0.hasSuffix(id.dropFirst(10)) }
    let maybe = problems.nearest(to: id, among: near)
    problems.add("shift.unknown", at: mark, RosterTableText.noSuchShift(id), maybe: maybe)
    return nil
  }

  /// Puts people on a shift, with the place where they stand and the names among them that nobody has.
  mutating func add(_ people: [PersonIndex], to shift: ShiftIndex, at mark: Mark) {
    crews[shift.position] += people
    cells[shift, default: []].append(CrewCell(mark: mark, strangers: strangers))
    strangers = []
  }

  /// Notes the day of a row, where its cell holds one.
  mutating func note(_ row: CSVTokens.Row, _ column: Int) {
    guard let day = names.day(text(row, column)), lines[day] == nil else { return }
    lines[day] = mark(row, column)
  }

  /// Begins with another cell, or row, of a shift.
  mutating func beginCell() { strangers = [] }
}
