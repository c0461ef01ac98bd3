import RosterModel

extension ScenarioDecoder {
  mutating func ledger() -> Ledger? {
    let records = records(TableCatalog.ledger)
    if records.isEmpty { return nil }
    var ledger = Ledger(people: people.ids.count)
    var places: [PersonIndex: Mark] = [:]
    for record in records {
      let person = person(record)
      let balances = TurnClass.allCases.map { ($0, hundredths(record, $0.rawValue)) }
      guard let person else { continue }
      if let first = places.updateValue(record.mark, forKey: person) {
        problems.add(
          "id.duplicate", at: record.mark("person"), Messages.duplicateID(people.ids[person.position], first: first))
      }
      for (turns, balance) in balances { if let balance { ledger[person, turns] = balance } }
    }
    return ledger
  }

  mutating func history(horizon: Horizon?) -> [PastTurn] {
    var seen: Set<PastTurn> = []
    return records(TableCatalog.history).compactMap { record -> PastTurn? in
      let day = day(record, "date")
      let person = person(record)
      let place = siteAndType(record)
      if let day, let horizon, day >= horizon.days.lowerBound {
        problems.add("history.notPast", at: record.mark("date"), Messages.notPast(day, horizon.days.lowerBound))
      }
      guard let day, let person, let place else { return nil }
      let turn = PastTurn(day: day, site: place.site, type: place.type, person: person)
      if !seen.insert(turn).inserted {
        problems.add("history.duplicate", at: record.mark, Messages.repeatedTurn(people.ids[person.position], day))
        return nil
      }
      return turn
    }
  }

  /// The published roster, whose shifts must be planned.
  mutating func published(_ facts: ScenarioFacts) -> [ScenarioFacts.NamedTurn] {
    let records = records(TableCatalog.published)
    if records.isEmpty { return [] }
    let planned = Set(facts.plannedShifts().map(\.id))
    let days = facts.horizon.days
    var seen: Set<ScenarioFacts.NamedTurn> = []
    return records.compactMap { record -> ScenarioFacts.NamedTurn? in
      let day = day(record, "date")
      let person = person(record)
      let place = siteAndType(record)
      guard let day, let person, let place else { return nil }
      if !days.contains(day) {
        problems.add("published.outside", at: record.mark("date"), Messages.notInHorizon(day, days))
        return nil
      }
      let id = "\(day)/\(sites.ids[place.site.position])/\(shiftTypes.ids[place.type.position])"
      if !planned.contains(id) {
        problems.add("shift.unknown", at: record.mark("shift"), Messages.unknownShift(id))
        return nil
      }
      let turn = ScenarioFacts.NamedTurn(person: person, shift: id)
      if !seen.insert(turn).inserted {
        problems.add("published.duplicate", at: record.mark, Messages.repeatedTurn(people.ids[person.position], day))
        return nil
      }
      return turn
    }
  }

  private mutating func siteAndType(_ record: Record) -> (site: SiteIndex, type: ShiftTypeIndex)? {
    guard let cell = record["shift"] else { return nil }
    let parts = Typing.code(cell.text).split(separator: "/", omittingEmptySubsequences: false).map { Typing.tidied($0) }
    guard parts.count == 2 else {
      wrong(record, "shift")
      return nil
    }
    let site = find(parts[0], in: sites, as: .site, at: cell.mark)
    let type = find(parts[1], in: shiftTypes, as: .shiftType, at: cell.mark)
    guard let site, let type else { return nil }
    return (SiteIndex(site), ShiftTypeIndex(type))
  }
}
