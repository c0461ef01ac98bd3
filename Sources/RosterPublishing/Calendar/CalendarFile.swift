package import RosterModel

package import struct Foundation.Data

/// A roster as a calendar (RFC 5545) that telephones subscribe to or take in: of one person, of one site, or whole.
///
/// A person's calendar has one event for each shift served; a site's and the whole one have one for each shift, with the
/// crew in its text. Events keep their names for ever, so that a later file changes or cancels what an earlier one said.
/// Equal rosters give equal bytes: time stamps count from the roster's first day.
package struct CalendarFile: Sendable {
  /// Whose calendar it is.
  package enum Subject: Hashable, Sendable {
    case whole
    case site(SiteIndex)
    case person(PersonIndex)
  }

  private let name: String
  private let zone: String
  private let days: ClosedRange<Day>
  private let language: Language
  private let names: CalendarNames
  private var events: [CalendarEvent]

  /// The calendar of a published month.
  ///
  /// - Complexity: O(assignments).
  package init(_ month: PublishedMonth, of subject: Subject) {
    let writer = CalendarWriter(month)
    names = CalendarNames(month, of: subject)
    let horizon = month.roster.scenario.horizon
    (zone, days, language) = (horizon.timeZone, horizon.days, month.language)
    switch subject {
    case .whole:
      name = month.title
      events = month.shifts.map(writer.event)
    case .site(let site):
      name = Messages.calendarName(month.sites[site.position].name, month.title)(month.language)
      events = month.shifts.filter { $0.site == site }.map(writer.event)
    case .person(let person):
      name = Messages.calendarName(month[person].name, month.title)(month.language)
      events = month.shifts.filter { shift in shift.places.contains { $0.people.contains(person) } }.map {
        writer.event($0, of: person)
      }
    }
  }

  /// The calendar as a change of an earlier one of the same subject: what differs is updated, what is gone is cancelled.
  package func changing(_ previous: CalendarFile) -> CalendarFile { changing(previous.events) }

  /// The calendar as a change of an earlier file that this program wrote, whose sequences go on. Days outside the month
  /// are left alone.
  ///
  /// - Throws: Where the text is no calendar, or one of somebody else.
  package func changing(fileWith text: String) throws(PreviousFault) -> CalendarFile {
    guard let previous = CalendarEvent.read(text) else { throw .noCalendar }
    guard previous.allSatisfy({ names.have($0.uid) }) else { throw .anotherSubject }
    return changing(previous.filter { Day($0.uid.prefix(10)).map(days.contains) ?? false })
  }

  /// Why an earlier file cannot be changed.
  package enum PreviousFault: Error {
    /// The text is no whole calendar.
    case noCalendar
    /// It is the calendar of another person, site or station.
    case anotherSubject
  }

  private func changing(_ previous: [CalendarEvent]) -> CalendarFile {
    var file = self
    file.events = events.changing(previous)
    return file
  }

  /// The file's bytes.
  package func data() -> Data {
    let head = [
      CalendarLine("BEGIN", "VCALENDAR"), CalendarLine("VERSION", "2.0"),
      CalendarLine("PRODID", "-//Watchbill//Watchbill//\(language.rawValue.uppercased())"),
      CalendarLine("CALSCALE", "GREGORIAN"), CalendarLine("METHOD", "PUBLISH"),
      CalendarLine("X-WR-CALNAME", text: name), CalendarLine("X-WR-TIMEZONE", zone),
    ]
    let body = events.flatMap { $0.lines(since: days.lowerBound) }
    let lines = head + CalendarZone.lines(zone, over: days) + body + [CalendarLine("END", "VCALENDAR")]
    return Data(lines.map(\.folded).joined().utf8)
  }
}
