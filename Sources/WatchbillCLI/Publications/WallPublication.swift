import Foundation
import RosterPublishing
import Watchbill

/// What hangs on the wall.
extension PublicationKind {
  static let wall = PublicationKind(
    name: "wall", summary: Text("上墙的坐班安排表 PDF", "the wall chart, PDF")
  ) { request in
    let paper = request.options.paper(.a3, .landscape)
    let layout = request.options.layout ?? .grid
    return [
      try request.pdf(request.fileName(suffix: layout == .list ? "-清单" : "", ending: "pdf")) {
        DocumentSheets.wall(request.month, layout, on: paper, $0)
      }
    ]
  }

  static let organisation = PublicationKind(
    name: "organisation", summary: Text("上墙的组织机构 PDF", "the organisation, PDF")
  ) { request in
    let paper = request.options.paper(.a3, .landscape)
    return [try request.pdf("组织机构.pdf") { DocumentSheets.organisation(request.month, on: paper, $0) }]
  }

  static let regulations = PublicationKind(
    name: "regulations", summary: Text("上墙的工作制度 PDF（--text 另给正文）", "the regulations, PDF (--text FILE for your own)")
  ) { request in
    let text = try request.options.text.map { try request.text(at: $0) }
    let paper = request.options.paper(.a3, .portrait)
    return [try request.pdf("工作制度.pdf") { DocumentSheets.regulations(request.month, text: text, on: paper, $0) }]
  }

  static let plaque = PublicationKind(
    name: "plaque", summary: Text("网格或站点的代表公示牌 PDF", "plaques of a grid's or site's deputies, PDF")
  ) { request in
    let scenario = request.named.scenario
    var subjects: [PlaqueSubject] = []
    if let grid = try request.grid() { subjects.append(.grid(grid)) }
    if let site = try request.site() { subjects.append(.site(site)) }
    if subjects.isEmpty {
      subjects = scenario.grids.map { .grid($0.id) }
      if subjects.isEmpty { subjects = scenario.sites.typedIndices.map { .site($0) } }
    }
    let paper = request.options.paper(.a4, .portrait)
    return [try request.pdf("公示牌.pdf") { DocumentSheets.plaque(request.month, of: subjects, on: paper, $0) }]
  }
}
