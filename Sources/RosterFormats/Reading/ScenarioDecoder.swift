import RosterModel
import RosterRules

/// Turns the values of an input into the facts of a scenario, collecting every problem on the way.
struct ScenarioDecoder {
  /// More days than this are no roster.
  static let longestHorizon = 400
  /// The years that can be planned: those for which festivals can be told.
  static let years = 1900...2199
  /// More shifts than this are refused before any is made.
  static let mostShifts = 100_000
  /// More people times shifts than this are refused: engines keep a number for each.
  static let mostTurns = 10_000_000

  let source: FileSource?
  var files: [InputFile]
  var problems: ProblemList
  var tables: [String: [Record]] = [:]
  /// The sheets of a workbook in the order of their tabs.
  var sheets: [String] = []

  var people = NameDirectory()
  var sites = NameDirectory()
  var shiftTypes = NameDirectory()
  var grids = NameDirectory()
  /// Where the sites stand, and the lines of the locks.
  var sitesMark: Mark?
  var lockMarks: [Mark] = []

  init(source: FileSource?, files: [InputFile], problems: ProblemList) {
    self.source = source
    self.files = files
    self.problems = problems
  }

  /// Reads everything; the scenario is nil where anything is an error.
  mutating func read(_ root: InputNode, _ patches: [Patch] = []) -> ScenarioReading {
    guard case .map = root.content else {
      problems.add("value.wrong", at: root.mark, Messages.notAScenario(root.quoted))
      return reading(scenario: nil)
    }
    let root = patches.isEmpty ? root : patched(root, patches)
    ScenarioShape.scenario.check(root, named: "", problems: &problems)
    checkMissingCells()

    let horizon = horizon(root)
    // Without a horizon the rest is still read for its problems, on a day of no meaning.
    let day = Day(number: 0)
    let assumed = horizon ?? Horizon(days: day...day)
    var facts = ScenarioFacts(
      name: root["name"]?.text ?? "", horizon: assumed, calendar: calendar(root, horizon: horizon))
    facts.language = root["language"]?.text.flatMap(Language.init(rawValue:)) ?? .chinese
    facts.notes = notes(root)
    facts.publication = publication(root)
    facts.grids = grids(root)
    facts.shiftTypes = shiftTypes(root)
    facts.sites = sites(root)
    facts.pairing = pairing(root)
    facts.representatives = representatives()
    nameApart(facts.representatives, grids: facts.grids)
    facts.rules = rules(root)
    facts.leave = leave()
    facts.requests = requests(horizon: horizon)
    facts.activities = activities(facts, horizon: horizon)
    facts.pairWishes = pairWishes()
    facts.limits = limits(of: facts.rules)
    facts.ledger = ledger()
    facts.history = history(horizon: horizon)
    guard horizon != nil, countShifts(facts) else { return reading(scenario: nil) }
    facts.locks = locks(facts)
    facts.published = published(facts)

    let scenario = Scenario(facts)
    warnOfLocks(scenario)
    if people.isReadable, sites.isReadable, shiftTypes.isReadable {
      for problem in RuleCatalog.read(facts.rules, for: scenario).problems { problems.add(problem) }
    }
    return reading(scenario: problems.hasErrors ? nil : scenario)
  }

  /// What was read, with the problems in the order of the files.
  func reading(scenario: Scenario?) -> ScenarioReading {
    ScenarioReading(
      scenario: scenario, problems: problems.ordered(files: files.map(\.name), sheets: sheets), files: files)
  }

  /// Whether the coverage promises a number of shifts that can be rostered.
  private mutating func countShifts(_ facts: ScenarioFacts) -> Bool {
    var count = 0
    for site in facts.sites {
      for line in site.cover {
        count += line.days.days(in: facts.horizon.days, calendar: facts.calendar).count * line.shiftTypes.count
      }
    }
    if count > Self.mostShifts {
      problems.add("shifts.tooMany", Messages.tooManyShifts(count, most: Self.mostShifts))
      return false
    }
    let turns = count * facts.representatives.count
    if turns > Self.mostTurns {
      problems.add(
        "scenario.tooLarge",
        Messages.tooManyTurns(people: facts.representatives.count, shifts: count, most: Self.mostTurns))
      return false
    }
    if count == 0, !problems.hasErrors {
      problems.warn("shifts.none", at: sitesMark, Messages.noShifts(facts.horizon.days))
    }
    return true
  }
}
