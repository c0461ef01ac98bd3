internal import RosterModel

/// What stands in the cells of a wall grid, measured.
struct WallCells {
  /// One name, or a hole, with the small mark behind it.
  struct Name {
    let text: String
    let mark: String
    let isHole: Bool
  }

  /// The size of a mark beside its name.
  static let markSize = 0.62
  /// The blank between two names, in sizes of the type.
  static let gap = 0.55
  /// A name wider than this many letters shrinks, so that one does not widen its column for all.
  static let widest = 7.0

  let month: PublishedMonth
  let type: Typesetter
  /// The columns with one line of names in a cell.
  private(set) var columns: [WallGrid.Column] = []
  /// The most deputies that a cell holds, holes included.
  let mostDeputies: Int

  init(month: PublishedMonth, type: Typesetter) {
    self.month = month
    self.type = type
    mostDeputies = month.shifts.map { $0.people(.deputy).count + $0.missing(.deputy) }.max() ?? 1
    columns = columns(lines: 1)
  }

  /// The columns where the deputies of a cell stand on some lines.
  func columns(lines: Int, _ stacking: WallGrid.Stacking = .none) -> [WallGrid.Column] {
    month.columns.map { column in
      let shifts = column.shifts.map { month[$0] }
      let kinds = PlaceKind.allCases.filter { kind in shifts.contains { $0.places.contains { $0.kind == kind } } }
      let isStacked: Bool =
        switch stacking {
        case .none: false
        case .sparse: shifts.count * 2 < month.days.count
        case .all: true
        }
      let blocks = (kinds.isEmpty ? [.deputy] : kinds).map { kind in
        WallGrid.Block(
          kind: kind, lines: kind == .deputy ? lines : 1,
          unit: shifts.map { unit(of: names(kind, in: $0), lines: kind == .deputy ? lines : 1) }.max() ?? 0)
      }
      let days = Dictionary(shifts.map { ($0.day, $0.index) }, uniquingKeysWith: { first, _ in first })
      return WallGrid.Column(
        column: column, parts: isStacked ? [WallGrid.Part(blocks: blocks)] : blocks.map { WallGrid.Part(blocks: [$0]) },
        shiftOfDay: days)
    }
  }

  /// The names of one kind in a shift, then its holes.
  func names(_ kind: PlaceKind, in shift: PublishedShift) -> [Name] {
    let people = shift.people(kind).map { person in
      Name(
        text: month[person].plainName.printable, mark: mark(of: month[person], kind, shift.day).printable, isHole: false
      )
    }
    let hole = Name(text: Messages.hole(month.language), mark: "", isHole: true)
    return people + Array(repeating: hole, count: shift.missing(kind))
  }

  /// Deputies bear their levels, everybody what tells namesakes apart.
  private func mark(of person: PublishedPerson, _ kind: PlaceKind, _ day: Day) -> String {
    kind == .deputy || person.name != person.plainName ? person.mark(on: day) : ""
  }

  /// Names shared out over lines, as evenly as they go.
  func shared(_ names: [Name], lines: Int) -> [[Name]] {
    let count = max(1, min(lines, names.count))
    let each = (names.count + count - 1) / count
    return stride(from: 0, to: names.count, by: max(1, each)).map { Array(names[$0..<min($0 + each, names.count)]) }
  }

  private func unit(of names: [Name], lines: Int) -> Double {
    shared(names, lines: lines).map { line in
      line.reduce(0) { $0 + min(unit(of: $1), Self.widest) } + Self.gap * Double(max(0, line.count - 1))
    }.max() ?? 0
  }

  /// The width of a name with its mark in type of one point.
  func unit(of name: Name) -> Double {
    type.width(name.text, 1, name.isHole ? .bold : .regular) + type.width(name.mark, Self.markSize)
  }

  /// Draws names into a cell: in the size given, smaller where they are too wide, cut at last.
  func draw(_ names: [Name], in cell: Rectangle, size: Double, lines: Int, on draft: inout SheetDraft) {
    let shared = shared(names, lines: lines)
    let height = cell.height / Double(max(1, shared.count))
    for (number, line) in shared.enumerated() {
      let row = Rectangle(x: cell.x, y: cell.y + Double(number) * height, width: cell.width, height: height)
      draw(line, in: row, size, on: &draft)
    }
  }

  private func draw(_ line: [Name], in row: Rectangle, _ size: Double, on draft: inout SheetDraft) {
    let widths = line.map { unit(of: $0) }
    let gaps = Self.gap * Double(max(0, line.count - 1))
    let room = row.width / size - gaps
    // Only what is too wide shrinks: its neighbours keep their size.
    let allowed = WallCells.shares(of: widths, within: room)
    var pieces: [(text: String, size: Double, style: SheetDraft.Style)] = []
    for (position, name) in line.enumerated() {
      if position > 0 { pieces.append((" ", size * Self.gap, .init(1...1))) }
      let scale = min(1, allowed[position] / max(0.01, widths[position]))
      let own = max(size * scale, 5)
      let style = SheetDraft.Style(1...1, name.isHole ? .bold : .regular, role: .name)
      var text = name.text
      let markWidth = type.width(name.mark, own * Self.markSize)
      let roomForText = allowed[position] * size - markWidth
      if scale < 1, type.width(text, own, style.weight) > roomForText + 0.01 {
        text = type.cut(text, to: roomForText, own, style.weight)
      }
      pieces.append((text, own, style))
      if !name.mark.isEmpty {
        pieces.append((name.mark, own * Self.markSize, .init(1...1, tone: .grey, role: .mark)))
      }
    }
    draft.pieces(pieces, in: row, .centre)
  }

  /// Room shared out so that the narrow keep what they need and the wide get equal parts of the rest.
  static func shares(of widths: [Double], within room: Double) -> [Double] {
    if widths.reduce(0, +) <= room { return widths }
    var shares = widths
    var left = room
    for (rank, position) in widths.indices.sorted(by: { widths[$0] < widths[$1] }).enumerated() {
      shares[position] = min(widths[position], max(0, left) / Double(widths.count - rank))
      left -= shares[position]
    }
    return shares
  }
}
