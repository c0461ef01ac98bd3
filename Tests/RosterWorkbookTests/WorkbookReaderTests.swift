import Foundation
import RosterModel
import Testing

@testable import RosterWorkbook

@Suite struct WorkbookReaderTests {
  private func sheet(_ package: Package) throws -> Worksheet {
    let (workbook, problems) = WorkbookReader.read(package.data, name: "x.xlsx")
    #expect(problems == [])
    return try #require(workbook?.sheets.first)
  }

  @Test func textsAreSharedRichInlineOrOfFormulas() throws {
    let sheet = try sheet(
      Package(
        sheet: """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>王</t></r><r><t xml:space="preserve"> 伟</t></r></is></c>
          <c r="C1" t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c>
          <c r="F1"><f>1+1</f></c><c r="G1"><f>1+1</f><v>2</v></c><c r="H1" s="99"><v>1.5E3</v></c></row>
          <row><c><v>7</v></c><c t="s"><v>999999999999999999999</v></c></row>
          """,
        strings: "<si><r><t>甲</t></r><r><rPr><b/></rPr><t>乙_x0041_</t></r><rPh sb=\"0\"><t>jia</t></rPh></si>"))
    #expect(sheet.rows[0].cells.map(\.cell.text) == ["甲乙A", "王 伟", "甲x", "true", "#REF!", "", "2", "1500"])
    #expect(sheet.cell(1, 5)?.kind == .error)
    #expect(sheet.cell(1, 6)?.kind == .uncalculated)
    // Rows and cells without a place follow the one before.
    #expect(sheet.cell(2, 1) == Cell(.number, "7"))
  }

  @Test(arguments: [
    (14, "46361", "2026-12-05"), (31, "46361", "2026-12-05"), (57, "46361.75", "2026-12-05"),
    (22, "46361.75", "2026-12-05 18:00"), (20, "0.354166666666667", "08:30"), (0, "46361", "46361"),
    (14, "59", "1900-02-28"), (14, "61", "1900-03-01"), (46, "1", "24:00"), (14, "-1", "-1"), (14, "1E300", "1e+300"),
  ])
  func numbersAreDaysAndTimesByTheirStyle(_ format: Int, _ value: String, _ text: String) throws {
    let sheet = try sheet(
      Package(
        sheet: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row>",
        styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs>"))
    #expect(sheet.cell(1, 1)?.text == text)
  }

  @Test(arguments: [
    ("yyyy\"年\"m\"月\"d\"日\"", NumberFormat.day), ("[$-804]aaaa;@", .day), ("[h]:mm", .duration), ("h:mm AM/PM", .time),
    ("yyyy/m/d h:mm", .moment), ("0.00_);[Red](0.00)", .number), ("General", .number), ("\"day\"0", .number),
    ("mmm-yy", .day), ("0;\\d0", .number), ("", .number), ("\"", .number), ("[", .number),
  ])
  func formatsTellDaysFromNumbers(_ code: String, _ format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test func daysCanBeCountedFrom1904() throws {
    let sheet = try sheet(
      Package(
        sheet: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44899</v></c></row>",
        styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", workbook: "<workbookPr date1904=\"1\"/>"))
    #expect(sheet.cell(1, 1)?.text == "2026-12-05")
  }

  // MARK: Hostile

  private func code(_ data: Data) -> String? { WorkbookReader.read(data, name: "x.xlsx").problems.first?.code }

  @Test func whatIsNoWorkbookIsTold() throws {
    let good = Package(sheet: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    #expect(code(good.data) == nil)
    #expect(code(Data()) == "workbook.none")
    #expect(code(Data("姓名,职务\n".utf8)) == "workbook.none")
    #expect(code(good.data.prefix(good.data.count / 2)) == "workbook.broken")
    let old = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
    #expect(code(old) == "workbook.old")
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(code(old + Data(name)) == "workbook.encrypted")
    var text = ZipWriter()
    text.add("word/document.xml", Array("<w/>".utf8))
    #expect(code(text.data()) == "workbook.none")
  }

  @Test func entitiesAndDepthAreRefused() {
    var package = Package(sheet: "")
    package["xl/sharedStrings.xml"] =
      "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;&b;</t></si></sst>"
    #expect(code(package.data) == "workbook.hostile")
    package["xl/sharedStrings.xml"] = "<sst><si><t>&b;</t></si></sst>"
    #expect(code(package.data) == "workbook.broken")
    package["xl/sharedStrings.xml"] = String(repeating: "<a>", count: 100_000)
    #expect(code(package.data) == "workbook.hostile")
  }

  @Test func aZipBombIsRefusedBeforeItIsUnpacked() {
    var package = Package(sheet: "")
    package["xl/sharedStrings.xml"] = "<sst>" + String(repeating: " ", count: WorkbookReader.mostBytes) + "</sst>"
    #expect(package.data.count < 200_000)
    #expect(code(package.data) == "workbook.tooLarge")
  }

  /// Every cut and every flipped bit gives a workbook or a problem, never a crash.
  @Test func brokenWorkbooksNeverStopTheProgram() throws {
    let whole = try WorkbookWriter.data([WorkbookTests.draft()])
    let stored = Package(
      sheet: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>3</v></c></row>", strings: "<si><t>甲</t></si>"
    )
    var plain = ZipWriter()
    for (name, text) in stored.parts {
      let bytes = Array(text.utf8)
      plain.copy(
        .init(name: name, method: 0, checksum: Checksum.of(bytes), packed: bytes[...], size: bytes.count, date: 0))
    }
    var numbers = RandomNumbers(seed: 7)
    var read = 0
    for data in [whole, plain.data()] {
      for _ in 0..<200 {
        var bytes = Array(data)
        switch Int(numbers.next() % 3) {
        case 0: bytes = Array(bytes.prefix(Int(numbers.next() % UInt64(bytes.count))))
        case 1: for _ in 0..<3 { bytes[Int(numbers.next() % UInt64(bytes.count))] ^= UInt8(1 << (numbers.next() % 8)) }
        default:
          let place = Int(numbers.next() % UInt64(bytes.count))
          for index in place..<min(bytes.count, place + 4) { bytes[index] = UInt8(truncatingIfNeeded: numbers.next()) }
        }
        let (workbook, problems) = WorkbookReader.read(Data(bytes), name: "x.xlsx")
        #expect(workbook != nil || !problems.isEmpty)
        if workbook != nil { read += 1 }
      }
    }
    #expect(read > 0)
  }

  /// Flips bits of the XML itself, past checksums: sheets, styles and the workbook's own part.
  @Test func brokenXMLNeverStopsTheProgram() {
    let good = Package(
      sheet: "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"XFD1\"><f>1</f><v>3</v></c></row>",
      strings: "<si><r><t>甲&amp;_x0041_&#x4E00;</t></r></si>",
      styles:
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>"
    )
    var numbers = RandomNumbers(seed: 8)
    for _ in 0..<400 {
      var package = good
      let part = Int(numbers.next() % UInt64(package.parts.count))
      var bytes = Array(package.parts[part].text.utf8)
      bytes[Int(numbers.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: numbers.next()) & 0x7F
      if numbers.next() % 4 == 0 { bytes.removeLast(Int(numbers.next() % UInt64(bytes.count))) }
      package.parts[part].text = String(decoding: bytes, as: UTF8.self)
      let (workbook, problems) = WorkbookReader.read(package.data, name: "x.xlsx")
      #expect(workbook != nil || !problems.isEmpty)
    }
  }
}
