import ArgumentParser
import Watchbill

/// Judges a swap of two people's shifts.
struct Swap: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "串班：两人对调，合不合规，对调后谁欠谁。 Two people exchange their shifts: is it legal, who owes whom.")

  @Argument(
    help: ArgumentHelp(
      "[方案] 班表 甲 甲的班 乙 乙的班。 Each person and the shift they give away.",
      valueName: "scenario> <roster> <person> <shift> <person> <shift"))
  var words: [String]
  @Flag(help: "整组对调。 Whole pairs exchange.")
  var pairs = false
  @Flag(help: "改进账簿。 Makes the change in the book.")
  var apply = false
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(5...6).contains(words.count) {
      throw ValidationError("[SCENARIO] ROSTER PERSON SHIFT PERSON SHIFT: \(words.count) given")
    }
  }

  func run() throws {
    let wall = try WallRoster.read(words.dropLast(4), common, on: Day(words[words.count - 3].prefix(10)))
    let (subjects, asked) = (wall.subjects, Array(words.suffix(4)))
    let (first, second) = (try subjects.person(asked[0]), try subjects.person(asked[2]))
    let (firstShift, secondShift) = (try subjects.shift(asked[1]), try subjects.shift(asked[3]))
    func side(_ person: PersonIndex, _ shift: ShiftIndex) -> Exchange.Side {
      pairs ? Exchange.Side(unitOf: person, on: shift, in: wall.roster) : Exchange.Side(person)
    }
    let report = ExchangeReport(wall: wall, change: change, common: common, applies: apply, command: "swap")
    try report.tell { () throws(Exchange.Misfit) in
      // A person who is not there at all is told apart from a pair of whom one is there.
      if !wall.roster[firstShift].contains(first) { throw .servesNot(first, firstShift) }
      if !wall.roster[secondShift].contains(second) { throw .servesNot(second, secondShift) }
      return try Exchange.swap(
        side(first, firstShift), firstShift, with: side(second, secondShift), secondShift, on: wall.roster,
        after: wall.overrides)
    }
  }
}

/// Judges a substitution: one serves a shift for another.
struct Substitute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "代班：一人替另一人值一班，合不合规，谁欠谁。 One serves a shift for another: is it legal, who owes whom.")

  @Argument(
    help: ArgumentHelp(
      "[方案] 班表 本人 班 代班人。 Who gives the shift away, the shift, who takes it.",
      valueName: "scenario> <roster> <person> <shift> <substitute"))
  var words: [String]
  @Flag(help: "整组代班。 A whole pair for a whole pair.")
  var pairs = false
  @Flag(help: "改进账簿。 Makes the change in the book.")
  var apply = false
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(4...5).contains(words.count) {
      throw ValidationError("[SCENARIO] ROSTER PERSON SHIFT SUBSTITUTE: \(words.count) given")
    }
  }

  func run() throws {
    let wall = try WallRoster.read(words.dropLast(3), common, on: Day(words[words.count - 2].prefix(10)))
    let (subjects, asked) = (wall.subjects, Array(words.suffix(3)))
    let (absent, shift) = (try subjects.person(asked[0]), try subjects.shift(asked[1]))
    let substitute = try subjects.person(asked[2])
    let report = ExchangeReport(
      wall: wall, change: change, common: common, applies: apply, command: "substitute")
    try report.tell { () throws(Exchange.Misfit) in
      if !wall.roster[shift].contains(absent) { throw .servesNot(absent, shift) }
      let (from, to) =
        pairs
        ? (
          Exchange.Side(unitOf: absent, on: shift, in: wall.roster), Exchange.Side(unitOf: substitute, in: wall.roster)
        )
        : (Exchange.Side(absent), Exchange.Side(substitute))
      return try Exchange.substitution(of: from, by: to, on: shift, of: wall.roster, after: wall.overrides)
    }
  }
}
