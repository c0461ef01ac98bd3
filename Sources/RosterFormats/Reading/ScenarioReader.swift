public import Foundation
import RosterModel
import RosterWorkbook

/// Reads scenarios: a folder of `scenario.yaml` and tables, one workbook, or one JSON file.
public enum ScenarioReader {
  /// Reads a folder, its `scenario.yaml`, a workbook, a file of the one-file form, or `-` for standard input.
  ///
  /// A workbook may be named with a month that takes the place of its own: `西营.xlsx#2026-12`.
  ///
  /// - Parameter patches: Changes that are made, in order, before the scenario is read.
  public static func read(path: String, patches: [Patch] = []) -> ScenarioReading {
    do throws(InputProblem) {
      if let place = WorkbookPlace(path) {
        let bytes = try PlainFile.bytes(at: place.path)
        return readWorkbook(bytes, name: PathText.name(of: place.path), month: place.month, patches)
      }
      if path == "-" {
        return readOne(InputFile(name: "stdin", bytes: try PlainFile.standardInput()), source: nil, patches)
      }
      switch FileSource.kind(of: path) {
      case .folder: return readFolder(FileSource(folder: path), path, patches)
      case .missing:
        throw InputProblem(
          code: "file.missing", text: Messages.noSuchFile(path),
          suggestion: FileSource.neighbour(of: path).map(Messages.maybe))
      case .file:
        let name = PathText.name(of: path)
        let folder = PathText.folder(of: path)
        let source = FileSource(folder: folder.isEmpty ? "." : folder)
        if documentNames.contains(name) { return readFolder(source, folder.isEmpty ? "." : folder, patches) }
        let bytes = try PlainFile.bytes(at: path)
        if WorkbookReader.isWorkbook(bytes) { return readWorkbook(bytes, name: name, month: nil, patches) }
        return readOne(InputFile(name: name, bytes: bytes), source: source, patches)
      }
    } catch { return ScenarioReading(scenario: nil, problems: [error], files: []) }
  }

  /// Reads a folder that stands in memory: `scenario.yaml` and tables.
  public static func read(files: [InputFile]) -> ScenarioReading { readFolder(FileSource(files), "", []) }

  /// Reads the one-file form from memory; `name` stands for the file in messages.
  public static func read(json: Data, name: String = "stdin") -> ScenarioReading {
    readOne(InputFile(name: name, bytes: json), source: nil, [])
  }

  /// A scenario with patches applied in order, as if it had been written so.
  ///
  /// What a scenario's file form does not hold, such as changes agreed on a published roster, is left behind.
  public static func patched(_ scenario: Scenario, by patches: [Patch]) -> ScenarioReading {
    let file = InputFile(name: scenario.name, bytes: Data(ScenarioWriter.json(scenario).utf8))
    return readOne(file, source: nil, patches)
  }

  /// Reads the one-file form from a text.
  public static func read(json: String, name: String = "stdin") -> ScenarioReading {
    read(json: Data(json.utf8), name: name)
  }

  /// Whether a file's document looks like a scenario: it has sites or shift types.
  public static func isScenario(_ path: String) -> Bool {
    guard FileSource.kind(of: path) == .file, let bytes = try? PlainFile.bytes(at: path) else { return false }
    var problems = ProblemList()
    let text = InputText.ofDocument(InputFile(name: path, bytes: bytes), problems: &problems)
    let root = text.flatMap { InputNode.read($0, file: path, problems: &problems) }
    return root?["sites"] != nil || root?["shiftTypes"] != nil
  }

  private static let documentNames = ["scenario.yaml", "scenario.yml"]

  private static func readOne(_ file: InputFile, source: FileSource?, _ patches: [Patch]) -> ScenarioReading {
    var problems = ProblemList()
    let text = InputText.ofDocument(file, problems: &problems)
    let root = text.flatMap { InputNode.read($0, file: file.name, problems: &problems) }
    var decoder = ScenarioDecoder(source: source, files: [file], problems: problems)
    guard let root else { return decoder.reading(scenario: nil) }
    decoder.readTables(in: root)
    return decoder.read(root, patches)
  }

  /// Reads a workbook from memory.
  ///
  /// - Parameter month: Takes the place of the days that the workbook states, such as `2026-12`.
  public static func read(workbook: Data, name: String, month: String? = nil) -> ScenarioReading {
    readWorkbook(workbook, name: name, month: month, [])
  }

  private static func readWorkbook(_ bytes: Data, name: String, month: String?, _ patches: [Patch]) -> ScenarioReading {
    let (workbook, faults) = WorkbookReader.read(bytes, name: name)
    guard let workbook else { return ScenarioReading(scenario: nil, problems: faults, files: []) }
    var document = WorkbookDocument(workbook, problems: ProblemList())
    let root = document.root(month: month)
    let digest = document.contents(month: month)
    var decoder = ScenarioDecoder(
      source: nil, files: [InputFile(name: name, bytes: Data(digest.utf8))], problems: document.problems)
    decoder.sheets = workbook.sheets.map(\.name)
    for table in TableCatalog.all { decoder.tables[table.name] = document.records[table.name] }
    decoder.people.isReadable = document.records[TableCatalog.representatives.name] != nil
    return decoder.read(root, patches)
  }

  private static func readFolder(_ source: FileSource, _ path: String, _ patches: [Patch]) -> ScenarioReading {
    var problems = ProblemList()
    guard let names = source.names() else {
      problems.add("file.permission", Messages.folderUnreadable(path))
      return ScenarioReading(scenario: nil, problems: problems.all, files: [])
    }
    var files: [InputFile] = []
    var root: InputNode?
    if let name = documentNames.first(where: names.contains) {
      if let bytes = source.bytes(of: name, problems: &problems) {
        let file = InputFile(name: name, bytes: bytes)
        files.append(file)
        root = InputText.ofDocument(file, problems: &problems).flatMap {
          InputNode.read($0, file: name, problems: &problems)
        }
      }
    } else {
      let maybe = problems.nearest(to: documentNames[0], among: names.sorted())
      problems.add("file.missing", Messages.noScenarioFile(folder: path), maybe: maybe)
    }

    var decoder = ScenarioDecoder(source: source, files: files, problems: problems)
    for table in TableCatalog.all where names.contains(table.fileName) { decoder.readCSV(table) }
    decoder.reportStrangers(names)
    guard let root else { return decoder.reading(scenario: nil) }
    decoder.readTables(in: root)
    return decoder.read(root, patches)
  }
}
