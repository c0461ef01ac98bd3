internal import RosterModel

/// Words a month for those whom it concerns.
struct DutyMessageWriter {
  private let month: PublishedMonth
  private let ofPerson: [[PublishedShift]]
  private var language: Language { month.language }
  private var title: String { month.horizonTitle }

  init(_ month: PublishedMonth) {
    self.month = month
    var ofPerson = [[PublishedShift]](repeating: [], count: month.people.count)
    for shift in month.shifts {
      for person in shift.places.flatMap(\.people) { ofPerson[person.position].append(shift) }
    }
    self.ofPerson = ofPerson
  }

  func person(_ index: PersonIndex) -> DutyMessage {
    let person = month[index]
    let own = ofPerson[index.position]
    var lines = [Messages.dear(person.plainName, person.post)(language)]
    if own.isEmpty {
      lines.append(Messages.noShifts(title)(language))
    } else {
      lines.append(Messages.yourShifts(title, own.count)(language))
      for (number, shift) in own.enumerated() {
        lines.append(
          "\(number + 1). " + moment(shift) + " " + place(shift) + " " + shift.typeName + mode(shift, person.place))
        lines.append("   " + partners(of: index, in: shift))
      }
      let contact = contact(besides: index)
      lines.append(Messages.change(contact.name, contact.phone)(language))
    }
    return DutyMessage(.person, id: person.id, name: person.plainName, lines: lines, language)
  }

  func site(_ site: PublishedSite) -> DutyMessage {
    let own = month.shifts.filter { $0.site == site.index }
    let head = own.isEmpty ? Messages.siteEmpty(site.name, title) : Messages.siteMonth(site.name, title)
    let lines = own.map { shift in
      moment(shift) + " " + shift.typeName + " " + crew(shift, withLevels: false)
    }
    return DutyMessage(.site, id: site.id, name: site.name, lines: [head(language)] + lines + callUs(), language)
  }

  func grid(_ grid: Grid) -> DutyMessage {
    let name = month.gridName(grid.id)
    var lines = [Messages.greeting(name)(language)]
    lines += deputies(month.deputies(ofGrids: [grid.id]), Messages.ourDeputies)
    for site in month.sites(ofGrid: grid.id) { lines += receptions(at: site) }
    return DutyMessage(.grid, id: grid.id, name: name, lines: lines + callUs(), language)
  }

  /// The places where people live, in the order of the scenario's grids, then of names.
  func villages() -> [String] {
    let homes = Set(month.scenario.representatives.compactMap(\.home))
    let known = month.scenario.grids.map(\.id).filter(homes.contains)
    return known + homes.subtracting(known).sorted()
  }

  func village(_ home: String) -> DutyMessage {
    let name = month.gridName(home)
    let people = month.order.map { month[$0] }.filter {
      $0.place == .deputy && month.scenario.representatives[$0.index].home == home
    }
    var lines = [Messages.greeting(name)(language)] + deputies(people, Messages.villageDeputies)
    for person in people {
      for shift in ofPerson[person.index.position] {
        lines.append(person.name + " " + moment(shift) + " " + place(shift) + " " + shift.typeName)
      }
    }
    lines += callUs()
    return DutyMessage(.village, id: home, name: name, lines: lines, language)
  }

  private func deputies(_ people: [PublishedPerson], _ label: Text) -> [String] {
    people.isEmpty
      ? [Messages.noDeputies(language)] : [month.labelled(label, month.list(people.map(\.nameWithLevels)))]
  }

  private func receptions(at site: PublishedSite) -> [String] {
    let own = month.receptions(at: site)
    if own.isEmpty { return [] }
    let place = site.address.isEmpty ? site.name : PersonNames.bracketed(site.name, site.address, language)
    return [place + " " + Messages.receptions(title)(language)]
      + own.map { moment($0) + " " + crew($0, withLevels: true) }
  }

  private func callUs() -> [String] {
    month.settings.phone.isEmpty ? [] : [Messages.callUs(month.settings.phone)(language)]
  }

  private func moment(_ shift: PublishedShift) -> String { month.longDate(shift.day) + " " + shift.hours }

  private func place(_ shift: PublishedShift) -> String { month.sites[shift.site.position].name }

  /// How the person attends: 坐班 or 听班.
  private func mode(_ shift: PublishedShift, _ kind: PlaceKind) -> String {
    let mode = shift.places.first { $0.kind == kind }?.mode.name(language) ?? shift.mode
    return language == .chinese ? "（\(mode)）" : " (\(mode))"
  }

  /// Who serves with the person and how to reach them.
  private func partners(of index: PersonIndex, in shift: PublishedShift) -> String {
    let others = shift.places.flatMap { places in
      places.people.filter { $0 != index }.map { other -> String in
        let person = month[other]
        let post = places.kind == .deputy ? "" : person.post + " "
        return post + person.name + (person.phone.isEmpty ? "" : " " + person.phone)
      }
    }
    let missing = shift.missing(month[index].place) > 0 ? [Messages.nobodyElse(language)] : []
    return others.isEmpty
      ? month.list(missing) : month.labelled(Messages.together, month.list(others + missing))
  }

  private func crew(_ shift: PublishedShift, withLevels: Bool) -> String {
    let names = shift.places.flatMap { places in
      places.people.map { person -> String in
        if places.kind == .deputy {
          return withLevels ? month[person].nameWithLevels(on: shift.day) : month[person].name
        }
        return PersonNames.bracketed(month[person].name, month[person].post, language)
      } + Array(repeating: Messages.hole(language), count: places.missing)
    }
    return month.list(names)
  }

  /// Whom to call to change a shift: the station head, else the deputy head, else the duty telephone.
  private func contact(besides person: PersonIndex) -> (name: String, phone: String) {
    let scenario = month.scenario
    for post in [Post.stationHead, .deputyHead] {
      let lead = month.people.first {
        $0.index != person && scenario.representatives[$0.index].post == post && !$0.phone.isEmpty
      }
      if let lead { return (lead.post + lead.name, lead.phone) }
    }
    return (Messages.theStation(language), month.settings.phone)
  }
}
