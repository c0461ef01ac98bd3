internal import RosterModel

/// The short texts that every document shares, in one language.
struct PublishedText {
  let language: Language

  /// The note `title` or the scenario's name, and the horizon unless the note names it already.
  func title(of scenario: Scenario) -> String {
    let horizon = scenario.horizon.title(in: language)
    let name = scenario.notes["title"].flatMap { $0.isEmpty ? nil : $0 } ?? scenario.name + Messages.dutyTable(language)
    // A title in the other language names the month in its own way.
    let isNamed = Language.allCases.contains { name.contains(scenario.horizon.title(in: $0)) }
    return isNamed ? name : PersonNames.bracketed(name, horizon, language)
  }

  func foot(of scenario: Scenario, _ settings: PublicationSettings) -> [FootEntry] {
    let phones = [(Messages.dutyPhone, settings.phone), (Messages.supervisionPhone, settings.supervision)]
    let signatures = [(Messages.preparedBy, "preparedBy"), (Messages.checkedBy, "checkedBy")]
    return phones.map { FootEntry(label: $0(language), value: $1) }
      + signatures.map { FootEntry(label: $0(language), value: scenario.notes[$1] ?? "", isSigned: true) }
      + [FootEntry(label: Messages.signedOn(language), value: scenario.notes["date"] ?? "")]
  }

  func remarks(of scenario: Scenario) -> [String] {
    [scenario.notes["remark"] ?? ""].filter { !$0.isEmpty }
      + scenario.calendar.yearsWithoutNotice.map { Messages.noNotice($0)(language) }
  }

  func hours(of shift: Shift) -> String {
    let start = TimeOfDay(minutes: shift.start.minuteOfDay)
    let days = shift.day.distance(to: shift.end.day)
    let end = TimeOfDay(minutes: shift.end.minuteOfDay)
    // An end at midnight reads better as 24:00 of the same day.
    if days == 1, end.minutes == 0 { return "\(start)–24:00" }
    switch days {
    case 0: return "\(start)–\(end)"
    case 1: return "\(start)–\(Messages.nextDay(end)(language))"
    default: return "\(start)–\(shift.end.day.monthAndDay) \(end)"
    }
  }
}

extension PublicationSettings {
  /// The settings with what they leave open taken from the scenario.
  func filled(from scenario: Scenario) -> PublicationSettings {
    var settings = self
    settings.language = language ?? scenario.language
    func first(_ texts: String?...) -> String { texts.compactMap(\.self).first { !$0.isEmpty } ?? "" }
    settings.issuer = first(issuer, scenario.notes["preparedBy"], scenario.name)
    let station = scenario.sites.first { $0.kind == .station && !$0.phone.isEmpty }
    settings.phone = first(phone, scenario.notes["phone"], station?.phone)
    settings.supervision = first(supervision, scenario.notes["supervision"])
    return settings
  }
}
