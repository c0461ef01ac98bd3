import Foundation
import RosterWorkbook
import Testing

@Suite("Workbooks of hostile texts")
struct HostileWorkbookTests {
  static let names = [
    "=1+1", "<script>alert(1)</script>", "\"引\"号", "王\u{202E}伟", "䶮㛃𬀩", String(repeating: "长", count: 60), "+x", "@x",
    "-1",
    "a]]>b",
  ]

  @Test("whatever people are called is a text in the workbook, and comes back")
  func names() throws {
    let desk = try Desk("tiny")
    var table = try desk.text("tiny/representatives.csv")
    let lines = table.split(whereSeparator: \.isNewline).map(String.init)
    // Each person gets a name of the list, quoted as CSV has it.
    let renamed = lines.enumerated().map { number, line -> String in
      guard number > 0 else { return line }
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[1] = "\"" + Self.names[(number - 1) % Self.names.count].replacing("\"", with: "\"\"") + "\""
      return cells.joined(separator: ",")
    }
    table = renamed.joined(separator: "\n") + "\n"
    try desk.write("tiny/representatives.csv", table)
    try desk.succeed("solve", "tiny", "--out", "o", "--iterations", "1", "--quiet")
    try desk.succeed("publish", "o/roster.json", "--as", "xlsx", "--out", "a.xlsx", "--quiet")
    let book = try #require(WorkbookReader.read(try desk.bytes("a.xlsx"), name: "a").workbook)
    let texts = Set(book.sheets.flatMap { $0.rows.flatMap { $0.cells.map(\.cell.text) } })
    for name in Self.names.prefix(6) { #expect(texts.contains { $0.contains(name) }, "\(name)") }
    #expect(book.sheets.allSatisfy { $0.rows.allSatisfy { $0.cells.allSatisfy { $0.cell.kind != .uncalculated } } })
    let back = try desk.succeed("read-back", "o/roster.json", "a.xlsx", "--json").object()
    #expect((back["edits"] as? [Any])?.isEmpty == true)
    #expect((back["strangers"] as? [Any])?.isEmpty == true)

    // The same bytes wherever the machine stands.
    for (zone, name) in [("Asia/Shanghai", "s.xlsx"), ("America/St_Johns", "j.xlsx")] {
      let run = try Binary.run(
        ["TZ=\(zone)", try Binary.program(), "publish", "o/roster.json", "--as", "xlsx", "--out", name, "--quiet"],
        in: desk.path, executable: "/usr/bin/env")
      #expect(run.code == 0)
      #expect(try desk.bytes(name) == desk.bytes("a.xlsx"))
    }
  }
}
