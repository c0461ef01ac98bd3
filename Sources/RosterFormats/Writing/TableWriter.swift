import RosterModel

/// The tables of a scenario as rows, with the columns of their declarations.
enum TableWriter {
  typealias Row = [(String, JSONValue)]

  /// The tables that have rows; the people always.
  static func tables(_ scenario: Scenario) -> [(name: String, rows: [Row])] {
    func id(_ person: PersonIndex) -> JSONValue { .text(scenario.representatives[person].id) }
    func types(_ indices: [ShiftTypeIndex]) -> JSONValue { .texts(indices.map { scenario.shiftTypes[$0].id }) }

    let tables: [(Table, [Row])] = [
      (TableCatalog.representatives, scenario.representatives.map(representative)),
      (
        TableCatalog.leave,
        scenario.leave.map { leave in
          [("person", id(leave.person))] + days(leave.days)
            + [("reason", .text(leave.reason)), ("excused", yesNo(leave.isExcused))]
        }
      ),
      (
        TableCatalog.requests,
        scenario.requests.map { request in
          [("person", id(request.person))] + days(request.days)
            + [("wish", .text(request.wish.rawValue)), ("shifts", types(request.shiftTypes))]
            + number("price", request.price)
        }
      ),
      (
        TableCatalog.pairs,
        scenario.pairWishes.map { wish in
          zip(["a", "b", "c"], wish.people).map { ($0, id($1)) } + [("kind", .text(wish.kind.rawValue))]
        }
      ),
      (
        TableCatalog.locks,
        scenario.locks.map { lock in
          [
            ("person", id(lock.person)), ("shift", .text(scenario.shifts[lock.shift].id)),
            ("serves", yesNo(lock.serves)),
          ]
        }
      ),
      (
        TableCatalog.limits,
        scenario.limits.map { limit in
          [("person", id(limit.person)), ("rule", .text(limit.rule))] + number("least", limit.least)
            + number("most", limit.most)
        }
      ),
      (TableCatalog.ledger, ledger(scenario)),
      (
        TableCatalog.history,
        scenario.history.map { turn in
          let shift = "\(scenario.sites[turn.site].id)/\(scenario.shiftTypes[turn.type].id)"
          return [("date", ScenarioWriter.day(turn.day)), ("shift", .text(shift)), ("person", id(turn.person))]
        }
      ),
      (
        TableCatalog.published,
        zip(scenario.shifts, scenario.published).flatMap { shift, crew in
          crew.map { person in
            let place = "\(scenario.sites[shift.site].id)/\(scenario.shiftTypes[shift.type].id)"
            return [("date", ScenarioWriter.day(shift.day)), ("shift", .text(place)), ("person", id(person))]
          }
        }
      ),
      (TableCatalog.activities, scenario.activities.map { activity($0, people: $0.participants.map(id)) }),
    ]
    return tables.filter { !$0.1.isEmpty || $0.0.name == TableCatalog.representatives.name }.map { ($0.0.name, $0.1) }
  }

  private static func representative(_ person: Representative) -> Row {
    var row: Row = [("id", .text(person.id)), ("name", .text(person.name)), ("post", .text(person.post.rawValue))]
    func add(_ name: String, _ texts: [String]) { if !texts.isEmpty { row.append((name, .texts(texts))) } }
    func add(_ name: String, _ text: String?) { if let text, !text.isEmpty { row.append((name, .text(text))) } }
    add(
      "levels",
      person.levels.sorted().flatMap { level in
        let terms = person.levelTerms.filter { $0.level == level }
        return terms.isEmpty ? [level.rawValue] : terms.map { "\(level.rawValue) \($0.days)" }
      })
    add("fields", person.fields)
    add("home", person.home)
    add("grids", person.grids)
    add("sites", person.sites)
    add("phone", person.phone)
    add("wecom", person.wecom)
    add("occupation", person.occupation)
    add("free", person.free.map(\.text))
    if person.refusesNights { row.append(("nights", yesNo(false))) }
    add("group", person.groups)
    add("from", person.from?.description)
    add("until", person.until?.description)
    return row
  }

  private static func activity(_ activity: Activity, people: [JSONValue]) -> Row {
    [("id", .text(activity.id)), ("name", .text(activity.name)), ("kind", .text(activity.kind.rawValue))]
      + days(activity.days) + [
        ("start", .text(activity.start.description)), ("end", .text(activity.end.description)),
        ("people", .array(people)),
      ] + number("quorum", activity.quorum)
  }

  private static func ledger(_ scenario: Scenario) -> [Row] {
    let classes = scenario.ledger.classes
    if classes.isEmpty { return [] }
    return scenario.people.map { person in
      [("person", .text(scenario.representatives[person].id))]
        + classes.map { ($0.rawValue, ScenarioWriter.decimal(scenario.ledger[person, $0])) }
    }
  }

  private static func days(_ days: ClosedRange<Day>) -> Row {
    [("from", ScenarioWriter.day(days.lowerBound)), ("until", ScenarioWriter.day(days.upperBound))]
  }

  private static func yesNo(_ flag: Bool) -> JSONValue { .text(flag ? "yes" : "no") }

  private static func number(_ name: String, _ number: Int?) -> Row { number.map { [(name, .integer($0))] } ?? [] }
}
