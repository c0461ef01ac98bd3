import Foundation
import Watchbill

/// The readers of what comes from outside.
enum Reader: String, CaseIterable {
  /// `scenario.yaml` beside tables that are right.
  case yaml
  /// One table beside a document that is right; the first line names it.
  case table
  /// A whole folder: a line `=== NAME` before each file.
  case folder
  /// The one-file form.
  case json
  /// `roster.json`, laid on a scenario.
  case roster
  /// A yearly notice.
  case calendar
  /// Day patterns, free windows, dates and times, one a line.
  case words

  /// Reads an input. A crash, a hang, or a problem that says nothing is a fault.
  func read(_ bytes: Data) {
    switch self {
    case .yaml: judge(ScenarioReader.read(files: [InputFile(name: "scenario.yaml", bytes: bytes)] + Town.tables))
    case .table:
      let end = bytes.firstIndex(of: 10) ?? bytes.endIndex
      let file = InputFile(name: String(decoding: bytes[..<end], as: UTF8.self), bytes: Data(bytes[end...].dropFirst()))
      judge(ScenarioReader.read(files: Town.files.filter { $0.name != file.name } + [file]))
    case .folder: judge(ScenarioReader.read(files: Town.split(bytes)))
    case .json: judge(ScenarioReader.read(json: bytes))
    case .roster: readRoster(bytes)
    case .calendar: _ = (try? YearNotice(holidayCN: bytes)).map { DutyCalendar(china: [$0.year], notices: [$0]) }
    case .words: readWords(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func judge(_ reading: ScenarioReading) {
    for problem in reading.problems {
      precondition(!problem.text(.chinese).isEmpty && !problem.text(.english).isEmpty)
      precondition(problem.mark.map { $0.line > 0 && $0.column > 0 } ?? true)
      _ = problem.message(in: .chinese)
    }
    precondition((reading.scenario == nil) == reading.hasErrors)
    guard let scenario = reading.scenario, scenario.shifts.count < 200, scenario.people.count < 50 else { return }
    // What was read can be written and read again.
    let again = ScenarioReader.read(json: Data(ScenarioWriter.json(scenario).utf8))
    precondition(
      again.scenario?.shifts == scenario.shifts && again.scenario?.representatives == scenario.representatives,
      "\(again.problems.map { $0.message(in: .english) })")
  }

  private func readRoster(_ bytes: Data) {
    guard let file = try? RosterFile(bytes, name: "roster.json") else { return }
    let (roster, problems) = file.roster(on: Town.scenario, file: "roster.json")
    precondition((roster == nil) == !problems.isEmpty)
    if let roster { _ = Audit(roster) }
    _ = file.data()
  }

  private func readWords(_ text: String) {
    let horizon = Town.scenario.horizon.days
    for line in text.split(separator: "\n") {
      if let pattern = DayPattern(text: String(line)) {
        _ = pattern.days(in: horizon, calendar: Town.scenario.calendar)
      }
      _ = FreeWindow(text: String(line))
      _ = Day(line).map { ($0.description, $0.weekday, $0.daysInMonth) }
      _ = TimeOfDay(line)
      _ = Horizon(month: String(line))
      _ = NearestName.of(String(line.prefix(100)), among: ["station", "night", "陈立秋"])
    }
  }
}
