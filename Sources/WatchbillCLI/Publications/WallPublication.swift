import RosterPublishing
import Watchbill

extension PublicationKind {
  /// The wall chart.
  static let wall = PublicationKind(
    name: "wall", summary: Text("上墙的坐班安排表 PDF", "the wall chart, PDF")
  ) { request in
    let paper = request.options.paper(.a3, .landscape)
    let layout = request.options.layout ?? .grid
    return [
      try request.pdf("坐班安排表.pdf") { DocumentSheets.wall(request.month, layout, on: paper, $0) }
    ]
  }
}
