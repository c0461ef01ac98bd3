import Foundation
import RosterModel
import Testing

@testable import RosterPublishing

@Suite("PlanPage")
struct PlanPageTests {
  private func page(_ name: String = "一") -> PlanPage {
    PlanPage(
      title: "镇 <x>", language: .chinese, summary: ["摘要"],
      tables: [.init("表", headings: ["方案", "罚分"], rows: [[name, "12"], ["二", "15"]])],
      figures: [
        .intervals(
          title: "罚分", text: "文", headings: ["方案", "罚分", "下界"],
          rows: [(name, 12, 12), ("二", 9, 15), ("三", nil, nil), ("四", nil, 7)]),
        .points(title: "前沿", text: "文", axes: ["公平", "路程"], [(10, 90, true), (20, 40, true), (70, 5, false)]),
      ], notes: ["注"])
  }

  @Test("needs nothing but itself, and lets no text become a tag")
  func alone() {
    let html = page("<script>").html()
    for forbidden in ["https:", "url(", "@import", "src=", "<script", " style=", "{{"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    #expect(html.contains("default-src 'none'; style-src 'sha256-") && html.contains("<html lang=\"zh-CN\">"))
    #expect(html.contains("<h1>镇 &lt;x&gt;</h1>") && html.contains("<th scope=\"row\">二</th><td>15</td>"))
    #expect(html.components(separatedBy: "<svg ").count == 3)
  }

  @Test("bars tell a proven number, an interval, and that there is none")
  func intervals() {
    let chart = page().charts[0]
    #expect(chart.svg.contains(">12<") && chart.svg.contains(">9–15<") && chart.svg.contains(">–<"))
    #expect(chart.table.rows == [["一", "12", "12"], ["二", "15", "9"], ["三", "–", "–"], ["四", "7", "–"]])
  }

  @Test("points are told as proven or not, on axes with round marks")
  func points() {
    let chart = page().charts[1]
    #expect(chart.svg.components(separatedBy: ChartColour.blue.rawValue).count == 3)
    #expect(chart.svg.components(separatedBy: ChartColour.vermillion.rawValue).count == 2)
    for mark in ["20", "40", "60", "80"] { #expect(chart.svg.contains(">\(mark)<"), "\(mark)") }
    #expect(PointChart(id: "a", title: "", description: "", axes: ["", ""], points: []).chart().svg.hasPrefix("<svg"))
    #expect(
      PointChart(id: "a", title: "", description: "", axes: ["", ""], points: [.init(x: 5, y: 5, isProven: true)])
        .chart()
        .svg.contains("<rect"))
  }
}
