import ArgumentParser
import RosterPublishing
import Watchbill

/// Options of `publish` that choose of whom or of which site a document is.
struct SelectionOptions: ParsableArguments {
  /// Documents for each of many.
  enum Each: String, CaseIterable, ExpressibleByArgument {
    case person, site
  }

  @Option(help: "只要这一位（编号或姓名）。 Of one person alone: an id or a name.")
  var person: String?
  @Option(help: "只要这一站点（编号或名称）。 Of one site alone: an id or a name.")
  var site: String?
  @Option(help: "person 每人一份，site 每站点一份。 One document for each person or site.")
  var each: Each?

  func validate() throws {
    guard [person != nil, site != nil, each != nil].count(where: { $0 }) > 1 else { return }
    throw ValidationError(CLIText.oneSelection.chinese + " " + CLIText.oneSelection.english)
  }
}

/// What a document of a month is about, and what its file is called.
struct Selection {
  let subject: CalendarFile.Subject
  /// The identifier of the person or site; empty for the whole month.
  let id: String

  /// What the options choose, at least one; the program ends where a name is unknown.
  static func all(_ options: SelectionOptions, of request: PublicationRequest) throws -> [Selection] {
    let month = request.month
    func of(_ person: PersonIndex) -> Selection { Selection(subject: .person(person), id: month[person].id) }
    func of(_ site: SiteIndex) -> Selection { Selection(subject: .site(site), id: month.sites[site.position].id) }
    if let person = options.person { return [of(try request.subjects.person(person))] }
    if let site = options.site { return [of(try request.subjects.site(site))] }
    switch options.each {
    case .person:
      let serving = Set(month.shifts.flatMap { $0.places.flatMap(\.people) })
      return month.people.map(\.index).filter(serving.contains).map(of)
    case .site: return month.sites.map { of($0.index) }
    case nil: return [Selection(subject: .whole, id: "")]
    }
  }
}

extension PublicationRequest {
  /// The name of a document's file, in Chinese as all of them are: what it is, whose, and whether it is for the public.
  func fileName(_ id: String = "", suffix: String = "", ending: String) -> String {
    let audience = month.audience == .public ? "-公开" : ""
    return "坐班安排表" + suffix + (id.isEmpty ? "" : "-" + id) + audience + "." + ending
  }
}
