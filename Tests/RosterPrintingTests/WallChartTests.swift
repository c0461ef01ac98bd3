import RosterModel
import RosterPrinting
import RosterPublishing
import Testing

@Suite(.enabled(if: Press.isBuilt)) struct WallChartTests {
  private let measure = Press.measure
  private let wall = Paper(.a3, .landscape)

  @Test func aMonthOfXiyingIsOneSheetOfA3WithNamesOfTenPoints() throws {
    for skipped in [0, 1, 20, 41] {
      let chart = DocumentSheets.wall(
        Months.filled(try Months.facts("xiying"), skipping: skipped), .grid, on: wall, measure)
      #expect(chart.sheets.count == 1)
      #expect(LayoutCheck.problems(of: chart).isEmpty)
      #expect(LayoutCheck.cut(in: chart).isEmpty)
      #expect(try #require(LayoutCheck.smallestName(in: chart)) >= 10)
    }
  }

  @Test func everyLevelForEverybodyStillFitsOneSheet() throws {
    var facts = try Months.facts("xiying")
    for index in facts.representatives.indices { facts.representatives[index].levels = Set(Level.allCases) }
    let chart = DocumentSheets.wall(Months.filled(facts), .grid, on: wall, measure)
    #expect(chart.sheets.count == 1 && LayoutCheck.problems(of: chart).isEmpty)
    #expect(try #require(LayoutCheck.smallestName(in: chart)) >= 10)
  }

  @Test(arguments: ["xiying", "hongxiang", "tiny"])
  func nothingLiesOverAnythingOnAnyPaper(_ name: String) throws {
    let facts = try Months.facts(name)
    for language in Language.allCases {
      let month = Months.filled(facts, language)
      // A list differs from one language to the other in nothing but its words.
      for layout in language == .chinese ? WallLayout.allCases : [.grid] {
        for size in Paper.Size.allCases {
          for orientation in Paper.Orientation.allCases {
            let chart = DocumentSheets.wall(month, layout, on: Paper(size, orientation), measure)
            let problems = LayoutCheck.problems(of: chart)
            #expect(problems.isEmpty, "\(name) \(language) \(layout) \(size) \(orientation) \(problems.prefix(3))")
            #expect(LayoutCheck.cut(in: chart).isEmpty, "\(layout) \(size) \(orientation)")
          }
        }
      }
    }
  }

  @Test func everyNameOfEveryShiftIsOnTheSheet() throws {
    let month = Months.filled(try Months.facts("xiying"))
    let texts = DocumentSheets.wall(month, .grid, on: wall, measure).sheets[0].texts
    let wanted = month.shifts.flatMap(\.places).flatMap(\.people).count
    #expect(texts.filter { $0.role == .name }.count == wanted)
    #expect(texts.contains { $0.text == "24小时值班电话：0358-000-0001" })
  }

  @Test func longNamesShrinkAndTheirNeighboursDoNot() throws {
    var facts = try Months.facts("xiying")
    facts.representatives[2].name = "阿卜杜热合曼·买买提艾力"
    facts.representatives[4].name = String(repeating: "长", count: 60)
    let chart = DocumentSheets.wall(Months.filled(facts), .grid, on: wall, measure)
    #expect(chart.sheets.count == 1 && LayoutCheck.problems(of: chart).isEmpty)
    let small = chart.sheets[0].texts.filter { $0.role == .name && $0.size < 10 }
    #expect(Set(small.map { $0.text.first }) == ["阿", "长"])
    #expect(LayoutCheck.cut(in: chart).allSatisfy { $0.hasPrefix("长") })
  }

  @Test func fourPeopleAShiftAndAPointWithoutShiftsFit() throws {
    var facts = try Months.facts("xiying")
    facts.sites[0].cover[0].places[0] = Place(.deputy, wanted: 4)
    facts.sites[3].cover = []
    let chart = DocumentSheets.wall(Months.filled(facts), .grid, on: wall, measure)
    #expect(LayoutCheck.problems(of: chart).isEmpty && LayoutCheck.cut(in: chart).isEmpty)
    #expect(!chart.sheets.flatMap(\.texts).contains { $0.text == facts.sites[3].name })
  }

  @Test func aYearGoesOnMonthByMonthAndADayStandsAlone() throws {
    var facts = try Months.facts("hongxiang")
    facts.horizon = Horizon(days: Day("2026-01-01")!...Day("2026-12-31")!)
    let year = DocumentSheets.wall(Months.filled(facts), .grid, on: wall, measure)
    #expect(year.sheets.count >= 12 && LayoutCheck.problems(of: year).isEmpty)
    facts.horizon = Horizon(days: Day("2026-10-01")!...Day("2026-10-01")!)
    let day = DocumentSheets.wall(Months.filled(facts), .grid, on: wall, measure)
    #expect(day.sheets.count == 1 && LayoutCheck.problems(of: day).isEmpty)
    #expect(day.sheets[0].texts.contains { $0.text.contains("国庆节") })
  }

  @Test func aMonthWithoutAnyShiftIsAnEmptyTable() throws {
    var facts = try Months.facts("tiny")
    for index in facts.sites.indices { facts.sites[index].cover = [] }
    for layout in WallLayout.allCases {
      let chart = DocumentSheets.wall(Months.filled(facts), layout, on: wall, measure)
      #expect(chart.sheets.count == 1 && LayoutCheck.problems(of: chart).isEmpty)
    }
  }

  @Test func holesFestivalsAndBadgesAreSeen() throws {
    var facts = try Months.facts("hongxiang")
    facts.horizon = Horizon(month: "2026-10")!
    let scenario = Scenario(facts)
    let empty = Roster(empty: scenario, units: scenario.people.map { DutyUnit([$0]) })
    let chart = DocumentSheets.wall(PublishedMonth(empty), .grid, on: wall, measure)
    let texts = chart.sheets.flatMap(\.texts)
    #expect(texts.contains { $0.text == "【缺】" && $0.weight == .bold })
    #expect(texts.contains { $0.text.contains("国庆节") } && texts.contains { $0.text == "调" && $0.tone == .white })
    #expect(LayoutCheck.problems(of: chart).isEmpty)
  }
}

/// The press of these tests.
enum Press {
  /// Whether the package was built with the trait `PDF`.
  static let isBuilt: Bool = {
    do throws(PrintingProblem) {
      _ = try PDFPress()
      return true
    } catch {
      return error.code != .notBuilt
    }
  }()

  /// The measure of a press; tests need a font with Chinese letters (Makefile: SYSTEM_PACKAGES).
  static var measure: any TypeMeasure {
    do { return try PDFPress().measure } catch { fatalError("\(error.text.english)") }
  }
}
