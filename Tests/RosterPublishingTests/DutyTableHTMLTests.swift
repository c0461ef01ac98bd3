import RosterModel
import RosterPublishing
import Testing

@Suite struct DutyTableHTMLTests {
  private func page(
    _ roster: Roster, _ language: Language = .chinese, summary: [String] = [], findings: [String] = []
  ) -> String {
    DutyTable(DutyTableContext(roster: roster, language: language, summary: summary, findings: findings)).html()
  }

  @Test func thePageIsOneAccessibleTableInItsLanguage() {
    let html = page(SmallTown.roster([7: ["d1", "d2"]]), summary: ["84 位代表"], findings: ["愿望未满足"])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(html.contains("<caption>青石县柳湾镇人大代表联络站坐班安排表（2026年10月）</caption>"))
    #expect(html.components(of: "<th scope=\"col\">") == 14 + 5, "the table and one block of tallies")
    #expect(html.contains("<th scope=\"col\">坐班代表甲（层级）</th>"))
    #expect(html.components(of: "<tr class=") == 31)
    #expect(html.contains("<li>84 位代表</li>") && html.contains("<li>愿望未满足</li>"))
    #expect(html.contains("<dt>监督电话</dt><dd>0358-555 0101</dd>"))
    #expect(page(SmallTown.roster([:]), .english).contains("<html lang=\"en\">"))
  }

  @Test func thePageNeedsNoNetworkAndNoScript() {
    let html = page(SmallTown.roster([:]))
    for forbidden in ["<script", "http:", "https:", "url(", "@import", "<link", "src="] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    #expect(!html.contains("{{"))
  }

  @Test func daysAreShadedByTheirKindAndBadged() {
    let html = page(SmallTown.roster([:]))
    #expect(html.components(of: "<tr class=\"statutory startsDay\">") == 3)
    #expect(html.components(of: "<tr class=\"dayOff startsDay\">") == 4)
    #expect(html.components(of: "<tr class=\"makeUpWorkday startsDay\">") == 1)
    #expect(html.contains("<span>六</span><b class=\"badge\" title=\"调休上班\">调</b>"))
    #expect(html.contains("<span class=\"hole\">【缺】"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style></table>", "{{title}} {{{style}}}",
    "<\u{301}b>",
  ])
  func hostileTextStaysText(_ text: String) {
    var facts = SmallTown.facts()
    facts.representatives[0].name = text
    facts.representatives[0].fields = [text]
    facts.representatives[0].phone = text
    facts.sites[0].name = text
    facts.notes = ["title": text, "phone": text, "remark": text]
    let html = page(SmallTown.roster([7: ["d1"]], facts: facts), summary: [text], findings: [text])
    let harmless = page(SmallTown.roster([7: ["d1"]]), summary: ["x"], findings: ["x"])
    for tag in ["<script", "<img", "</style>", "</table>", "<b>"] {
      #expect(html.components(of: tag) == harmless.components(of: tag), "\(tag)")
    }
    if text.hasPrefix("{{") { #expect(html.contains(">{{title}} {{{style}}}<")) }
  }

  @Test func equalContextsGiveEqualBytes() {
    let roster = SmallTown.roster([0: ["d3", "d4"], 7: ["d1", "d2", "h1"]])
    #expect(page(roster).utf8.elementsEqual(page(roster).utf8))
  }
}

extension String {
  /// How often a part occurs.
  func components(of part: String) -> Int { ranges(of: part).count }
}
