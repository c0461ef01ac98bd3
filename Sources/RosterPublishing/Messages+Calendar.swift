internal import RosterModel

/// What calendars say.
extension Messages {
  /// The name of one person's or one site's calendar.
  static func calendarName(_ subject: String, _ station: String) -> Text {
    Text("\(subject) · \(station)", "\(subject) · \(station)")
  }
  /// What an event of one person is called.
  static func ownTurn(_ shift: String, at site: String) -> Text {
    Text("\(shift) · \(site)", "Duty: \(shift), \(site)")
  }
  /// What an event of a whole crew is called.
  static func crewTurn(_ shift: String, at site: String, _ crew: String) -> Text {
    Text("\(shift) · \(site)：\(crew)", "\(shift), \(site): \(crew)")
  }
  /// A line of an event's description.
  static func entry(_ label: String, _ value: String) -> Text { Text("\(label)：\(value)", "\(label): \(value)") }
  /// Parts the deputies of a crew from the others.
  static let groupSeparator = Text("；", "; ")
  static let partner = Text("同班", "With")
  static let toChange = Text("换班请联系", "To change, call")
}
