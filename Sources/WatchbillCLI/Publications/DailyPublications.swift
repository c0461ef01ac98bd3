import Foundation
import RosterPublishing
import Watchbill

/// What is handed out from day to day.
extension PublicationKind {
  static let notice = PublicationKind(
    name: "notice", summary: Text("接待日公告，文本和 PDF", "public notices of receptions, text and PDF")
  ) { request in
    let day = try request.day()
    let month = request.month
    let notices = ReceptionNotice.all(of: month, on: day, at: try request.site(), issued: request.options.issued)
    guard !notices.isEmpty else {
      complain(CLIText.noReceptions(request.language))
      throw Exit.badData
    }
    request.warnOfLate(notices)
    let text = notices.map { $0.text(in: request.language) }.joined(separator: "\n\n")
    let plain = PublishedDocument(name: "接待公告.txt", data: Data(text.utf8))
    let paper = request.options.paper(.a4, .portrait)
    // Where a file is named, its ending says which of the two is wanted.
    if request.out?.hasSuffix(".txt") == true || request.out == "-" { return [plain] }
    let sheet = try request.pdf("接待公告.pdf") { DocumentSheets.notices(month, notices, on: paper, $0) }
    return request.out?.hasSuffix(".pdf") == true ? [sheet] : [plain, sheet]
  }

  static let message = PublicationKind(
    name: "message", summary: Text("给每位代表、站点、网格群、村群的通知", "a text for each deputy, site, grid and village")
  ) { request in
    // A partner's telephone belongs into a deputy's message, whoever else reads the wall chart.
    var settings = request.month.settings
    settings.audience = .station
    let month = PublishedMonth(request.roster, audit: request.audit, settings: settings)
    var messages = DutyMessage.all(of: month)
    let scenario = request.named.scenario
    let person = try request.options.selection.person.map {
      scenario.representatives[try request.subjects.person($0)].id
    }
    let site = try request.site().map { scenario.sites[$0].id }
    let grid = try request.grid()
    if person != nil || site != nil || grid != nil {
      messages = messages.filter { message in
        switch message.recipient {
        case .person: message.id == person
        case .site: message.id == site
        case .grid: message.id == grid
        case .village: false
        }
      }
    }
    return messages.map { PublishedDocument(name: $0.fileName, data: Data($0.text.utf8)) }
  }

  static let handover = PublicationKind(
    name: "handover", summary: Text("每日交接班签字表 PDF", "a handover sheet for each day, PDF")
  ) { request in
    let (day, site) = (try request.day(), try request.site())
    let paper = request.options.paper(.a4, .portrait)
    let empty = request.month.shifts.allSatisfy { shift in
      (day != nil && shift.day != day) || (site != nil && shift.site != site)
    }
    if empty {
      complain(CLIText.noShiftsToHandOver(request.language))
      throw Exit.badData
    }
    return [
      try request.pdf("交接班登记表.pdf") { DocumentSheets.handover(request.month, on: day, at: site, paper, $0) }
    ]
  }
}

extension PublicationRequest {
  /// The site that `--site` names; the program ends where there is none.
  func site() throws -> SiteIndex? { try options.selection.site.map { try subjects.site($0) } }

  /// The grid that `--grid` names by identifier or name; the program ends where there is none.
  func grid() throws -> String? {
    guard let name = options.grid else { return nil }
    let grids = named.scenario.grids
    if let grid = grids.first(where: { $0.id == name || (!$0.name.isEmpty && $0.name == name) }) { return grid.id }
    throw subjects.unknown(name, among: grids.flatMap { [$0.id, $0.name] }.filter { !$0.isEmpty })
  }

  /// The day that `--day` names; the program ends where it lies outside the horizon.
  func day() throws -> Day? {
    guard let day = options.day else { return nil }
    let days = named.scenario.horizon.days
    guard days.contains(day) else {
      complain(CLIText.dayOutside(day, days)(language))
      throw Exit.badData
    }
    return day
  }

  /// A text file of the caller's.
  func text(at path: String) throws -> String {
    let data = try RosterInput.data(path, language)
    // Notepad in China saves GB18030 unless told otherwise.
    let encodings: [String.Encoding] = [.utf8, String.Encoding(rawValue: 0x8000_0632)]
    let text = encodings.lazy.compactMap { String(data: data, encoding: $0) }.first { !$0.contains("\u{FFFD}") }
    guard let text, !data.contains(0) else {
      complain(CLIText.notText(path)(language))
      throw Exit.badData
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// Tells of notices that cannot be out early enough.
  func warnOfLate(_ notices: [ReceptionNotice]) {
    if common.quiet { return }
    for notice in notices where notice.isLate {
      let last = notice.shift.day.advanced(by: -ReceptionNotice.daysAhead)
      let site = named.scenario.sites[notice.shift.site].name
      let text =
        options.issued == nil
        ? CLIText.noticeBeforeMonth(notice.shift.day, site, last) : CLIText.noticeLate(notice.shift.day, site, last)
      complain(text(language))
    }
  }
}
