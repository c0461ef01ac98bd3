import Foundation
public import RosterModel

/// A what-if: an ordered list of changes to a scenario, which itself stays as it is.
///
/// A patched scenario is read anew from the changed input, so that whatever is wrong with it is told as it would be of a
/// scenario that was written so, at the patch's own lines. Patches stack: each changes what the ones before it left.
public struct Patch: Sendable {
  /// What the patch is called; its file's name where it says nothing.
  public var name: String
  let file: InputFile
  let changes: [PatchChange]

  /// A patch that sets one path, such as `rules.rest.hours`, to a value as it would be written in a patch's file.
  ///
  /// Whether the scenario has such a path shows when the patch is applied; `source` stands for the file in messages.
  public static func setting(_ path: String, to value: String, source: String? = nil) -> Patch {
    let name = "\(path)=\(value)"
    let mark = Mark(file: source ?? name, line: 1, column: 1)
    var problems = ProblemList()
    // What is no YAML is kept as it stands, for the rule to tell.
    let read = InputNode.read(value, file: mark.file, problems: &problems)
    let entry = InputNode.Entry(key: path, mark: mark, value: read ?? .text(value, at: mark))
    return Patch(
      name: name, file: InputFile(name: mark.file, bytes: Data(name.utf8)),
      changes: [PatchChange(verb: .set, value: InputNode(content: .map([entry]), mark: mark), mark: mark)])
  }
}

/// One change of a patch, not yet looked at beside a scenario.
struct PatchChange: Sendable {
  var verb: PatchVerb
  var value: InputNode
  var mark: Mark
}

/// What came of reading a patch.
public struct PatchReading: Sendable {
  /// The changes that could be read, or nil where the file could not.
  public var patch: Patch?
  /// Everything wrong in the file, by line.
  public var problems: [InputProblem]

  /// Whether a problem is an error; what could be read then only serves to find what else is wrong.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

extension Patch {
  /// Reads a patch from a file.
  public static func read(path: String) -> PatchReading {
    do throws(InputProblem) {
      return read(InputFile(name: path, bytes: try PlainFile.bytes(at: path)))
    } catch {
      var problem = error
      if error.code == "file.missing" { problem.suggestion = FileSource.neighbour(of: path).map(Messages.maybe) }
      return PatchReading(patch: nil, problems: [problem])
    }
  }

  /// Reads a patch from a text; `name` stands for the file in messages.
  public static func read(yaml: String, name: String = "patch.yaml") -> PatchReading {
    read(InputFile(name: name, bytes: Data(yaml.utf8)))
  }

  private static func read(_ file: InputFile) -> PatchReading {
    var problems = ProblemList()
    guard let text = InputText.ofDocument(file, problems: &problems),
      let root = InputNode.read(text, file: file.name, problems: &problems)
    else { return PatchReading(patch: nil, problems: problems.all) }
    PatchVerb.file.check(root, named: "", problems: &problems)
    let changes = (root["changes"]?.elements ?? []).compactMap { change($0, &problems) }
    let name = root["name"]?.text ?? PathText.name(of: file.name)
    let patch = Patch(name: name, file: file, changes: changes)
    return PatchReading(patch: patch, problems: problems.ordered(files: [file.name]))
  }

  private static func change(_ node: InputNode, _ problems: inout ProblemList) -> PatchChange? {
    let verbs = PatchVerb.allCases.map(\.rawValue)
    guard node.entries.count == 1, let entry = node.entries.first else {
      problems.add(
        "patch.form", at: node.mark, Messages.changeForm(node.entries.map(\.key), verbs),
        maybe: node.entries.isEmpty ? nil : Messages.maybeIndentChange)
      return nil
    }
    guard let verb = PatchVerb(rawValue: entry.key) else {
      let maybe = problems.nearest(to: entry.key, among: verbs)
      problems.add("patch.verb", at: entry.mark, Messages.unknownChange(entry.key, verbs), maybe: maybe)
      return nil
    }
    var own = ProblemList()
    verb.shape.check(entry.value, named: entry.key, problems: &own)
    for problem in own.all { problems.add(problem) }
    if own.hasErrors { return nil }
    return PatchChange(verb: verb, value: entry.value, mark: entry.mark)
  }

  /// Whether a path holds a patch rather than a scenario: a file whose document has `changes`.
  public static func isPatch(_ path: String) -> Bool {
    guard FileSource.kind(of: path) == .file, let bytes = try? PlainFile.bytes(at: path) else { return false }
    var problems = ProblemList()
    let file = InputFile(name: path, bytes: bytes)
    guard let text = InputText.ofDocument(file, problems: &problems) else { return false }
    guard let root = InputNode.read(text, file: path, problems: &problems) else {
      // A patch with a slip of the pen is still no scenario.
      return text.contains("changes:")
    }
    return root["changes"] != nil && root["sites"] == nil
  }
}
