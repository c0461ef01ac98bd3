import ArgumentParser
import Watchbill

/// Options of `publish` for what programs read: calendars, WeCom.
struct ExchangeOptions: ParsableArguments {
  /// A schedule of WeCom for a kind of shift, written `night=2`.
  struct Schedule: ExpressibleByArgument {
    var key: String
    var number: Int

    init?(argument: String) {
      guard let equals = argument.lastIndex(of: "="), let number = Int(argument[argument.index(after: equals)...]),
        (1...2_000_000_000).contains(number), equals > argument.startIndex
      else { return nil }
      (key, self.number) = (String(argument[..<equals]), number)
    }
  }

  @Option(
    help:
      "ics：上次发出的日历或班表，改动按序号更新、取消。 ics: what was sent last, a calendar or a roster; changes become updates and cancellations."
  )
  var previous: String?
  @Option(help: "wecom：打卡规则编号。 wecom: the check-in group.")
  var group: Int?
  @Option(help: "wecom：班次=编号，可写多次。 wecom: TYPE=NUMBER of a schedule; may be given again.")
  var schedule: [Schedule] = []

  /// The settings of a scenario with these options over them.
  func wecom(_ settings: WeComSettings) -> WeComSettings {
    var settings = settings
    settings.group = group ?? settings.group
    for schedule in schedule { settings.schedules[schedule.key] = schedule.number }
    return settings
  }
}
