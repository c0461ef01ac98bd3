import Foundation
import RosterModel
import RosterWorkbook
import Testing

@Suite("Workbooks")
struct WorkbookCommandTests {
  @Test("init writes one that checks; a month's sheets are added and those of the head stay")
  func month() throws {
    let desk = try Desk("tiny")
    try desk.succeed("init", "新.xlsx", "--quiet")
    #expect(try desk.run("init", "新.xlsx").code == 73)
    #expect(try desk.succeed("check", "新.xlsx").errors == "")

    try desk.succeed("export", "tiny", "--as", "xlsx", "--out", "t.xlsx", "--quiet")
    let folder = try desk.succeed("export", "tiny", "--as", "json").output
    #expect(try desk.succeed("export", "t.xlsx", "--as", "json").output == folder)
    let before = try #require(WorkbookReader.read(try desk.bytes("t.xlsx"), name: "t").workbook)

    // The same roster to the byte, but for where its scenario lies.
    try desk.succeed("solve", "tiny", "--out", "a", "--iterations", "2", "--quiet")
    try desk.succeed("solve", "t.xlsx", "--out", "b", "--iterations", "2", "--quiet")
    func roster(_ name: String) throws -> [String] {
      try desk.text(name + "/roster.json").split(separator: "\n").map(String.init).filter {
        !$0.contains("\"hash\"") && !$0.contains("\"scenario\"")
      }
    }
    #expect(try roster("a") == roster("b"))

    let first = try desk.succeed("month", "t.xlsx", "2026-12", "--iterations", "1", "--json").object()
    let sheets = try #require(first["sheets"] as? [String])
    #expect(sheets == ["2026-12 坐班安排表", "2026-12 轮值账", "2026-12 未满足"])
    let once = try desk.bytes("t.xlsx")
    try desk.succeed("month", "t.xlsx", "2026-12", "--iterations", "1", "--quiet")
    #expect(try desk.bytes("t.xlsx") == once)
    let after = try #require(WorkbookReader.read(once, name: "t").workbook)
    #expect(after.sheets.map(\.name) == before.sheets.map(\.name) + sheets)
    #expect(try desk.succeed("check", "out/t-2026-12/roster.json", "--quiet").code == 0)
    #expect(try desk.run("month", "tiny", "2026-12").code == 64)
    #expect(try desk.run("month", "t.xlsx", "2026-13").code == 64)
  }

  @Test("mistakes are told by sheet and cell, and old or broken workbooks plainly")
  func mistakes() throws {
    let desk = try Desk()
    try desk.succeed("init", "x.xlsx", "--quiet")
    let whole = try desk.bytes("x.xlsx")
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: desk.path + "/half.xlsx"))
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0]).write(to: URL(fileURLWithPath: desk.path + "/old.xls"))
    let half = try desk.run("check", "half.xlsx")
    #expect(half.code == 65 && half.errors.contains("损坏"))
    let old = try desk.run("solve", "old.xls")
    #expect(old.code == 65 && old.errors.contains("另存为") && old.errors.contains(".xlsx"))
    #expect(try desk.run("check", "missing.xlsx").code == 66)

    var sheet = WorksheetDraft(name: "代表")
    for (column, text) in ["姓名", "职务"].enumerated() { sheet[1, column + 1] = .init(.text(text)) }
    sheet[2, 1] = .init(.text("王伟"))
    sheet[2, 2] = .init(.text("代标"))
    try WorkbookWriter.data([sheet]).write(to: URL(fileURLWithPath: desk.path + "/bad.xlsx"))
    let run = try desk.run("check", "bad.xlsx", "--json")
    #expect(run.code == 65)
    let problems = try #require(try run.object()["problems"] as? [[String: Any]])
    #expect(problems.contains { $0["sheet"] as? String == "代表" && $0["cell"] as? String == "B2" })
    #expect(problems.count { $0["code"] as? String == "sheet.missing" } == 4)
    #expect(run.errors.contains("bad.xlsx 代表!B2"))
  }

  @Test("a workbook comes back: unchanged, edited, accepted, rebalanced")
  func readBack() throws {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--quiet")
    try desk.succeed("publish", "o/roster.json", "--as", "xlsx", "--out", "wall.xlsx", "--quiet")
    let same = try desk.succeed("read-back", "o/roster.json", "wall.xlsx", "--json").object()
    #expect((same["edits"] as? [Any])?.isEmpty == true && (same["missing"] as? [Any])?.isEmpty == true)

    // The first two days' crews of the day shift exchanged by hand, and one name mistyped.
    let book = try #require(WorkbookReader.read(try desk.bytes("wall.xlsx"), name: "wall").workbook)
    var sheet = WorksheetDraft(name: "改过的表")
    let grid = try #require(book.sheet("坐班安排表"))
    for row in grid.rows {
      for (column, cell) in row.cells {
        sheet[row.line, column] = .init(
          cell.kind == .day ? .day(Day(cell.text)!) : .text(cell.text),
          CellStyle().with { if cell.kind == .day { $0.format = .day } })
      }
    }
    let cell = try #require(grid.cell(4, 3)?.text)
    let first = try #require(cell.split(separator: "、").first)
    sheet[4, 3] = .init(.text(String(first)))
    try WorkbookWriter.data([sheet]).write(to: URL(fileURLWithPath: desk.path + "/hole.xlsx"))
    let hole = try desk.run("read-back", "o/roster.json", "hole.xlsx", "--json").object()
    let edits = try #require(hole["edits"] as? [[String: Any]])
    #expect(edits.map { $0["kind"] as? String } == ["hole"])
    #expect(edits[0]["cells"] as? [String] == ["改过的表!C4"])
    _ = try desk.run("read-back", "o/roster.json", "hole.xlsx", "--accept", "--force", "--out", "o/new.json", "--quiet")
    let judged = try desk.run("check", "o/new.json", "--json").object()
    let difference = try #require(hole["difference"] as? [String: Any])
    #expect(judged["penalties"] as? [Int] == difference["penaltyAfter"] as? [Int])

    sheet[4, 3] = .init(.text(first.prefix(1) + "龘" + first.dropFirst(2)))
    try WorkbookWriter.data([sheet]).write(to: URL(fileURLWithPath: desk.path + "/odd.xlsx"))
    let odd = try desk.run("read-back", "o/roster.json", "odd.xlsx", "--accept", "--out", "o/odd.json")
    #expect(odd.code == 65 && odd.output.contains("改过的表!C4") && !desk.exists("o/odd.json"))
  }
}
