import ArgumentParser
import Foundation
import RosterBook
import Watchbill

/// Patches and patched scenarios as commands name them; every problem is told, and errors end the program.
struct PatchInput {
  let common: CommonOptions
  /// Problems that were told already: twenty patches of one scenario have its warnings once.
  private var told: Set<String> = []
  private(set) var errors: [InputProblem] = []

  init(_ common: CommonOptions) { self.common = common }

  /// The patches of paths, as far as they could be read.
  mutating func patches(_ paths: [String], _ language: Language) -> [Patch] {
    paths.compactMap { path in
      let reading = Patch.read(path: path)
      note(reading.problems, language)
      return reading.patch
    }
  }

  /// A scenario with patches; nil where something in it is an error.
  mutating func scenario(_ path: String, _ patches: [Patch]) -> Scenario? {
    let reading = ScenarioReader.read(path: path, patches: patches)
    note(reading.problems, common.lang ?? reading.scenario?.language ?? .chinese)
    return reading.hasErrors ? nil : reading.scenario
  }

  private mutating func note(_ problems: [InputProblem], _ language: Language) {
    let hasErrors = problems.contains { $0.severity == .error }
    for problem in problems {
      let message = problem.message(in: language)
      if told.insert(message).inserted, hasErrors || !common.quiet { complain(message) }
      if problem.severity == .error { errors.append(problem) }
    }
  }

  /// Ends the program where anything was an error.
  func requireNoErrors(_ language: Language) throws {
    if errors.isEmpty { return }
    var distinct: [InputProblem] = []
    for error in errors where !distinct.contains(error) { distinct.append(error) }
    complain(CLIText.errors(distinct.count)(language))
    let exits = distinct.map(\.exit)
    let exit = [Exit.missingInput, Exit.noPermission].first(where: exits.contains) ?? Exit.badData
    if common.json { say(ProblemReport(distinct, language, exit: exit).json) }
    throw exit
  }
}

/// The scenarios that a plan is about: towns as they are, patched and swept.
struct TrialInput {
  var trials: [Trial]
  /// The place of the town as it is among the trials, for each patched one; nil for a town as it is.
  var bases: [Int?]
  var language: Language

  /// Reads towns and patches from one list of paths; a folder of several towns stands for them all.
  ///
  /// Each town comes as it is, then with each patch, then with each combination of the sweeps.
  static func read(_ paths: [String], sweeps texts: [String], _ common: CommonOptions) throws -> TrialInput {
    var input = PatchInput(common)
    let language = common.lang ?? .chinese
    let sweeps = try texts.map { text -> Sweep in
      guard let sweep = Sweep(text) else { throw ValidationError(CLIText.badSweep(text)(language)) }
      return sweep
    }
    var (towns, stacks): ([String], [[Patch]]) = ([], [])
    for path in paths {
      let parts = FileManager.default.fileExists(atPath: path) ? [path] : path.split(separator: "+").map(String.init)
      if parts.count > 1 || Patch.isPatch(path) || looksLikePatch(path) {
        stacks.append(input.patches(parts, language))
      } else {
        towns += inside(path)
      }
    }
    if towns.isEmpty { throw ValidationError(CLIText.noTown(language)) }
    for combination in Sweep.combinations(sweeps) where !combination.isEmpty {
      stacks.append(combination.map { Patch.setting($0.path, to: $0.value, source: "--sweep \($0.path)") })
    }
    if towns.count * (stacks.count + 1) > Sweep.mostValues {
      throw ValidationError(CLIText.tooManyTrials(towns.count * (stacks.count + 1), Sweep.mostValues)(language))
    }
    var trials: [Trial] = []
    var bases: [Int?] = []
    var first: Language?
    for town in towns {
      let base = input.scenario(town, [])
      first = first ?? base?.language
      // Where there are several towns, each goes by the name of its folder.
      let name = towns.count > 1 ? URL(fileURLWithPath: town).lastPathComponent : ""
      let own = name.isEmpty ? CLIText.asItIs(common.lang ?? base?.language ?? .chinese) : name
      guard let base else { continue }
      trials.append(Trial(own, base))
      bases.append(nil)
      let place = trials.count - 1
      for stack in stacks {
        let label = stack.map(\.name).joined(separator: " + ")
        if let scenario = input.scenario(town, stack) {
          trials.append(Trial(name.isEmpty ? label : "\(name): \(label)", scenario))
          bases.append(place)
        }
      }
    }
    let spoken = common.lang ?? first ?? .chinese
    try input.requireNoErrors(spoken)
    return TrialInput(trials: trials, bases: bases, language: spoken)
  }

  /// A file in YAML that is no scenario must be a patch, so that its errors are told as a patch's.
  private static func looksLikePatch(_ path: String) -> Bool {
    let name = URL(fileURLWithPath: path).lastPathComponent
    if name == "scenario.yaml" || name == "scenario.yml" { return false }
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return false }
    return !ScenarioReader.isScenario(path)
  }

  /// The towns in a folder without a scenario of its own; the path itself where there are none.
  private static func inside(_ path: String) -> [String] {
    let manager = FileManager.default
    func hasScenario(_ folder: String) -> Bool {
      ["scenario.yaml", "scenario.yml"].contains { manager.fileExists(atPath: "\(folder)/\($0)") }
    }
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue, !hasScenario(path) else {
      return [path]
    }
    let names = ((try? manager.contentsOfDirectory(atPath: path)) ?? []).sorted()
    let towns = names.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }.filter(hasScenario)
    return towns.isEmpty ? [path] : towns
  }
}
