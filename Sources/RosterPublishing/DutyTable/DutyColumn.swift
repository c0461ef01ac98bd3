public import RosterModel

/// A column of the duty table, in the order of the paper.
public enum DutyColumn: String, CaseIterable, Sendable {
  case number, date, weekday, place, shift, mode, firstDeputy, secondDeputy, fields, phone, standIn, lead, officer
  case remark

  /// The column's heading.
  public var heading: Text {
    switch self {
    case .number: Messages.number
    case .date: Messages.date
    case .weekday: Messages.weekday
    case .place: Messages.place
    case .shift: Messages.shift
    case .mode: Messages.mode
    case .firstDeputy: Messages.firstDeputy
    case .secondDeputy: Messages.secondDeputy
    case .fields: Messages.fields
    case .phone: Messages.phone
    case .standIn: Messages.standIn
    case .lead: Messages.lead
    case .officer: Messages.officer
    case .remark: Messages.remark
    }
  }
}
