/// Tells for each date of some years what kind of day it is.
public struct DutyCalendar: Sendable {
  private var kinds: [Day: DayKind] = [:]
  private var names: [Day: Text] = [:]
  /// Years that were asked for and have no official notice: planned on statutory days and weekends alone.
  public private(set) var yearsWithoutNotice: [Int] = []

  /// A calendar of weekends only, for abstract problems (`calendar: none`).
  public init() {}

  /// The calendar of China for the years given, from the notices given; a later notice of a year replaces an earlier.
  public init(china years: some Sequence<Int>, notices: [YearNotice] = YearNotice.shipped) {
    var ofYear: [Int: YearNotice] = [:]
    for notice in notices { ofYear[notice.year] = notice }
    for year in Set(years).sorted() {
      let statutory = StatutoryDays.of(year: year)
      for (day, name) in statutory where day.year == year {
        kinds[day] = .statutory
        names[day] = name
      }
      if ofYear[year] == nil { yearsWithoutNotice.append(year) }
    }
    for notice in ofYear.values.sorted(by: { $0.year < $1.year }) {
      for entry in notice.days {
        guard let day = Day(entry.date) else { continue }
        let name = names[day] ?? Text(entry.name, FestivalNames.english[entry.name] ?? entry.name)
        if !entry.isOffDay {
          kinds[day] = .makeUpWorkday
        } else if kinds[day] != .statutory {
          kinds[day] = .dayOff
          names[day] = name
        }
      }
    }
  }

  /// What kind of day a date is.
  public func kind(of day: Day) -> DayKind { kinds[day] ?? (day.weekday.isWeekend ? .weekend : .workday) }

  /// The class that a date counts as.
  public func dayClass(of day: Day) -> DayClass { kind(of: day).dayClass }

  /// The festival whose day off a date is, or nil.
  public func festival(on day: Day) -> Text? { names[day] }
}

/// English names of the festivals that notices name in Chinese.
enum FestivalNames {
  static let english = [
    "元旦": "New Year", "春节": "Spring Festival", "清明节": "Qingming", "劳动节": "Labour Day",
    "端午节": "Dragon Boat Festival", "中秋节": "Mid-Autumn Festival", "国庆节": "National Day",
    "国庆节、中秋节": "National Day and Mid-Autumn Festival",
  ]
}
