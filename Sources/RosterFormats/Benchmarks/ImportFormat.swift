public import RosterModel

/// A format of others from which scenarios are made.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// The 24 shift scheduling instances of Curtois and Qu (2014).
  case nrp24

  /// What the format is.
  public var summary: Text {
    switch self {
    case .nrp24: Text("Curtois 与 Qu 的 24 个排班基准实例", "the 24 shift scheduling instances of Curtois and Qu")
    }
  }

  /// The facts of the scenario that a file states, or nil with every problem of the file.
  ///
  /// - Complexity: O(bytes + people × shift types × days).
  public func facts(of file: InputFile, language: Language) -> (facts: ScenarioFacts?, problems: [InputProblem]) {
    switch self {
    case .nrp24:
      let (instance, problems) = ShiftSchedulingReader.read(file)
      let name = PathText.name(of: file.name)
      let stem = name.contains(".") ? String(name[..<name.lastIndex(of: ".")!]) : name
      return (
        instance.map {
          ShiftSchedulingScenario.facts(of: $0, name: stem.isEmpty ? rawValue : stem, language: language)
        }, problems
      )
    }
  }

  /// The lines at the head of the scenario.
  public func opening(file: String, language: Language) -> [String] {
    [Messages.imported(rawValue, summary, from: PathText.name(of: file))(language), Messages.importedTimes(language)]
  }
}

/// A form in which rosters are handed on.
public enum PublicationFormat: String, CaseIterable, Sendable {
  /// A solution of the shift scheduling benchmark.
  case nrp24

  /// The roster's text, or what keeps the format from holding it.
  public func text(of roster: Roster) -> (text: String?, problems: [InputProblem]) {
    switch self {
    case .nrp24: ShiftSchedulingRoster.text(roster)
    }
  }
}
