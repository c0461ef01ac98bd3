import Foundation
import RosterModel
import Testing

@testable import RosterPublishing

@Suite struct MonthPageTests {
  private func page(
    _ roster: Roster, _ language: Language = .chinese, _ audience: Audience = .station, summary: [String] = []
  ) -> String {
    MonthPage(SmallTown.month(roster, language, audience, summary: summary)).html()
  }

  @Test func thePageHasLandmarksHeadingsAndARowForEachDay() {
    let html = page(SmallTown.roster([7: ["d1", "d2"]]), summary: ["84 位代表"])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    for part in ["<header>", "<nav aria-label=\"本页内容\">", "<main>", "<h1>青石县柳湾镇人大代表联络站坐班安排表（2026年10月）</h1>"] {
      #expect(html.components(of: part) == 1, "\(part)")
    }
    #expect(html.components(of: "<tr role=\"row\" class=") == 31)
    #expect(html.components(of: "<article class=\"person\"") == 7, "everybody has a view")
    #expect(html.contains("<li>84 位代表</li>") && html.contains("<dt>监督电话</dt><dd>0358-555 0101</dd>"))
    #expect(page(SmallTown.roster([:]), .english).contains("<html lang=\"en\">"))
  }

  @Test func aPersonsViewTellsShiftsPartnersAndHours() {
    let html = page(SmallTown.roster([7: ["d1", "d2", "h1"]]))
    let view = html[html.range(of: "id=\"person=d1\"")!.lowerBound..<html.range(of: "id=\"person=d2\"")!.lowerBound]
    #expect(view.contains("<h3>王秀英（县、镇）</h3>") && view.contains("共 9.5 小时"))
    #expect(view.contains("<b>10-08</b> 四") && view.contains("<span>白班 08:30–18:00</span> <span>坐班</span>"))
    #expect(view.contains("<span>同班：赵铁柱 13900000002</span>") && view.contains("<span>带班：周站</span>"))
    #expect(html.contains("<a href=\"#person=d1\">王秀英</a>") && html.contains("本月没有班。"))
  }

  @Test func cellsCarryTheNumbersThatFiltersCompare() {
    let html = page(SmallTown.roster([7: ["d1", "d2"]]))
    #expect(html.contains("data-site=\"0\" data-people=\"0 1\" data-fields=\"0 1 2\""))
    #expect(html.contains("<option value=\"0\">法律</option>"), "the most common field first")
    #expect(html.contains("<span class=\"name\" data-person=\"0\">王秀英</span>、</span><wbr>"))
    #expect(html.contains("<b class=\"hole\">【缺】</b>"))
  }

  @Test func daysAreShadedByTheirKindAndBadged() {
    let html = page(SmallTown.roster([:]))
    #expect(html.components(of: "<tr role=\"row\" class=\"statutory\">") == 3)
    #expect(html.components(of: "<tr role=\"row\" class=\"dayOff\">") == 4)
    #expect(html.components(of: "<tr role=\"row\" class=\"makeUpWorkday\">") == 1)
    #expect(html.contains("<span class=\"weekday\">六</span> <b class=\"badge\" title=\"调休上班\">调</b>"))
  }

  @Test func thePagesPolicyNamesItsOwnStyleAndScriptAndNothingElse() {
    let html = page(SmallTown.roster([:]))
    #expect(html.contains("content=\"default-src 'none'; style-src 'sha256-"))
    #expect(html.components(of: "<style>") == 1 && html.components(of: "<script>") == 1)
    for forbidden in ["https:", "url(", "@import", "src=", " style=", "onclick=", "{{", "unsafe-inline"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func aPublicPageHasNoPrivateNumberAndNoFindings() {
    let roster = SmallTown.roster([7: ["d1", "d2"]])
    let html = page(roster, .chinese, .public)
    #expect(!html.contains("13900000001") && !html.contains("id=\"findings\""))
    #expect(page(roster).contains("13900000001") && page(roster).contains("id=\"findings\""))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style></table></svg>", "{{title}} {{{style}}}",
    "<\u{301}b>", "</title></script><b>", "' onmouseover='x", "\"\u{301} autofocus", "&lt;script&gt;", "\u{202E}反",
  ])
  func hostileTextStaysText(_ text: String) {
    // Whatever people write, the page has the same tags with the same attributes.
    let (hostile, harmless) = (page(ofTown: text), page(ofTown: "x"))
    #expect(tags(of: hostile) == tags(of: harmless))
    if text.hasPrefix("{{") { #expect(hostile.contains(">{{title}} {{{style}}}<")) }
  }

  private func page(ofTown text: String) -> String {
    var facts = SmallTown.facts()
    facts.representatives[0].name = text
    facts.representatives[0].fields = [text]
    facts.representatives[0].phone = text
    facts.representatives[0].occupation = text
    facts.sites[0].name = text
    facts.sites[0].address = text
    facts.shiftTypes[0].name = Text(text, text)
    facts.notes = ["title": text, "phone": text, "remark": text]
    return page(SmallTown.roster([7: ["d1"]], facts: facts), summary: [text])
  }

  /// The tags of a page as a browser finds them: from `<` and a letter, `/` or `!` to the next `>`, byte by byte, since
  /// a browser knows no combined characters.
  private func tags(of page: String) -> [String] {
    let bytes = Array(page.utf8)
    var tags: [String] = []
    var start: Int?
    for (position, byte) in bytes.enumerated() {
      if let begun = start, byte == UInt8(ascii: ">") {
        tags.append(String(decoding: bytes[begun...position], as: UTF8.self))
        start = nil
      } else if start == nil, byte == UInt8(ascii: "<"), position + 1 < bytes.count {
        let next = Unicode.Scalar(bytes[position + 1])
        if (next.isASCII && next.properties.isAlphabetic) || next == "/" || next == "!" { start = position }
      }
    }
    return tags
  }

  @Test func identifiersBecomeAddressesOfPlainLetters() {
    #expect(PageAddress.person("d-1_2.3") == "person=d-1_2.3")
    #expect(PageAddress.person("甲\" x") == "person=%E7%94%B2%22%20x")
  }

  @Test func equalMonthsGiveEqualBytes() {
    let roster = SmallTown.roster([0: ["d3", "d4"], 7: ["d1", "d2", "h1"]])
    #expect(page(roster).utf8.elementsEqual(page(roster).utf8))
  }
}

extension String {
  /// How often a part occurs.
  func components(of part: String) -> Int { ranges(of: part).count }
}
