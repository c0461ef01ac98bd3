import Foundation
import RosterModel

extension ScenarioDecoder {
  /// The days of the roster, or nil where they are not given rightly.
  mutating func horizon(_ root: InputNode) -> Horizon? {
    guard let node = root["horizon"] else { return nil }
    let zone = node["timeZone"]?.text ?? "Asia/Shanghai"
    if TimeZone(identifier: zone) == nil, let mark = node["timeZone"]?.mark {
      let maybe = problems.nearest(to: zone, among: TimeZone.knownTimeZoneIdentifiers)
      problems.add("timeZone.unknown", at: mark, Messages.unknownTimeZone(zone), maybe: maybe)
    }
    let (month, from, until) = (node["month"], node["from"], node["until"])
    if let month {
      if let other = from ?? until {
        problems.add("horizon.both", at: other.mark, Messages.monthAndDays)
        return nil
      }
      guard let days = month.code.flatMap(Dates.month), isPlannable(days.lowerBound, at: month.mark) else { return nil }
      return Horizon(days: days, timeZone: zone)
    }
    guard let from, let until else {
      if case .map = node.content {
        problems.add("horizon.missing", at: (from ?? until ?? node).mark, Messages.noHorizon)
      }
      return nil
    }
    guard let first = from.code.flatMap(Dates.day), let last = until.code.flatMap(Dates.day) else { return nil }
    guard first <= last else {
      problems.add(
        "dates.order", at: until.mark, Messages.endsBefore(first, last), maybe: Messages.maybeSwapped(last, first))
      return nil
    }
    guard isPlannable(first, at: from.mark), isPlannable(last, at: until.mark) else { return nil }
    let count = first.distance(to: last) + 1
    guard count <= Self.longestHorizon else {
      problems.add("horizon.tooLong", at: until.mark, Messages.horizonTooLong(count, most: Self.longestHorizon))
      return nil
    }
    return Horizon(days: first...last, timeZone: zone)
  }

  /// Whether the calendar reaches to a day.
  private mutating func isPlannable(_ day: Day, at mark: Mark) -> Bool {
    if Self.years.contains(day.year) { return true }
    problems.add("horizon.year", at: mark, Messages.horizonYear(day.year, years: Self.years))
    return false
  }

  /// The calendar; years of the horizon without an official notice are told as a warning.
  mutating func calendar(_ root: InputNode, horizon: Horizon?) -> DutyCalendar {
    let node = root["calendar"]
    if node?.code == "none" { return DutyCalendar() }
    let extra = notices(node?["extra"])
    guard let horizon else { return DutyCalendar(china: [], notices: []) }

    let days = horizon.days
    let planned = Set([days.lowerBound.year, days.upperBound.year] + days.map(\.year))
    let calendar = DutyCalendar(
      china: planned.union(yearsBefore(days.lowerBound)).union([days.upperBound.advanced(by: 2).year]),
      notices: YearNotice.shipped + extra)
    for year in calendar.yearsWithoutNotice where planned.contains(year) {
      let mark = node?.mark ?? root["horizon"]?.mark
      problems.warn(
        "calendar.noNotice", at: mark, Messages.noNotice(year), maybe: Messages.maybeAddNotice(year))
    }
    return calendar
  }

  /// Years before the horizon of which days count: a day moved by a holiday, and the dates of past turns.
  private func yearsBefore(_ first: Day) -> Set<Int> {
    let past = records(TableCatalog.history).compactMap { $0["date"].flatMap { Dates.day(Typing.code($0.text)) } }
    let recent = past.filter { $0 < first && $0.distance(to: first) <= 3 * 366 }
    return Set(recent.map(\.year) + [first.advanced(by: -21).year])
  }

  private mutating func notices(_ extra: InputNode?) -> [YearNotice] {
    (extra?.elements ?? []).compactMap { entry in
      if case .map = entry.content { return notice(entry) }
      return entry.text.flatMap { noticeFile($0, at: entry.mark) }
    }
  }

  private mutating func notice(_ node: InputNode) -> YearNotice? {
    // Made through its interchange format, so that a notice written here and one in a file are read alike.
    let days = (node["days"]?.elements ?? []).map { day in
      JSONValue.object([
        ("name", .text(day["name"]?.text ?? "")),
        ("date", .text(day["date"]?.code.flatMap(Dates.day)?.description ?? "")),
        ("isOffDay", .flag(day["isOffDay"]?.code == "true")),
      ])
    }
    guard let year = node["year"]?.integer else { return nil }
    let json = JSONValue.object([("year", .integer(year)), ("days", .array(days))]).rendered()
    return parsed(Data(json.utf8), at: node.mark)
  }

  private mutating func noticeFile(_ name: String, at mark: Mark) -> YearNotice? {
    // A scenario names files of its own folder only: one that came from elsewhere must not read this machine.
    guard let source, !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      problems.add(
        "calendar.outside", at: mark, Messages.outside(name), maybe: source == nil ? Messages.maybeInlineNotice : nil)
      return nil
    }
    guard let bytes = source.bytes(of: name, at: mark, problems: &problems) else { return nil }
    files.append(InputFile(name: name, bytes: bytes))
    return parsed(bytes, at: Mark(file: name, line: 1, column: 1))
  }

  private mutating func parsed(_ bytes: Data, at mark: Mark) -> YearNotice? {
    do throws(CalendarError) {
      return try YearNotice(holidayCN: bytes)
    } catch {
      switch error {
      case .notHolidayCN: problems.add("calendar.wrong", at: mark, Messages.notHolidayCN)
      case .badDate(let date): problems.add("calendar.date", at: mark, Messages.badNoticeDate(date))
      }
      return nil
    }
  }
}
