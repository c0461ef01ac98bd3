internal import Foundation
internal import RosterModel

/// The order in which lists name people.
enum NameOrdering {
  /// People in the order asked for; those alike keep the scenario's order.
  ///
  /// Sound and strokes follow the Chinese collations of Unicode's CLDR, which Foundation carries with it, so the order
  /// is the same on every machine.
  static func sorted(
    _ people: [PersonIndex], _ scenario: Scenario, by order: PublicationSettings.NameOrder
  ) -> [PersonIndex] {
    let collation: String
    switch order {
    case .id: return people
    case .pinyin: collation = "pinyin"
    case .stroke: collation = "stroke"
    }
    let locale = Locale(identifier: "zh@collation=\(collation)")
    let keys = people.map { person in
      let name = scenario.representatives[person].name
      return (person, order == .pinyin ? asSurname(name) : name)
    }
    return keys.sorted { left, right in
      switch left.1.compare(right.1, options: [], range: nil, locale: locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.0 < right.0
      }
    }.map(\.0)
  }

  /// The name with a surname that is read otherwise than the word replaced by one that sounds alike: 曾 as 增.
  private static func asSurname(_ name: String) -> String {
    guard let first = name.first, let alike = readings[first] else { return name }
    return String(alike) + name.dropFirst()
  }

  private static let readings: [Character: Character] = [
    "曾": "增", "单": "善", "解": "谢", "仇": "求", "查": "扎", "区": "欧", "盖": "葛", "朴": "瓢", "尉": "玉", "缪": "妙",
    "重": "虫", "乐": "月", "翟": "宅", "种": "虫", "繁": "婆", "折": "舌", "员": "运", "秘": "必", "冼": "显", "覃": "秦", "召": "绍",
    "洗": "显", "黑": "贺", "宓": "密", "令": "伶", "长": "掌",
  ]
}
