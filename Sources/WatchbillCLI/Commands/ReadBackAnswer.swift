import Watchbill

/// What `read-back` found, for people and for `--json`.
struct ReadBackAnswer: Encodable {
  struct Edit: Encodable {
    var kind: String
    var shifts: [String]
    var people: [String]
    /// The cells that say so, `坐班安排表!C7`.
    var cells: [String]
    var text: String
  }

  struct Stranger: Encodable {
    var shift: String
    var name: String
    var maybe: String?
    var cell: String
    var text: String
  }

  var edits: [Edit]
  var strangers: [Stranger]
  var sheets: [String]
  /// Shifts that stand in no table.
  var missing: [String]
  var hardFindings: Int
  var difference: RosterDifference
  /// What `--rebalance` changed beyond the edits.
  var rebalance: RosterDifference?
  var written: String?

  let subjects: Subjects

  private enum CodingKeys: String, CodingKey {
    case edits, strangers, sheets, missing, hardFindings, difference, rebalance, written
  }

  init(_ roster: Roster, _ before: Audit, _ readBack: RosterReadBack, _ after: Audit, _ language: Language) {
    let scenario = roster.scenario
    subjects = Subjects(scenario: scenario, language: language)
    func id(_ shift: ShiftIndex) -> String { scenario.shifts[shift].id }
    func cell(_ mark: Mark) -> String { mark.sheet.map { "\($0)!\(mark.cell)" } ?? mark.description }
    edits = RosterEdit.all(from: roster, to: readBack.roster).map { edit in
      Edit(
        kind: edit.kind, shifts: edit.shifts.map(id), people: edit.people.map { scenario.representatives[$0].id },
        cells: edit.shifts.flatMap { readBack.cells[$0] ?? [] }.map(cell),
        text: Self.text(edit, scenario)(language))
    }
    strangers = readBack.strangers.map { stranger in
      Stranger(
        shift: id(stranger.shift), name: stranger.name,
        maybe: stranger.nearest.map { scenario.displayName(of: $0) }, cell: cell(stranger.mark),
        text: CLIText.stranger(id(stranger.shift), stranger.name)(language))
    }
    sheets = readBack.sheets
    missing = readBack.missing.map(id)
    hardFindings = after.hardFindings.count
    difference = RosterDifference(from: roster, before, to: readBack.roster, after)
  }

  private static func text(_ edit: RosterEdit, _ scenario: Scenario) -> Text {
    func id(_ shift: ShiftIndex) -> String { scenario.shifts[shift].id }
    func name(_ person: PersonIndex) -> String { scenario.displayName(of: person) }
    switch edit {
    case .substitution(let shift, let removed, let added):
      return CLIText.substitution(id(shift), name(removed), name(added))
    case .swap(let first, let shift, let second, let other):
      return CLIText.swap(name(first), id(shift), name(second), id(other))
    case .move(let person, let from, let to): return CLIText.move(name(person), id(from), id(to))
    case .hole(let shift, let person): return CLIText.hole(id(shift), name(person))
    case .addition(let shift, let person): return CLIText.addition(id(shift), name(person))
    }
  }

  /// The lines for people.
  func lines() -> [String] {
    let language = subjects.language
    var lines: [String] = []
    if !missing.isEmpty { lines.append(CLIText.notShown(missing.count)(language)) }
    if edits.isEmpty, strangers.isEmpty { return lines + [CLIText.readBackSame(language)] }
    let shifts = Set(edits.flatMap(\.shifts) + strangers.map(\.shift)).count
    lines.append(CLIText.edits(edits.count + strangers.count, cells: shifts, sheets: sheets)(language))
    lines += edits.map { "  \($0.cells.joined(separator: " "))  \($0.text)" }
    for stranger in strangers {
      lines.append("  \(stranger.cell)  \(stranger.text)")
      if let maybe = stranger.maybe { lines.append("    " + CLIText.maybe(maybe)(language)) }
    }
    return lines + DifferenceSummary(difference: difference, subjects: subjects).lines()
  }
}
