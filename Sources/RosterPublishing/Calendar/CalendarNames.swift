internal import RosterModel

/// The names by which the events of one calendar are known for ever: `2026-12-05/station/night@…` for a shift,
/// `2026-12-05/station/night/d01@…` for one person's part in it.
struct CalendarNames: Sendable {
  private let domain: String
  private let person: String?
  private let site: String?

  /// The names in a month's calendar of somebody.
  init(_ month: PublishedMonth, of subject: CalendarFile.Subject) {
    domain = CalendarNames.domain(of: month)
    switch subject {
    case .whole: (person, site) = (nil, nil)
    case .site(let index): (person, site) = (nil, month.sites[index.position].id)
    case .person(let index): (person, site) = (month[index].id, nil)
    }
  }

  /// What follows the `@`: two stations may use the same identifiers, and a person may belong to both.
  static func domain(of month: PublishedMonth) -> String {
    SecureDigest.hexadecimal(month.name, digits: 16) + ".watchbill"
  }

  /// Whether the calendar may have an event of the name, in whatever month.
  func have(_ uid: String) -> Bool {
    guard uid.hasSuffix("@" + domain) else { return false }
    let parts = uid.dropLast(domain.count + 1).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let person { return parts.count == 4 && parts[3] == person }
    return parts.count == 3 && (site == nil || parts[1] == site)
  }
}
