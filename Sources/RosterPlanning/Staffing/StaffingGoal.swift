import RosterModel
import RosterRules

/// Something that further deputies are to make possible, beside full cover without a hard finding.
public enum StaffingGoal: Hashable, Sendable {
  /// Every place filled, and nothing more.
  case cover
  /// Somebody with a field at least once in every so many days; at a site, or at any.
  case field(String, days: Int, site: String?)
  /// At most so many turns for each deputy over the whole horizon.
  case turns(Int)

  /// Reads `cover`, `law every 7 days`, `law every 7 days at station`, `turns<=4`, or the same in Chinese: 排满,
  /// `station 每7天有 law`, `law 每7天`, 每人至多4班. Nil where it is none of these.
  public init?(_ text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if ["cover", "full cover", "排满"].contains(text) {
      self = .cover
    } else if let match = text.wholeMatch(of: #/(?:turns ?(?:<=|≤|<＝) ?|at most |每人至多 ?)(\d{1,4})(?: turns| ?班)?/#) {
      self = .turns(Int(match.1) ?? 0)
    } else if let match = text.wholeMatch(of: #/(\S+) every (\d{1,3}) days?(?: at (\S+))?/#),
      let days = StaffingGoal.days(match.2)
    {
      self = .field(String(match.1), days: days, site: match.3.map(String.init))
    } else if let match = text.wholeMatch(of: #/(?:(?:在)?(\S+?) ?)??每 ?(\d{1,3}) ?天有 ?(\S+)/#),
      let days = StaffingGoal.days(match.2)
    {
      self = .field(String(match.3), days: days, site: match.1.map(String.init))
    } else if let match = text.wholeMatch(of: #/(\S+?) ?每 ?(\d{1,3}) ?天/#), let days = StaffingGoal.days(match.2) {
      self = .field(String(match.1), days: days, site: nil)
    } else {
      return nil
    }
  }

  private static func days(_ text: Substring) -> Int? {
    guard case .days(let days)? = Frequency("\(text) days") else { return nil }
    return days
  }

  /// The goal as a rule of its own; nil where it is no more than cover.
  ///
  /// A promise counts with the uncovered places, so that what is missing of it can be counted.
  func rule(numbered number: Int) -> RuleStatement? {
    let id = RuleValue.text("staffing-\(number)")
    switch self {
    case .cover: return nil
    case .field(let name, let days, let site):
      var values: [String: RuleValue] = [
        "id": id, "name": .text(name), "every": .text("\(days) days"), "price": "cover",
      ]
      if let site { values["sites"] = .list([.text(site)]) }
      return RuleStatement("field", values)
    case .turns(let most):
      return RuleStatement(
        "maxShifts", ["id": id, "per": "horizon", "most": .integer(most), "posts": ["deputy"], "price": "hard"])
    }
  }
}
