import ArgumentParser
import Watchbill

/// What `staffing --for` asks, read against a scenario.
struct StaffingRequest {
  var goals: [StaffingGoal]
  var kind: Staffing.Kind
  var names: [String]

  /// Reads goals and the kind; every error is told before the program ends.
  init(goals texts: [String], kind words: [String], in scenario: Scenario, _ language: Language) throws {
    var reader = Reader(scenario: scenario, language: language)
    kind = Staffing.Kind()
    for word in words { reader.read(word, into: &kind) }
    let (asked, given) = (kind, texts)
    goals = given.compactMap { reader.goal($0, having: asked.fields) }
    names = texts
    for case .field(let field, _, _) in goals where !kind.fields.contains(field) { kind.fields.append(field) }
    if reader.hasErrors { throw Exit.badData }
  }

  private struct Reader {
    let scenario: Scenario
    let language: Language
    var hasErrors = false

    mutating func complain(_ text: Text, nearest name: String = "", among known: [String] = []) {
      WatchbillCLI.complain(text(language))
      if let nearest = NearestName.of(name, among: known) {
        WatchbillCLI.complain("  " + CLIText.maybe(nearest)(language))
      }
      hasErrors = true
    }

    private var fields: [String] { Set(scenario.representatives.flatMap(\.fields)).sorted() }

    mutating func goal(_ text: String, having own: [String]) -> StaffingGoal? {
      guard let goal = StaffingGoal(text) else {
        complain(CLIText.noGoal(text))
        return nil
      }
      guard case .field(let field, let days, let site) = goal else { return goal }
      if !fields.contains(field), !own.contains(field) {
        complain(CLIText.nobodyHas(field, known: fields), nearest: field, among: fields)
      }
      guard let site else { return goal }
      guard let known = scenario.sites.first(where: { $0.id == site || $0.name == site }) else {
        complain(CLIText.unknownSite(site), nearest: site, among: scenario.sites.flatMap { [$0.id, $0.name] })
        return nil
      }
      return .field(field, days: days, site: known.id)
    }

    mutating func read(_ word: String, into kind: inout Staffing.Kind) {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return complain(CLIText.noKind(word)) }
      let (key, value) = (parts[0], parts[1])
      switch key {
      case "field": kind.fields.append(value)
      case "level":
        guard let level = Level.allCases.first(where: { $0.rawValue == value || $0.name.chinese == value }) else {
          let known = Level.allCases.map(\.rawValue)
          return complain(CLIText.noKindValue(key, value, known), nearest: value, among: known)
        }
        kind.levels.insert(level)
      case "grid": known(value, key, scenario.grids.map(\.id)).map { kind.grids.append($0) }
      case "site": known(value, key, scenario.sites.map(\.id)).map { kind.sites.append($0) }
      case "nights":
        if value == "no" {
          kind.refusesNights = true
        } else if value != "yes" {
          complain(CLIText.noKindValue(key, value, ["yes", "no"]))
        }
      default:
        complain(CLIText.noKind(word), nearest: key, among: ["field", "level", "grid", "site", "nights"])
      }
    }

    private mutating func known(_ value: String, _ key: String, _ known: [String]) -> String? {
      if known.contains(value) { return value }
      complain(CLIText.noKindValue(key, value, known), nearest: value, among: known)
      return nil
    }
  }
}
