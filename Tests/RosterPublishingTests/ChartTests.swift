import Foundation
import Testing

@testable import RosterPublishing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ChartTests {
  private func share(_ bars: [ShareChart.Bar]) -> Chart {
    ShareChart(
      id: "s", title: "标题 <1>", description: "说明 & 其他", headings: ["姓名", "班次", "应担"], bars: bars,
      note: { "\($0.name) \($0.turns)" }
    ).chart()
  }

  @Test func aPictureIsNamedAndDescribedAndWellFormed() throws {
    let chart = share([ShareChart.Bar(name: "\"'<script>&\u{301}", turns: 3, share: 250)])
    #expect(chart.svg.hasPrefix("<svg ") && chart.svg.contains("role=\"img\" aria-labelledby=\"s-title s-desc\""))
    #expect(chart.svg.contains("<title id=\"s-title\">标题 &lt;1&gt;</title><desc id=\"s-desc\">说明 &amp; 其他</desc>"))
    #expect(XMLParser(data: Data(chart.svg.utf8)).parse())
  }

  @Test func theTableHoldsTheNumbersOfTheBarsInTheirOwnOrder() {
    let chart = share([
      ShareChart.Bar(name: "甲", turns: 3, share: 250), ShareChart.Bar(name: "乙", turns: 0, share: -39),
    ])
    #expect(chart.table.rows == [["甲", "3", "2.5"], ["乙", "0", "−0.39"]])
  }

  @Test(arguments: [
    (3, 250, ShareChart.Side.beside), (3, 201, .beside), (3, 200, .above), (2, 300, .below), (2, 299, .beside),
    (0, -100, .above),
  ])
  func aBarIsBesideItsShareWithinATurn(_ turns: Int, _ share: Int, _ side: ShareChart.Side) {
    #expect(ShareChart.Bar(name: "", turns: turns, share: share).side == side)
  }

  @Test func noBarsAndManyBarsAreDrawnWithinThePicture() {
    #expect(!share([]).svg.contains("NaN"))
    let many = share((0..<2_000).map { ShareChart.Bar(name: "\($0)", turns: $0 % 5, share: 200) })
    #expect(many.svg.components(of: "<rect") == 1_600)
    #expect(XMLParser(data: Data(many.svg.utf8)).parse())
  }

  @Test func stacksAndStripsCarryTheirData() {
    let stack = StackedChart(
      id: "p", title: "t", description: "d", rowHeading: "站点",
      series: [.init(name: "已排", colour: .blue), .init(name: "缺", colour: .vermillion)],
      rows: [.init(name: "站", parts: [5, 1]), .init(name: "点", parts: [0, 0])]
    ).chart()
    #expect(stack.table.rows == [["站", "5", "1"], ["点", "0", "0"]])
    #expect(stack.svg.components(of: "<rect") == 2 + 2, "the legend and the parts that are there")
    let strip = DayStripChart(
      id: "f", title: "t", description: "d", headings: ["领域", "天", "间隔"], days: ["12-01", "12-02", "12-03"],
      rows: [.init(name: "法律", counts: [0, 0, 2])]
    ).chart()
    #expect(strip.table.rows == [["法律", "1", "2"]])
  }

  /// The contrast of two colours (WCAG 2.2, relative luminance).
  @Test func coloursStandOutFromWhite() {
    for colour in [ChartColour.blue, .vermillion, .green, .purple, .grey, .ink] {
      let channels = (0..<3).map { position -> Double in
        let start = colour.rawValue.index(colour.rawValue.startIndex, offsetBy: 1 + 2 * position)
        let value = Double(UInt8(colour.rawValue[start...].prefix(2), radix: 16)!) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
      #expect(1.05 / (luminance + 0.05) >= 3, "\(colour)")
    }
  }

  @Test(arguments: [(250, "2.5"), (-39, "−0.39"), (300, "3"), (205, "2.05"), (0, "0"), (-100, "−1")])
  func hundredthsReadAsPeopleWriteThem(_ number: Int, _ text: String) {
    #expect(Hundredths.written(number) == text)
  }
}
