import RosterModel
import RosterRules
import RosterWorkbook

extension ScenarioSheets {
  func settings() -> WorksheetDraft {
    var form = SheetForm(
      SheetCatalog.settings, language, extra: [Text("说明", "note")], widths: [22, 52, 64])
    let values = settingValues()
    let others = scenario.notes.keys.sorted().map { ["notes", $0] }.filter { path in
      !Setting.all.contains { $0.path == path }
    }
    let settings = Setting.all + others.map { Setting(path: $0, title: Text("notes.\($0[1])", "notes.\($0[1])")) }
    for setting in settings {
      let value = values[setting.path.joined(separator: ".")] ?? .blank
      let words = setting.vocabulary?.titles(language) ?? []
      let choice = words.isEmpty ? "" : say("：", ": ") + words.joined(separator: say("、", ", "))
      form.add(
        ["key": .text(setting.title(language)), "value": value], notes: [setting.summary(language) + choice])
      if setting.path == ["horizon", "month"] {
        form.style(
          "value",
          SheetForm.plain.with {
            $0.format = .month
            $0.alignment = .left
          })
      } else {
        form.style(
          "value",
          SheetForm.plain.with {
            $0.alignment = .left
            if case .day = value { $0.format = .day }
            if case .number = value { $0.format = .general }
          })
      }
      if !words.isEmpty { form.offer(words, in: "value") }
    }
    return form.sheet
  }

  private func settingValues() -> [String: WorksheetDraft.Value] {
    let standard = PairingSettings(mode: scenario.pairing.mode)
    var values: [String: WorksheetDraft.Value] = [
      "name": text(scenario.name), "language": word(.languages, scenario.language.rawValue),
      "horizon.timeZone": text(scenario.horizon.timeZone),
      "pairing.mode": word(.pairingModes, scenario.pairing.mode.rawValue),
    ]
    if scenario.horizon.isMonth {
      values["horizon.month"] = .day(scenario.horizon.days.lowerBound)
    } else {
      values["horizon.from"] = .day(scenario.horizon.days.lowerBound)
      values["horizon.until"] = .day(scenario.horizon.days.upperBound)
    }
    if case .text = CalendarWriter.value(scenario) {
      values["calendar"] = word(.calendars, "none")
    } else {
      values["calendar"] = word(.calendars, "CN")
    }
    if scenario.pairing != standard {
      let pairing = scenario.pairing
      for (key, number) in [
        ("fields", pairing.fields), ("time", pairing.time), ("home", pairing.home), ("levels", pairing.levels),
        ("ledger", pairing.ledger), ("keep", pairing.keep),
      ] { values["pairing.\(key)"] = .number(Double(number)) }
    }
    for (key, note) in scenario.notes { values["notes.\(key)"] = text(note) }
    let (print, usual) = (scenario.publication, PublicationSettings())
    if let language = print.language { values["publication.language"] = word(.languages, language.rawValue) }
    if print.audience != usual.audience { values["publication.audience"] = word(.audiences, print.audience.rawValue) }
    if print.levels != usual.levels { values["publication.levels"] = word(.printedLevels, print.levels.rawValue) }
    if print.names != usual.names { values["publication.names"] = word(.nameOrders, print.names.rawValue) }
    values["publication.issuer"] = text(print.issuer)
    values["publication.phone"] = text(print.phone)
    values["publication.supervision"] = text(print.supervision)
    if let group = print.wecom.group { values["publication.wecom.group"] = .number(Double(group)) }
    values["publication.wecom.schedules"] = list(
      print.wecom.schedules.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    return values
  }

  func shiftTypes() -> WorksheetDraft {
    var form = SheetForm(SheetCatalog.shiftTypes, language, widths: [14, 14, 14])
    for type in scenario.shiftTypes {
      var values: [String: WorksheetDraft.Value] = [
        "id": .text(type.id), "name": text(type.name.chinese), "start": .time(type.start.minutes),
        "mode": word(.attendance, type.mode.rawValue), "class": word(.dayOrNight, type.isNight ? "night" : "day"),
      ]
      if type.name.english != type.name.chinese { values["english"] = text(type.name.english) }
      if type.length <= 1440 {
        values["end"] = .time((type.start.minutes + type.length) % 1440)
      } else {
        values["length"] = .text(String(type.length))
      }
      form.add(values)
    }
    return form.sheet
  }

  func grids() -> WorksheetDraft {
    var form = SheetForm(SheetCatalog.grids, language, widths: [12, 18, 12, 12])
    for grid in scenario.grids {
      var values: [String: WorksheetDraft.Value] = ["id": .text(grid.id), "name": text(grid.name)]
      if let position = grid.position {
        values["east"] = Self.number(hundredths: position.east)
        values["north"] = Self.number(hundredths: position.north)
      }
      form.add(values)
    }
    return form.sheet
  }

  func sites() -> WorksheetDraft {
    var form = SheetForm(SheetCatalog.sites, language, widths: [12, 20, 8, 18, 28, 16, 22])
    for site in scenario.sites {
      var values: [String: WorksheetDraft.Value] = [
        "id": .text(site.id), "name": text(site.name), "kind": word(.siteKinds, site.kind.rawValue),
        "grids": list(site.grids), "phone": text(site.phone), "address": text(site.address),
        "demand": list(site.demand.map { "\($0.field):\($0.weight)" }),
      ]
      if let station = site.station { values["of"] = .text(siteName(station)) }
      if let position = site.position {
        values["east"] = Self.number(hundredths: position.east)
        values["north"] = Self.number(hundredths: position.north)
      }
      form.add(values)
    }
    return form.sheet
  }

  func cover() -> WorksheetDraft {
    var form = SheetForm(SheetCatalog.cover, language, widths: [20, 14, 22, 10])
    for site in scenario.sites {
      for line in site.cover {
        var values: [String: WorksheetDraft.Value] = [
          "site": .text(siteName(site.id)), "shifts": list(line.shiftTypes.map(typeName)),
          "days": .text(line.days.text(in: language)), "onHoliday": word(.onHoliday, line.days.onHoliday.rawValue),
        ]
        for place in line.places {
          let kind = place.kind.rawValue
          values[kind] = .number(Double(place.wanted))
          if place.minimum != 0 { values[kind + "Minimum"] = .number(Double(place.minimum)) }
          if place.maximum != place.wanted { values[kind + "Maximum"] = .number(Double(place.maximum)) }
          if let mode = place.mode { values[kind + "Mode"] = word(.attendance, mode.rawValue) }
        }
        form.add(values)
      }
    }
    form.offer(
      .cells(sheet: SheetCatalog.sites.title(language), CellRange(lines: 2...60, columns: 2...2)), down: "site")
    return form.sheet
  }

  func notices() -> WorksheetDraft {
    var form = SheetForm(SheetCatalog.notices, language, widths: [14, 14, 10])
    guard case .object(let fields) = CalendarWriter.value(scenario),
      case .array(let years)? = fields.first(where: { $0.0 == "extra" })?.1
    else { return form.sheet }
    for year in years {
      guard case .object(let notice) = year, case .array(let days)? = notice.first(where: { $0.0 == "days" })?.1 else {
        continue
      }
      for day in days {
        guard case .object(let entry) = day else { continue }
        var values: [String: WorksheetDraft.Value] = [:]
        for (key, value) in entry {
          switch (key, value) {
          case ("date", .text(let date)): values["date"] = Day(date).map { .day($0) }
          case ("name", .text(let name)): values["name"] = text(name)
          case ("isOffDay", .flag(let flag)): values["off"] = word(.yesNo, flag ? "yes" : "no")
          default: break
          }
        }
        form.add(values)
      }
    }
    return form.sheet
  }
}
