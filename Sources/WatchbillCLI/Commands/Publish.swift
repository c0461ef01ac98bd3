import ArgumentParser
import Foundation
import RosterPublishing
import Watchbill

/// Writes a roster in a form in which it is handed on.
struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把班表写成对外的格式。 Writes a roster in a form in which it is handed on.")

  @Argument(help: "roster.json；或先写方案，再写班表。 A roster.json; or a scenario, then the roster.")
  var input: String
  @Argument(help: "前面写了方案时的班表：roster.json 或手工的 csv。 The roster, where a scenario stands before it.")
  var roster: String?
  @Option(name: .customLong("as"), help: "\(PublicationKind.help)")
  var kind: String
  @Option(help: "写入的文件或文件夹，默认班表所在的文件夹，- 为标准输出。 File or folder; by default the roster's folder; - is standard output.")
  var out: String?
  @OptionGroup var options: PublicationOptions
  @OptionGroup var common: CommonOptions
  @Option(help: "roster.json 的方案。 The roster's scenario.")
  var scenario: String?
  @Flag(help: "允许覆盖。 Writes over a file.")
  var force = false

  func validate() throws {
    guard PublicationKind.named(kind) != nil else {
      throw ValidationError(CLIText.unknownKind(kind, among: PublicationKind.all.map(\.name)))
    }
    let misfits = options.misfits(of: kind).map { CLIText.misfit($0.option, of: kind, takenBy: $0.kinds) }
    if !misfits.isEmpty { throw ValidationError(misfits.joined(separator: "\n")) }
  }

  func run() throws {
    guard let kind = PublicationKind.named(kind) else { throw Exit.usage }
    let request = try read()
    let documents = try kind.documents(request)
    if out == "-" {
      guard documents.count == 1 else {
        complain(CLIText.manyDocuments(documents.count)(request.language))
        throw Exit.usage
      }
      return emit(documents[0].data)
    }
    let files = PublicationPlace(out: out, roster: request.path).files(documents)
    try Output.writeAll(files, overwrites: force, request.language)
    let paths = files.map(\.path)
    if common.json {
      say(JSONText.of(["written": paths]))
    } else if !common.quiet {
      say(CLIText.published(paths)(request.language))
    }
  }

  private func read() throws -> PublicationRequest {
    let (named, roster, path, file) = try readRoster()
    let audit = Audit(roster)
    let month = PublishedMonth(
      roster, audit: audit, settings: options.settings(of: named.scenario, in: documentLanguage(named)),
      additions: PublishedAdditions(standIns: file?.standIns(on: roster) ?? [:]))
    return PublicationRequest(
      named: named, roster: roster, audit: audit, month: month, options: options, common: common, out: out, path: path)
  }

  private func readRoster() throws -> (NamedScenario, Roster, path: String, RosterFile?) {
    if let roster {
      let named = try NamedScenario.read(input, common)
      let read = try RosterInput.read(roster, on: named, common)
      let data = try RosterInput.data(roster, named.language)
      return (
        named, read, roster, RosterInput.isJSON(data) ? try RosterInput.file(data, roster, named.language) : nil
      )
    }
    let roster = try NamedRoster.read(input, scenario: scenario, common)
    return (roster.named, roster.roster, input, roster.file)
  }

  private func documentLanguage(_ named: NamedScenario) -> Language {
    common.lang ?? named.scenario.publication.language ?? named.language
  }
}

/// Where the files of a publication go.
struct PublicationPlace {
  /// The file or folder that was asked for, or nil.
  let out: String?
  /// The roster's path.
  let roster: String

  /// The documents with their paths: one document goes to the file that `--out` names; a folder takes any number.
  func files(_ documents: [PublishedDocument]) -> [(path: String, data: Data)] {
    if let out, documents.count == 1, !isFolder(out) { return [(out, documents[0].data)] }
    let folder = out.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? rosterFolder
    return documents.map { (folder == "." ? $0.name : "\(folder)/\($0.name)", $0.data) }
  }

  private var rosterFolder: String {
    guard let slash = roster.lastIndex(of: "/") else { return "." }
    return slash == roster.startIndex ? "" : String(roster[..<slash])
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return path.hasSuffix("/")
      || (FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
  }
}
