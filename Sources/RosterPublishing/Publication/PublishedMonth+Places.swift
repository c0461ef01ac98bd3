internal import RosterModel

/// Who belongs where, and when a place receives.
extension PublishedMonth {
  var scenario: Scenario { roster.scenario }

  /// Those who lead a site or are its officers: who is tied to it, and at a station those tied to none.
  func staff(of site: PublishedSite, _ place: PlaceKind) -> [PublishedPerson] {
    order.map { self[$0] }.filter { person in
      guard person.place == place else { return false }
      let sites = scenario.representatives[person.index].sites
      return sites.contains(site.id) || (sites.isEmpty && site.kind == .station)
    }
  }

  /// The deputies who serve any of some grids or live there, in the order of names.
  func deputies(ofGrids grids: [String]) -> [PublishedPerson] {
    order.map { self[$0] }.filter { person in
      let representative = scenario.representatives[person.index]
      return person.place == .deputy
        && (representative.grids.contains(where: grids.contains) || representative.home.map(grids.contains) == true)
    }
  }

  /// The deputies of a site: of its grids, where it has some, else those tied to it.
  func deputies(of site: PublishedSite) -> [PublishedPerson] {
    let own = scenario.sites[site.index]
    if !own.grids.isEmpty { return deputies(ofGrids: own.grids) }
    return order.map { self[$0] }.filter { person in
      person.place == .deputy && scenario.representatives[person.index].sites.contains(own.id)
    }
  }

  /// A grid's name, or its identifier where it has none.
  func gridName(_ id: String) -> String {
    scenario.grids.first { $0.id == id }.map { $0.name.isEmpty ? $0.id : $0.name } ?? id
  }

  /// The sites that serve a grid.
  func sites(ofGrid grid: String) -> [PublishedSite] {
    sites.filter { scenario.sites[$0.index].grids.contains(grid) }
  }

  /// The shifts at which a site receives visitors.
  func receptions(at site: PublishedSite) -> [PublishedShift] {
    shifts.filter { $0.site == site.index && isReception($0) }
  }

  /// Whether visitors are received: at a point on site, or in a shift type that is called so.
  func isReception(_ shift: PublishedShift) -> Bool {
    let type = scenario.shiftTypes[shift.type]
    let isCalledSo = type.id == "reception" || type.name.chinese.contains("接待")
    if scenario.shiftTypes.contains(where: { $0.id == "reception" || $0.name.chinese.contains("接待") }) {
      return isCalledSo
    }
    return sites[shift.site.position].kind == .point && scenario.shifts[shift.index].mode(of: .deputy) == .onSite
  }

  /// When a site receives, in few words: every Monday, or the dates.
  func receptionDays(at site: PublishedSite) -> String {
    let days = Set(receptions(at: site).map(\.day)).sorted()
    if days.isEmpty { return "" }
    let weekdays = Set(days.map(\.weekday.rawValue)).sorted().compactMap(Weekday.init)
    // Weekly, but for weeks in which a holiday moved or swallowed it.
    let isWeekly =
      self.days.count >= 21
      && weekdays.allSatisfy { weekday in
        days.count { $0.weekday == weekday } * 7 + 7 >= self.days.count
      }
    if isWeekly {
      let names = weekdays.map { $0.shortName(in: language) }
      return Messages.everyWeek(list(names))(language)
    }
    return list(days.map { Messages.dayOfMonth($0)(language) })
  }

  /// A date with its weekday: 2026年12月7日（星期一）.
  func longDate(_ day: Day) -> String {
    Messages.longDate(day, Messages.weekday(day.weekday.shortName(in: language))(language))(language)
  }

  func list(_ texts: [String]) -> String { texts.joined(separator: Messages.separator(language)) }
  /// A list on a sheet: no line's end tears a name apart.
  func unbroken(_ texts: [String]) -> String { list(texts.map { Typesetter.unbroken($0.printable) }) }
  func labelled(_ label: Text, _ value: String) -> String { Messages.labelled(label(language))(language) + value }
}
