import Watchbill

/// What `publish` says of calendars, tables and pages.
extension CLIText {
  static let oneSelection = Text("--person、--site、--each 只能用一个。", "Only one of --person, --site and --each.")
  static let oneCalendar = Text(
    "--each 时，--previous 要给上次的班表，不能是一份日历", "with --each, --previous takes the last roster, not one calendar")
  static func brokenCalendar(_ path: String) -> Text {
    Text("\(path) 不是完整的日历文件", "\(path) is no whole calendar file")
  }
  static func otherCalendar(_ path: String) -> Text {
    Text(
      "\(path) 是别的人、站点或别的站的日历，不能拿来更新这一份",
      "\(path) is the calendar of another person, site or station and cannot be updated by this one")
  }
  /// A usage error, in both languages.
  static func misfit(_ option: String, of kind: String, takenBy kinds: [String]) -> String {
    let all = kinds.joined(separator: ", ")
    return "--as \(kind) 用不到 \(option)，它用于 \(all)。 \(option) means nothing to \(kind); it goes with \(all)."
  }
  static func points(_ points: Int) -> Text { Text("罚分 \(points)", "penalty \(points)") }
}
