import Foundation
import RosterPublishing
import Watchbill

extension PublicationKind {
  /// The page for browsers.
  static let html = PublicationKind(
    name: "html", summary: Text("网页，一个文件，可离线看", "a page in one file, read offline")
  ) { request in
    let month = PageSummary.month(
      request.roster, request.audit, request.month.settings,
      standIns: Dictionary(uniqueKeysWithValues: request.month.shifts.map { ($0.index, $0.standIns) }))
    return [PublishedDocument(name: request.fileName(ending: "html"), data: Data(MonthPage(month).html().utf8))]
  }

  /// A table for spreadsheets.
  static let csv = PublicationKind(
    name: "csv", summary: Text("逗号分隔的表，--layout grid 为格子表", "a comma-separated table; --layout grid for a grid")
  ) { request in
    if request.options.layout == .grid {
      let data = DutyGrid(request.month).csv()
      return [
        PublishedDocument(name: request.fileName(suffix: "-格子表", ending: "csv"), data: data)
      ]
    }
    return [PublishedDocument(name: request.fileName(ending: "csv"), data: DutyTable(request.month).csv())]
  }

  /// The month for programs.
  static let json = PublicationKind(
    name: "json", summary: Text("给程序用的 JSON", "JSON for programs")
  ) { request in
    [PublishedDocument(name: request.fileName(ending: "json"), data: MonthFile(request.month).data())]
  }

  /// Calendars for telephones.
  static let ics = PublicationKind(
    name: "ics", summary: Text("手机日历：全部，--person、--site 或 --each", "calendars: whole, --person, --site or --each")
  ) { request in
    let previous = try request.options.exchange.previous.map { try PreviousCalendar($0, request) }
    return try Selection.all(request.options.selection, of: request).map { selection in
      let file = CalendarFile(request.month, of: selection.subject)
      let data = try previous.map { try $0.changed(file, of: selection) } ?? file
      return PublishedDocument(name: request.fileName(selection.id, ending: "ics"), data: data.data())
    }
  }

  /// Schedules of WeCom.
  static let wecom = PublicationKind(
    name: "wecom", summary: Text("企业微信打卡排班", "schedules of WeCom")
  ) { request in
    let settings = request.options.exchange.wecom(request.month.settings.wecom)
    let (body, problems) = WeComRoster.of(request.roster, settings)
    guard let body else { throw request.refuse(problems) }
    return [PublishedDocument(name: "wecom.json", data: body.data())]
  }
}

extension PublicationRequest {
  /// Tells problems; the code with which the program ends.
  func refuse(_ problems: [InputProblem]) -> any Error {
    complain(problems.map { $0.message(in: language) }.joined(separator: "\n"))
    if common.json { say(ProblemReport(problems, language, exit: Exit.badData).json) }
    return Exit.badData
  }
}

/// What was sent before: a calendar file, or the roster from which one was made.
struct PreviousCalendar {
  private enum Source {
    case calendar(String)
    case roster(PublishedMonth)
  }

  private let source: Source
  private let path: String
  private let language: Language

  init(_ path: String, _ request: PublicationRequest) throws {
    self.path = path
    language = request.language
    let data = try RosterInput.data(path, language)
    let text = String(decoding: data, as: UTF8.self)
    if text.hasPrefix("BEGIN:VCALENDAR") {
      guard request.options.selection.each == nil else {
        complain(CLIText.oneCalendar(language))
        throw Exit.usage
      }
      source = .calendar(text)
    } else {
      let roster = try RosterInput.read(path, on: request.named, request.common)
      source = .roster(PublishedMonth(roster, settings: request.month.settings))
    }
  }

  /// A calendar as a change of what was sent before.
  func changed(_ file: CalendarFile, of selection: Selection) throws -> CalendarFile {
    switch source {
    case .roster(let month): return file.changing(CalendarFile(month, of: selection.subject))
    case .calendar(let text):
      do throws(CalendarFile.PreviousFault) { return try file.changing(fileWith: text) } catch {
        switch error {
        case .noCalendar: complain(CLIText.brokenCalendar(path)(language))
        case .anotherSubject: complain(CLIText.otherCalendar(path)(language))
        }
        throw Exit.badData
      }
    }
  }
}
