import Foundation
import RosterModel
import RosterWorkbook

@testable import RosterFormats

/// The sheets of the starter, to be spoilt cell by cell.
struct ScenarioSheetsForTests {
  var sheets: [WorksheetDraft]

  static func starter() -> ScenarioSheetsForTests {
    let files = ScenarioTemplate.files(language: .chinese).map { InputFile(name: $0.path, bytes: Data($0.text.utf8)) }
    return ScenarioSheetsForTests(sheets: ScenarioSheets(ScenarioReader.read(files: files).scenario!, .chinese).all())
  }

  mutating func set(_ sheet: String, _ line: Int, _ column: Int, _ text: String) {
    let index = sheets.firstIndex { $0.name == sheet }!
    sheets[index][line, column] = .init(.text(text))
  }

  func data() throws -> Data { try WorkbookWriter.data(sheets) }
}
