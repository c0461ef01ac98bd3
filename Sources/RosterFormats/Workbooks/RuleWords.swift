import RosterModel
import RosterRules

/// The Chinese names of rules, their parameters and their words, as workbooks show them.
///
/// A test fails where a rule, a parameter or a word of the catalog has none.
enum RuleWords {
  static let rules: [String: String] = [
    "crew": "人数", "presence": "不断岗", "availability": "空闲时段", "leave": "请假", "eligibility": "服务站点",
    "onePlace": "不分身", "locks": "锁定", "pairs": "结对", "rest": "休息间隔", "maxShifts": "班数", "maxHours": "时数",
    "consecutiveDays": "连续值班", "nightsInARow": "连续夜班", "daysOff": "连续休息", "succession": "班次衔接",
    "restAfterHoliday": "节后休息", "spacing": "轮次间隔", "weekends": "周末班数", "completeWeekends": "完整周末",
    "weekdayVariety": "星期轮换", "notTwiceInDays": "不重复搭档", "nightBalance": "夜班平衡", "nightTravel": "夜班路程",
    "debts": "补欠班", "lead": "带班", "field": "专业领域", "level": "代表层级", "mixedLevels": "层级搭配", "themeDay": "主题日",
    "gridAtPoint": "网格到点", "secondOnlyIfFirstLacks": "缺专业才双人", "newWithExperienced": "以老带新", "topicDemand": "群众需求",
    "order": "轮流顺序", "closeness": "少改动", "activities": "活动", "together": "必须同班", "apart": "不同班",
    "fairness": "公平", "requests": "愿望", "travel": "路程",
  ]

  static let parameters: [String: String] = [
    "id": "编号", "price": "代价", "level": "优先级", "sites": "站点", "shiftTypes": "班次", "days": "日子", "posts": "职务",
    "groups": "分组", "people": "人员", "hours": "小时", "most": "最多", "least": "最少", "per": "周期", "name": "名称",
    "every": "多久一次", "over": "按哪几类", "free": "免计公里", "from": "起", "until": "止", "field": "领域", "on": "哪些日子",
    "onHoliday": "遇放假", "levels": "层级", "next": "轮到", "nextWorkday": "工作日轮到", "nextRestDay": "休息日轮到",
    "nextHoliday": "节假日轮到", "classes": "哪几类日子", "count": "按什么计", "unit": "单位", "after": "先值", "not": "后不值",
    "same": "同类", "leave": "请假日", "new": "新人分组", "experienced": "老代表分组", "joinedWithin": "到任天数", "ratio": "一带几",
    "short": "缺一人", "belowMinimum": "低于最少", "beyond": "超过公里", "class": "账目类别",
    "share": "怎样分摊", "even": "差几分补",
  ]

  /// Where a rule's own parameter means something else than others of its name.
  static let ownParameters: [String: [String: String]] = [
    "crew": ["over": "多一人"], "level": ["level": "层级"], "presence": ["people": "人数"], "mixedLevels": ["on": "按什么"],
    "spacing": ["days": "隔几天"], "succession": ["days": "管几天"], "restAfterHoliday": ["days": "歇几天"],
    "notTwiceInDays": ["days": "几天内"],
  ]

  static let words: [String: String] = [
    "hard": "硬性", "cover": "同缺人", "all": "全部", "day": "白班", "night": "夜班", "workday": "工作日", "restDay": "休息日",
    "holiday": "节假日", "dayOff": "休假日", "onSite": "坐班", "onCall": "听班", "deputy": "代表", "stationHead": "站长",
    "deputyHead": "副站长", "director": "主任", "officer": "联络员", "province": "省", "city": "市", "county": "县",
    "township": "镇", "hold": "照常", "skip": "取消", "nextWorkday": "顺延", "turns": "按班次", "people": "按人",
    "hours": "小时", "minutes": "分钟", "any": "不限", "shiftType": "同班次", "site": "同站点", "apart": "不算", "counts": "算休息",
    "shift": "每班",
  ]

  /// Words that mean something else for one parameter.
  static let ownWords: [String: [String: String]] = [
    "on": ["shift": "按班", "day": "按天"], "share": ["days": "按在任天数", "shifts": "按能值的班"],
  ]

  static let periods: [(String, String)] = [("day", "每天"), ("week", "每周"), ("month", "每月"), ("horizon", "整个排班期")]

  // MARK: From words to names

  /// The rule's name that a text means: itself, its Chinese name, or nil.
  static func rule(_ text: String) -> String? { rules.first { $0.value == text }?.key }

  /// The parameter's name that a text means for a rule; the text itself where it is none.
  static func parameter(_ text: String, of rule: RuleDescription?) -> String {
    guard let rule else { return parameters.first { $0.value == text }?.key ?? text }
    return rule.parameters.map(\.name).first { title(of: $0, rule: rule.name) == text } ?? text
  }

  /// The Chinese name of a rule's parameter.
  static func title(of parameter: String, rule: String) -> String {
    ownParameters[rule]?[parameter] ?? parameters[parameter] ?? parameter
  }

  /// A value's word that a text means for a parameter; the text itself where it is none.
  static func word(_ text: String, _ parameter: ParameterDescription) -> String {
    func known(_ words: [String]) -> String { words.first { title(of: $0, parameter) == text } ?? text }
    switch parameter.kind {
    case .word(let words), .words(let words): return known(words)
    case .price: return known(["hard", "cover"])
    case .period, .frequency:
      if let period = periods.first(where: { $0.1 == text })?.0 { return period }
      if text == "每班" { return "shift" }
      guard let match = text.wholeMatch(of: #/每?\s*(\d+)\s*天/#) else { return text }
      return "\(match.1) days"
    default: return text
    }
  }

  /// The Chinese text of a value's word.
  static func title(of word: String, _ parameter: ParameterDescription) -> String {
    switch parameter.kind {
    case .word, .words, .price: return ownWords[parameter.name]?[word] ?? words[word] ?? word
    case .period, .frequency:
      if let period = periods.first(where: { $0.0 == word })?.1 { return period }
      if word == "shift" { return "每班" }
      guard let match = word.wholeMatch(of: #/(\d+) days?/#) else { return word }
      return "每\(match.1)天"
    default: return word
    }
  }
}
