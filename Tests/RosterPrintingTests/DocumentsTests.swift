import Foundation
import RosterModel
import RosterPrinting
import RosterPublishing
import Testing

@Suite(.enabled(if: Press.isBuilt)) struct DocumentsTests {
  private let measure = Press.measure

  private func documents(_ month: PublishedMonth, _ paper: Paper) -> [(String, DocumentSheets)] {
    let sites = month.sites.map { PlaqueSubject.site($0.index) }
    return [
      ("organisation", .organisation(month, on: paper, measure)),
      ("regulations", .regulations(month, on: paper, measure)),
      ("plaque", .plaque(month, of: sites + [.grid("g01"), .grid("none")], on: paper, measure)),
      ("notice", .notices(month, ReceptionNotice.all(of: month), on: paper, measure)),
      ("handover", .handover(month, paper, measure)),
    ]
  }

  @Test(arguments: ["xiying", "hongxiang"])
  func nothingLiesOverAnythingAndNothingIsCut(_ name: String) throws {
    let facts = try Months.facts(name)
    for language in Language.allCases {
      let month = Months.filled(facts, language, audience: .public)
      for (size, orientation) in [(Paper.Size.a3, Paper.Orientation.landscape), (.a4, .portrait)] {
        for (kind, document) in documents(month, Paper(size, orientation)) {
          let problems = LayoutCheck.problems(of: document)
          #expect(problems.isEmpty, "\(kind) \(language) \(size) \(problems.prefix(3))")
          #expect(LayoutCheck.cut(in: document).isEmpty, "\(kind) \(language) \(size)")
          #expect(!document.sheets.isEmpty)
        }
      }
    }
  }

  @Test func hostileNamesLieOverNothingAndTurnNoText() throws {
    var facts = try Months.facts("hongxiang")
    let names = [
      "<script>alert(1)</script>", "=1+1", "王\n五", "\u{202E}反向", String(repeating: "很长的名字", count: 12), "䶮㛃𬀩",
      "\"引'号\"", "",
    ]
    for (index, name) in names.enumerated() { facts.representatives[index].name = name }
    facts.sites[1].name = String(repeating: "联络点", count: 20)
    let month = Months.filled(facts)
    let all =
      documents(month, Paper(.a4, .portrait)) + [("wall", .wall(month, .grid, on: Paper(.a3, .landscape), measure))]
    for (kind, document) in all {
      #expect(LayoutCheck.problems(of: document).isEmpty, "\(kind) \(LayoutCheck.problems(of: document).prefix(3))")
      #expect(!document.sheets.flatMap(\.texts).contains { $0.text.unicodeScalars.contains("\u{202E}") })
    }
    let printed = try PDFPress().pdf(all[2].1.sheets, title: names.joined(), date: Day("2026-12-01")!)
    #expect(printed.data.prefix(5) == Data("%PDF-".utf8) && printed.lacking.isEmpty, "\(printed.lacking)")
  }

  @Test func lettersThatNoFontHasAreTold() throws {
    var facts = try Months.facts("tiny")
    facts.representatives[0].name = "王\u{378}"
    let chart = DocumentSheets.wall(Months.filled(facts), .grid, on: Paper(.a3, .landscape), measure)
    let printed = try PDFPress().pdf(chart.sheets, title: chart.title, date: chart.date)
    #expect(printed.lacking == ["王\u{378}"])
  }

  @Test(arguments: ["xiying", "hongxiang"])
  func everyDeputyOfAGridStandsInTheOrganisationAndOnAPlaque(_ name: String) throws {
    let month = Months.filled(try Months.facts(name))
    let scenario = Scenario(try Months.facts(name))
    let paper = Paper(.a3, .landscape)
    let grids = scenario.sites.flatMap(\.grids)
    for document in [
      DocumentSheets.organisation(month, on: paper, measure),
      .plaque(month, of: grids.map { .grid($0) }, on: paper, measure),
    ] {
      let printed = document.sheets.flatMap(\.texts).map(\.text).joined()
      for person in month.people where person.place == .deputy {
        let own = scenario.representatives[person.index]
        guard (own.grids + [own.home ?? ""]).contains(where: grids.contains) else { continue }
        #expect(printed.contains(person.name), "\(person.name) is missing")
      }
    }
  }

  @Test func aPlaqueShowsNoPrivateTelephone() throws {
    let month = Months.filled(try Months.facts("xiying"))
    let texts = DocumentSheets.plaque(month, of: [.site(SiteIndex(1))], on: Paper(.a4, .portrait), measure).sheets
      .flatMap(\.texts).map(\.text)
    #expect(!texts.contains { $0.contains("138-") })
    #expect(texts.contains { $0.contains("每周一 09:00–11:30") && $0.contains("0358-000-0011") })
  }

  @Test func theScenariosOwnRegulationsReplaceTheUsualOnes() throws {
    var facts = try Months.facts("xiying")
    facts.notes["regulations"] = "# 我们的规矩\n# 第一\n值班不喝酒。"
    let paper = Paper(.a4, .portrait)
    let own = DocumentSheets.regulations(Months.filled(facts), on: paper, measure)
    #expect(own.title == "我们的规矩" && own.sheets.flatMap(\.texts).contains { $0.text == "值班不喝酒。" })
    let given = DocumentSheets.regulations(Months.filled(facts), text: "另一份", on: paper, measure)
    #expect(given.sheets.flatMap(\.texts).contains { $0.text == "另一份" })
    let long = String(repeating: "每件事都要登记。", count: 900)
    let pages = DocumentSheets.regulations(Months.filled(facts), text: long, on: paper, measure)
    #expect(pages.sheets.count > 1 && LayoutCheck.problems(of: pages).isEmpty)
  }

  @Test func equalSheetsGiveEqualBytes() throws {
    let chart = DocumentSheets.wall(
      Months.filled(try Months.facts("tiny")), .grid, on: Paper(.a3, .landscape), measure)
    func bytes() throws -> Data { try PDFPress().pdf(chart.sheets, title: chart.title, date: chart.date).data }
    #expect(try bytes() == bytes())
  }
}
