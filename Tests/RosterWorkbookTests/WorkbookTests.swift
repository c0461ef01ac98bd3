import Foundation
import RosterModel
import Testing

@testable import RosterWorkbook

@Suite struct WorkbookTests {
  static func draft() -> WorksheetDraft {
    var sheet = WorksheetDraft(name: "代表")
    sheet[1, 1] = .init(.text("标题"))
    sheet.merge(1...1, 1...3, .init(.text("标题"), CellStyle().with { $0.isBold = true }))
    sheet[2, 1] = .init(.text("=1+1"))
    sheet[2, 2] = .init(.number(13_800_000_001))
    sheet[2, 3] = .init(.day(Day("2026-12-05")!), CellStyle().with { $0.format = .day })
    sheet[3, 1] = .init(.time(510), CellStyle().with { $0.format = .time })
    sheet[3, 2] = .init(.text("a\u{0B}b _x0041_ <&> \"引\"\n䶮㛃𬀩"))
    sheet[3, 3] = .init(.number(0.1 + 0.2))
    return sheet
  }

  @Test func whatIsWrittenReadsBack() throws {
    let data = try WorkbookWriter.data([Self.draft(), WorksheetDraft(name: "空")])
    let (workbook, problems) = WorkbookReader.read(data, name: "x.xlsx")
    #expect(problems == [])
    let sheet = try #require(workbook?.sheet("代表"))
    #expect(workbook?.sheets.map(\.name) == ["代表", "空"])
    #expect(sheet.cell(1, 1) == Cell(.text, "标题"))
    #expect(sheet.cell(2, 1) == Cell(.text, "=1+1"))
    #expect(sheet.cell(2, 2) == Cell(.number, "13800000001"))
    #expect(sheet.cell(2, 3) == Cell(.day, "2026-12-05"))
    #expect(sheet.cell(3, 1) == Cell(.time, "08:30"))
    #expect(sheet.cell(3, 2) == Cell(.text, "a\u{0B}b _x0041_ <&> \"引\"\n䶮㛃𬀩"))
    #expect(sheet.cell(3, 3) == Cell(.number, "0.3"))
    #expect(sheet.merges == [CellRange(lines: 1...1, columns: 1...3)])
  }

  @Test func theSameSheetsGiveTheSameBytes() throws {
    let first = try WorkbookWriter.data([Self.draft()])
    #expect(try WorkbookWriter.data([Self.draft()]) == first)
  }
}
