internal import RosterModel

/// One event of a calendar: a shift, or one person's part in it.
struct CalendarEvent: Hashable, Sendable {
  /// The name by which calendars know the event again (RFC 5545, section 3.8.4.7).
  var uid: String
  /// How often the event was changed since it was first sent (section 3.8.7.4).
  var sequence = 0
  /// Whether the event does not take place any more.
  var isCancelled = false
  /// What the event says: times, summary, place, description.
  var content: [CalendarLine]

  /// An event over some minutes of a time zone's clock.
  init(uid: String, start: Moment, end: Moment, zone: String, summary: String, location: String, description: String) {
    self.uid = uid
    content = [
      CalendarLine("DTSTART;TZID=\(zone)", start.calendarText), CalendarLine("DTEND;TZID=\(zone)", end.calendarText),
      CalendarLine("SUMMARY", text: summary), CalendarLine("LOCATION", text: location),
      CalendarLine("DESCRIPTION", text: description),
    ]
  }

  /// Adds a line of our own, for programs.
  func adding(_ name: String, text: String) -> CalendarEvent {
    var event = self
    event.content.append(CalendarLine(name, text: text))
    return event
  }

  /// The event's lines. The stamp grows with the sequence, as a change must be younger than what it changes, and asks no
  /// clock.
  ///
  /// - Parameter first: the first day of the roster.
  func lines(since first: Day) -> [CalendarLine] {
    let stamp = Moment(first, minuteOfDay: sequence)
    return [
      CalendarLine("BEGIN", "VEVENT"), CalendarLine("UID", text: uid),
      CalendarLine("DTSTAMP", stamp.calendarText + "Z"), CalendarLine("SEQUENCE", String(sequence)),
      CalendarLine("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED"),
    ] + content + [CalendarLine("END", "VEVENT")]
  }
}

extension CalendarEvent {
  /// The events of a calendar file that this program wrote; nil where the text is no calendar.
  static func read(_ text: String) -> [CalendarEvent]? {
    let lines = CalendarLine.lines(of: text)
    guard lines.first == CalendarLine("BEGIN", "VCALENDAR"), lines.last == CalendarLine("END", "VCALENDAR") else {
      return nil
    }
    var events: [CalendarEvent] = []
    for (position, line) in lines.enumerated() where line == CalendarLine("BEGIN", "VEVENT") {
      let body = lines[(position + 1)...].prefix { $0 != CalendarLine("END", "VEVENT") }
      guard let uid = body.first(where: { $0.name == "UID" })?.value else { return nil }
      events.append(CalendarEvent(written: uid, Array(body)))
    }
    return events
  }

  private init(written uid: String, _ body: [CalendarLine]) {
    func value(_ name: String) -> String? { body.first { $0.name == name }?.value }
    self.uid = uid.replacing("\\\\", with: "\\").replacing("\\;", with: ";").replacing("\\,", with: ",")
    sequence = value("SEQUENCE").flatMap { Int($0) } ?? 0
    isCancelled = value("STATUS") == "CANCELLED"
    content = body.filter { !["UID", "DTSTAMP", "SEQUENCE", "STATUS"].contains($0.name) }
  }
}

extension [CalendarEvent] {
  /// The events as a change of earlier ones: what is as it was keeps its sequence, what differs gets the next, and what
  /// is gone is cancelled.
  func changing(_ previous: [CalendarEvent]) -> [CalendarEvent] {
    let before = Dictionary(previous.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(map(\.uid))
    var result = map { event in
      guard let old = before[event.uid] else { return event }
      var event = event
      event.sequence = old.isCancelled || old.content != event.content ? old.sequence + 1 : old.sequence
      return event
    }
    for var event in previous where !now.contains(event.uid) {
      // A cancellation is told again as it was: somebody may have missed it.
      if !event.isCancelled { event.sequence += 1 }
      event.isCancelled = true
      result.append(event)
    }
    return result
  }
}

extension Moment {
  /// The minute as RFC 5545 writes a local time (section 3.3.5): `20261205T180000`.
  var calendarText: String {
    let day = "\(Digits.padded(day.year, 4))\(Digits.padded(day.month, 2))\(Digits.padded(day.day, 2))"
    return "\(day)T\(Digits.padded(minuteOfDay / 60, 2))\(Digits.padded(minuteOfDay % 60, 2))00"
  }
}
