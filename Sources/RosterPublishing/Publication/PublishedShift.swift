public import RosterModel

/// A shift as documents print it.
public struct PublishedShift: Hashable, Sendable {
  /// The places of one kind.
  public struct Places: Hashable, Sendable {
    /// Deputies, lead or officer.
    public let kind: PlaceKind
    /// Who fills them, in the scenario's order.
    public let people: [PersonIndex]
    /// How many are missing.
    public let missing: Int
    /// How they attend.
    public let mode: AttendanceMode
  }

  /// Which shift it is.
  public let index: ShiftIndex
  /// Its name, `2026-12-05/station/night`.
  public let id: String
  /// The start day.
  public let day: Day
  /// Where it is.
  public let site: SiteIndex
  /// Its shift type.
  public let type: ShiftTypeIndex
  /// The shift type's name: 夜班.
  public let typeName: String
  /// Its hours: `18:00–次日08:30`.
  public let hours: String
  /// How deputies attend: 坐班 or 听班.
  public let mode: String
  /// Its places: deputies, lead, officer, those that it wants or that somebody fills.
  public let places: [Places]
  /// The deputies' fields, each once.
  public let fields: [String]
  /// The telephones under which the crew is reached: the deputies' own for the station; for the public the site's, or
  /// masked ones where it has none.
  public let phones: [String]
  /// Stand-ins, where they are named.
  public let standIns: [PersonIndex]
  /// A remark, or empty.
  public let remark: String

  /// Who fills the places of a kind.
  public func people(_ kind: PlaceKind) -> [PersonIndex] { places.first { $0.kind == kind }?.people ?? [] }
  /// How many of a kind are missing.
  public func missing(_ kind: PlaceKind) -> Int { places.first { $0.kind == kind }?.missing ?? 0 }
}

/// Turns shifts and crews into what documents print of them.
struct PublishedShiftWriter {
  private let roster: Roster
  private let settings: PublicationSettings
  private let language: Language
  private let additions: PublishedAdditions
  private let text: PublishedText
  private var scenario: Scenario { roster.scenario }

  init(_ roster: Roster, settings: PublicationSettings, language: Language, additions: PublishedAdditions) {
    self.roster = roster
    self.settings = settings
    self.language = language
    self.additions = additions
    text = PublishedText(language: language)
  }

  func shift(_ index: ShiftIndex) -> PublishedShift {
    let shift = scenario.shifts[index]
    let crew = roster[index]
    return PublishedShift(
      index: index, id: shift.id, day: shift.day, site: shift.site, type: shift.type,
      typeName: scenario.shiftTypes[shift.type].name(language), hours: text.hours(of: shift),
      mode: shift.mode(of: .deputy).name(language), places: places(of: shift, crew: crew), fields: fields(of: crew),
      phones: phones(of: crew, at: scenario.sites[shift.site]), standIns: additions.standIns[index] ?? [],
      remark: additions.remarks[index] ?? "")
  }

  private func places(of shift: Shift, crew: [PersonIndex]) -> [PublishedShift.Places] {
    PlaceKind.allCases.compactMap { kind in
      let people = crew.filter { scenario.representatives[$0].post.place == kind }
      let wanted = shift.place(kind)?.wanted ?? 0
      if people.isEmpty, wanted == 0 { return nil }
      return PublishedShift.Places(
        kind: kind, people: people, missing: max(0, wanted - people.count), mode: shift.place(kind)?.mode ?? shift.mode)
    }
  }

  private func fields(of crew: [PersonIndex]) -> [String] {
    let deputies = crew.map { scenario.representatives[$0] }.filter { $0.post.place == .deputy }
    var fields: [String] = []
    for field in deputies.flatMap(\.fields) where !fields.contains(field) { fields.append(field) }
    return fields.map { Messages.fieldNames[$0]?(language) ?? $0 }
  }

  private func phones(of crew: [PersonIndex], at site: Site) -> [String] {
    let own = crew.map { scenario.representatives[$0] }.filter { $0.post.place == .deputy && !$0.phone.isEmpty }
      .map(\.phone)
    let station = scenario.sites.first { $0.id == site.station }
    let official = [site.phone, station?.phone ?? "", settings.phone].first { !$0.isEmpty }
    switch settings.audience {
    case .station: return own.isEmpty ? official.map { [$0] } ?? [] : own
    case .public: return official.map { [$0] } ?? own.map(PhoneNumber.masked)
    }
  }
}
