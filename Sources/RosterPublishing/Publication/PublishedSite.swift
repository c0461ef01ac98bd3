public import RosterModel

/// A station or point as documents print it.
public struct PublishedSite: Hashable, Sendable {
  /// Which site it is.
  public let index: SiteIndex
  /// Its identifier.
  public let id: String
  /// Its name.
  public let name: String
  /// Station or point.
  public let kind: Site.Kind
  /// Its own telephone, else its station's, else the duty telephone; or empty.
  public let phone: String
  /// Where to find it, or empty.
  public let address: String

  init(_ index: SiteIndex, _ scenario: Scenario, _ settings: PublicationSettings) {
    let site = scenario.sites[index]
    self.index = index
    id = site.id
    name = site.name
    kind = site.kind
    let station = scenario.sites.first { $0.id == site.station }
    phone = [site.phone, station?.phone ?? "", settings.phone].first { !$0.isEmpty } ?? ""
    address = site.address
  }
}

/// A column of a grid: one shift type at one site.
public struct PublishedColumn: Hashable, Sendable {
  /// The site.
  public let site: SiteIndex
  /// The shift type.
  public let type: ShiftTypeIndex
  /// The site's name.
  public let siteName: String
  /// The shift type's name.
  public let typeName: String
  /// Its hours: `18:00–次日08:30`.
  public let hours: String
  /// How deputies attend: 坐班 or 听班.
  public let mode: String
  /// Its shifts, in the order of days: at most one a day.
  public let shifts: [ShiftIndex]

  static func all(of scenario: Scenario, _ language: Language) -> [PublishedColumn] {
    var shifts: [[ShiftIndex]] = Array(repeating: [], count: scenario.sites.count * scenario.shiftTypes.count)
    for index in scenario.shifts.typedIndices {
      let shift = scenario.shifts[index]
      shifts[shift.site.position * scenario.shiftTypes.count + shift.type.position].append(index)
    }
    return scenario.sites.typedIndices.flatMap { site in
      scenario.shiftTypes.typedIndices.compactMap { type in
        let own = shifts[site.position * scenario.shiftTypes.count + type.position]
        guard let first = own.first.map({ scenario.shifts[$0] }) else { return nil }
        return PublishedColumn(
          site: site, type: type, siteName: scenario.sites[site].name,
          typeName: scenario.shiftTypes[type].name(language), hours: PublishedText(language: language).hours(of: first),
          mode: first.mode(of: .deputy).name(language), shifts: own)
      }
    }
  }
}
