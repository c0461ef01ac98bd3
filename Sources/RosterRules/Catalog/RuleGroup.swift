import RosterModel

/// What rules are about, so that several can be named together.
public enum RuleGroup: String, CaseIterable, Sendable {
  case fairness, wishes, travel, promises, rest, company, duty

  /// The group's name.
  public var name: Text {
    switch self {
    case .fairness: Text("公平", "fairness")
    case .wishes: Text("愿望", "wishes")
    case .travel: Text("路程", "travel")
    case .promises: Text("承诺", "promises")
    case .rest: Text("劳逸", "rest and load")
    case .company: Text("搭档", "company")
    case .duty: Text("本分", "who serves at all")
    }
  }

  /// The names of the rules that belong to it.
  public var rules: [String] {
    switch self {
    case .fairness: ["fairness", "debts", "order", "nightBalance", "weekdayVariety"]
    case .wishes: ["requests"]
    case .travel: ["travel", "nightTravel"]
    case .promises:
      [
        "field", "level", "mixedLevels", "themeDay", "gridAtPoint", "secondOnlyIfFirstLacks", "topicDemand", "lead",
        "presence",
      ]
    case .rest:
      [
        "rest", "maxShifts", "maxHours", "consecutiveDays", "nightsInARow", "daysOff", "succession",
        "restAfterHoliday", "spacing", "weekends", "completeWeekends",
      ]
    case .company: ["together", "apart", "notTwiceInDays", "newWithExperienced", "pairs"]
    case .duty:
      ["crew", "availability", "leave", "eligibility", "onePlace", "locks", "activities", "closeness"]
    }
  }

  /// The group of a rule's name.
  public static func of(_ rule: String) -> RuleGroup? { allCases.first { $0.rules.contains(rule) } }
}

extension RuleStatement {
  /// The identifier by which the rule is known: its own, or else its name.
  public var id: String {
    switch values["id"] {
    case .text(let id): id
    case .integer(let id): String(id)
    default: name
    }
  }
}
