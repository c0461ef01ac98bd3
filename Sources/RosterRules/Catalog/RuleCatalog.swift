import RosterModel

/// The rules that scenarios may state, in the order in which their findings are told.
public enum RuleCatalog {
  /// Every rule; a new one is a file and a line here.
  public static let kinds: [any Rule.Type] = [
    Crew.self,
    Presence.self,
    Availability.self,
    OnLeave.self,
    Eligibility.self,
    OnePlace.self,
    Locks.self,
    Pairs.self,
    Rest.self,
    MaxShifts.self,
    MaxHours.self,
    ConsecutiveDays.self,
    NightsInARow.self,
    DaysOff.self,
    Succession.self,
    RestAfterHoliday.self,
    Spacing.self,
    Weekends.self,
    CompleteWeekends.self,
    WeekdayVariety.self,
    NotTwiceInDays.self,
    NightBalance.self,
    NightTravel.self,
    Debts.self,
    Lead.self,
    FieldPromise.self,
    LevelPromise.self,
    MixedLevels.self,
    ThemeDay.self,
    GridAtPoint.self,
    SecondOnlyIfFirstLacks.self,
    NewWithExperienced.self,
    TopicDemand.self,
    TurnsInOrder.self,
    Closeness.self,
    Activities.self,
    TogetherRule.self,
    Apart.self,
    Fairness.self,
    Requests.self,
    Travel.self,
  ]

  /// The rules that hold without being stated; a statement changes their price or parameters.
  static let standing: [any Rule.Type] = [
    Crew.self, Availability.self, OnLeave.self, Eligibility.self, OnePlace.self, Locks.self, Pairs.self,
    Activities.self,
  ]

  /// What every rule is and takes, for schema and documentation.
  public static let descriptions: [RuleDescription] = kinds.map { RuleDescription($0) }

  /// The rules of a scenario, standing ones included, and what is wrong with their statements.
  public static func read(_ statements: [RuleStatement], for scenario: Scenario) -> (
    rules: [any Rule], problems: [InputProblem]
  ) {
    var problems: [InputProblem] = []
    var stated: [(kind: String, rule: any Rule)] = []
    for statement in statements {
      guard let kind = kinds.first(where: { $0.name == statement.name }) else {
        let nearest = NearestName.of(statement.name, among: kinds.map { $0.name })
        problems.append(
          InputProblem(
            code: "rule.unknown", at: statement.marks[""], text: RuleText.unknownRule(statement.name),
            suggestion: nearest.map(RuleText.maybe)))
        continue
      }
      let rule = kind.decoded(from: statement, problems: &problems)
      problems += rule.scopeProblems(in: scenario) + rule.problems(in: scenario)
      if stated.contains(where: { $0.rule.id == rule.id }) {
        problems.append(
          InputProblem(code: "rule.duplicate", at: statement.marks[""], text: RuleText.duplicateRule(rule.id)))
      }
      stated.append((kind.name, rule))
    }
    for kind in standing where !stated.contains(where: { $0.kind == kind.name }) {
      stated.append((kind.name, kind.init()))
    }
    let order = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.name, $0) })
    let ordered = stated.enumerated().sorted {
      (order[$0.element.kind]!, $0.offset) < (order[$1.element.kind]!, $1.offset)
    }
    return (ordered.map { $0.element.rule }, problems)
  }

  /// The rules of a scenario whose statements were already found right.
  public static func rules(of scenario: Scenario) -> [any Rule] { read(scenario.rules, for: scenario).rules }
}

/// What a rule is and takes, without its type.
public struct RuleDescription: Sendable {
  /// The rule's name in scenarios.
  public let name: String
  /// What the rule asks for, in one sentence.
  public let summary: Text
  /// What it charges unless the scenario says otherwise.
  public let defaultPrice: Price
  /// What it becomes in a formulation.
  public let primitives: Set<Primitive>
  /// Parameters to show what it does.
  public let examples: [[String: RuleValue]]
  /// True where it holds without being stated.
  public let isStanding: Bool
  /// Its own parameters.
  public let ownParameters: [ParameterDescription]
  /// Whether limits.csv may give a person's own numbers for it.
  public let takesLimits: Bool
  /// Its own parameters, then those that every rule has, then the parts of a scope that mean something to it.
  public let parameters: [ParameterDescription]

  init(_ kind: any Rule.Type) {
    name = kind.name
    summary = kind.summary
    defaultPrice = kind.defaultPrice
    primitives = kind.primitives
    examples = kind.examples
    takesLimits = kind.takesLimits
    isStanding = RuleCatalog.standing.contains { $0.name == kind.name }
    ownParameters = kind.ownParameters
    parameters = kind.allParameters
  }
}

/// A parameter without the type of its rule.
public struct ParameterDescription: Sendable {
  /// The parameter's name.
  public let name: String
  /// What it takes.
  public let kind: ParameterKind
  /// What it means.
  public let summary: Text
  /// The value where none is given; nil where it must be given or may be absent.
  public let standard: RuleValue?
  /// Whether it must be given.
  public let isRequired: Bool

  /// The parameters that every rule has.
  public static let common: [ParameterDescription] = [
    .init("id", .text, Text("编号，默认用规则名", "identifier; the rule's name unless given")),
    .init("price", .price, Text("代价：hard、cover 或分数", "hard, cover or points")),
    .init("level", .integer(1...9), Text("优先级，1 最先", "priority level of its points, 1 first")),
  ]

  /// The parts of a scope; most rules take most of them.
  public static let scope: [ParameterDescription] = [
    .init("sites", .texts, Text("只管这些站点", "only these sites")),
    .init("shiftTypes", .texts, Text("只管这些班次", "only these shift types")),
    .init("days", .words(DayClass.allCases.map(\.rawValue)), Text("只管这几类日子", "only days of these classes")),
    .init("posts", .words(Post.allCases.map(\.rawValue)), Text("只管这些职务", "only people of these posts")),
    .init("groups", .texts, Text("只管这些分组的人", "only people with these group labels")),
    .init("people", .texts, Text("只管这些人", "only these people")),
  ]

  init(_ name: String, _ kind: ParameterKind, _ summary: Text, standard: RuleValue? = nil, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.standard = standard
    self.isRequired = isRequired
  }
}

extension Rule {
  /// Its own parameters, the common ones, and its parts of a scope.
  static var allParameters: [ParameterDescription] {
    let own = ownParameters
    let keys = Set(scopeKeys.map(\.rawValue))
    let common = ParameterDescription.common + ParameterDescription.scope.filter { keys.contains($0.name) }
    // A rule's own parameter hides a common one of the same name: `lead` says whose posts count.
    return own + common.filter { one in !own.contains { $0.name == one.name } }
  }

  static var ownParameters: [ParameterDescription] {
    parameters.map {
      ParameterDescription($0.name, $0.kind, $0.summary, standard: $0.standard, isRequired: $0.isRequired)
    }
  }
}
