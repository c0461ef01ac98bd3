import RosterModel

extension ScenarioPatcher {
  /// Sets one key of the horizon; a month and single days take each other's place.
  mutating func setHorizon(_ key: String, _ entry: InputNode.Entry) {
    guard ScenarioShape.horizon.field(key) != nil else {
      return noPath(entry, key, in: "horizon", known: ScenarioShape.horizon.fields.map(\.key))
    }
    var changed = InputNode(content: .map([]), mark: entry.mark)
    changed.set(key, to: entry.value, at: entry.mark)
    move(to: changed)
  }

  /// Moves the horizon.
  ///
  /// Decisions about days that it leaves do not count, and turns of its own days are no past: both are left out and
  /// told.
  mutating func move(to value: InputNode) {
    var horizon = root["horizon"] ?? InputNode(content: .map([]), mark: value.mark)
    let old = days(of: horizon)
    if value["month"] != nil { horizon.drop(["from", "until"]) }
    if value["from"] != nil || value["until"] != nil {
      if let old, horizon["month"] != nil {
        horizon.drop(["month"])
        horizon.set("from", to: .text(old.lowerBound.description, at: value.mark), at: value.mark)
        horizon.set("until", to: .text(old.upperBound.description, at: value.mark), at: value.mark)
      }
    }
    for entry in value.entries where !entry.value.isNull { horizon.set(entry.key, to: entry.value, at: entry.mark) }
    root.set("horizon", to: horizon, at: root.entries.first { $0.key == "horizon" }?.mark ?? value.mark)
    guard let days = days(of: horizon) else { return }
    leaveOut(TableCatalog.locks, at: value.mark) { record in
      ScenarioPatcher.day(ofShift: record["shift"]?.text).map(days.contains) ?? true
    }
    leaveOut(TableCatalog.published, at: value.mark) { record in
      record["date"].flatMap { Dates.day(Typing.code($0.text)) }.map(days.contains) ?? true
    }
    leaveOut(TableCatalog.history, at: value.mark) { record in
      record["date"].flatMap { Dates.day(Typing.code($0.text)) }.map { $0 < days.lowerBound } ?? true
    }
  }

  private mutating func leaveOut(_ table: Table, at mark: Mark, where isKept: (Record) -> Bool) {
    let rows = tables[table.name] ?? []
    let kept = rows.filter(isKept)
    if kept.count == rows.count { return }
    tables[table.name] = kept
    problems.warn("horizon.leaves", at: mark, Messages.horizonLeaves(rows.count - kept.count, table.fileName))
  }

  private func days(of horizon: InputNode) -> ClosedRange<Day>? {
    if let month = horizon["month"]?.code.flatMap(Dates.month) { return month }
    guard let from = horizon["from"]?.code.flatMap(Dates.day), let until = horizon["until"]?.code.flatMap(Dates.day),
      from <= until
    else { return nil }
    return from...until
  }

  private static func day(ofShift text: String?) -> Day? {
    let parts = Typing.code(text ?? "").split(separator: "/").dropLast(2)
    return Dates.day(parts.joined(separator: "-"))
  }
}
