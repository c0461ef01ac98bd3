import Foundation
import RosterModel
import Testing

@testable import RosterWorkbook

@Suite struct WorkbookAdditionTests {
  /// A workbook with sheets, and what its parts are when unpacked.
  private func parts(_ data: Data) throws -> [String: [UInt8]] {
    var budget = 1 << 24
    return try Dictionary(
      uniqueKeysWithValues: ZipArchive(data).entries.map { ($0.name, try $0.unpacked(budget: &budget)) })
  }

  private func added(_ text: String, name: String = "班表") -> WorkbookAddition.Keyed {
    var sheet = WorksheetDraft(name: name)
    sheet.merge(
      1...1, 1...2,
      .init(
        .text(text),
        CellStyle().with {
          $0.isBold = true
          $0.fill = 0xFFEECC
        }))
    sheet[2, 1] = .init(.day(Day("2026-12-05")!), CellStyle().with { $0.format = .day })
    sheet[2, 2] = .init(.text("<a & \"b\"> ="))
    sheet.frozen = (1, 0)
    sheet.printing.repeatedRows = 1
    return .init(key: "202612_table", sheet: sheet)
  }

  @Test func everyOwnSheetStaysTheSameAndOursIsReplacedWhereItStands() throws {
    let own = try WorkbookWriter.data([WorkbookTests.draft(), WorksheetDraft(name: "我的'甲'表")])
    let first = try WorkbookAddition.add([added("一")], to: own, name: "x.xlsx")
    #expect(first.names == ["班表"])
    let second = try WorkbookAddition.add([added("二")], to: first.data, name: "x.xlsx")
    let again = try WorkbookAddition.add([added("二")], to: second.data, name: "x.xlsx")
    #expect(second.data == again.data)
    let (before, after) = (try parts(own), try parts(second.data))
    let listing = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]
    for (name, bytes) in before where !listing.contains(name) { #expect(after[name] == bytes, "\(name)") }
    let workbook = try #require(WorkbookReader.read(second.data, name: "x.xlsx").workbook)
    #expect(workbook.sheets.map(\.name) == ["代表", "我的'甲'表", "班表"])
    #expect(workbook.sheets[2].cell(1, 1) == Cell(.text, "二"))
    #expect(workbook.sheets[2].cell(2, 1) == Cell(.day, "2026-12-05"))
    #expect(workbook.sheets[2].cell(2, 2) == Cell(.text, "<a & \"b\"> ="))
    #expect(workbook.sheets[0].cell(2, 3) == Cell(.day, "2026-12-05"))
  }

  @Test func aSheetOfTheSameNameThatIsNotOursStays() throws {
    let own = try WorkbookWriter.data([WorksheetDraft(name: "班表")])
    let result = try WorkbookAddition.add([added("一")], to: own, name: "x.xlsx")
    #expect(result.names == ["班表 (2)"])
    let renamed = try WorkbookAddition.add([added("二")], to: result.data, name: "x.xlsx")
    #expect(renamed.names == ["班表 (2)"])
  }
}
