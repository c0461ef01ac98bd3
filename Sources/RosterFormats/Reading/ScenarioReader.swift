public import Foundation
import RosterModel

/// Reads scenarios: a folder of `scenario.yaml` and tables, or one JSON file.
public enum ScenarioReader {
  /// Reads a folder, its `scenario.yaml`, a file of the one-file form, or `-` for standard input.
  public static func read(path: String) -> ScenarioReading {
    var problems = ProblemList()
    if path == "-" {
      return read(json: FileSource.all(of: .standardInput), name: "stdin")
    }
    switch FileSource.kind(of: path) {
    case .folder: return readFolder(path)
    case .missing:
      problems.add("file.missing", Messages.noSuchFile(path), maybe: FileSource.neighbour(of: path).map(Messages.maybe))
      return ScenarioReading(scenario: nil, problems: problems.all, files: [])
    case .file:
      let url = URL(fileURLWithPath: path)
      let folder = url.deletingLastPathComponent().path
      if documentNames.contains(url.lastPathComponent) { return readFolder(folder) }
      let source = FileSource(folder: folder)
      guard let bytes = source.bytes(of: url.lastPathComponent, problems: &problems) else {
        return ScenarioReading(scenario: nil, problems: problems.all, files: [])
      }
      return readOne(InputFile(name: url.lastPathComponent, bytes: bytes), source: source)
    }
  }

  /// Reads the one-file form from memory; `name` stands for the file in messages.
  public static func read(json: Data, name: String = "stdin") -> ScenarioReading {
    readOne(InputFile(name: name, bytes: json), source: nil)
  }

  /// Reads the one-file form from a text.
  public static func read(json: String, name: String = "stdin") -> ScenarioReading {
    read(json: Data(json.utf8), name: name)
  }

  private static let documentNames = ["scenario.yaml", "scenario.yml"]

  private static func readOne(_ file: InputFile, source: FileSource?) -> ScenarioReading {
    var problems = ProblemList()
    let text = InputText.ofDocument(file, problems: &problems)
    let root = text.flatMap { InputNode.read($0, file: file.name, problems: &problems) }
    var decoder = ScenarioDecoder(source: source, files: [file], problems: problems)
    guard let root else { return decoder.reading(scenario: nil) }
    decoder.readTables(in: root)
    return decoder.read(root)
  }

  private static func readFolder(_ path: String) -> ScenarioReading {
    var problems = ProblemList()
    let source = FileSource(folder: path)
    let names = source.names()
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
    return decoder.read(root)
  }
}
