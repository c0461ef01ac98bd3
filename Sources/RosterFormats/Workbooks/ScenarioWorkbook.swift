import Foundation
import RosterModel
import RosterRules
import RosterWorkbook

/// Writes a scenario as one workbook, which reads back as the same scenario: a sheet for each part, words in the
/// language of the workbook, drop-downs, and a note on each heading.
public enum ScenarioWorkbook {
  /// The workbook's bytes; the same scenario always gives the same.
  ///
  /// - Throws: `FileProblem` where the files in between cannot be written.
  /// - Complexity: O(people + sites + rules + table rows).
  public static func data(_ scenario: Scenario, language: Language? = nil) throws(FileProblem) -> Data {
    let sheets = ScenarioSheets(scenario, language ?? scenario.language).all()
    do throws(WorkbookWriter.Fault) {
      return try WorkbookWriter.data(sheets, .init(title: scenario.name))
    } catch {
      throw FileProblem(.cannotWrite, path: NSTemporaryDirectory(), reason: Text(error.reason, error.reason))
    }
  }

  /// The starter that `init` writes, or one with the people of a list.
  ///
  /// - Throws: `FileProblem` where the files in between cannot be written.
  public static func starter(_ language: Language, people: PeopleList? = nil) throws(FileProblem) -> Data {
    let files = ScenarioTemplate.files(language: language).map {
      InputFile(name: $0.path, bytes: Data($0.text.utf8))
    }
    guard let starter = ScenarioReader.read(files: files).scenario else { return Data() }
    return try data(people.map { $0.replacingPeople(of: starter) } ?? starter, language: language)
  }
}
