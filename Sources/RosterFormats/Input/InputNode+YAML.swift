import RosterModel
import Yams

extension InputNode {
  /// Deeper than any scenario, and far from the end of the stack.
  private static let deepest = 32
  /// Aliases can make a short file stand for an endless one; a scenario of this many values is refused.
  private static let mostNodes = 500_000

  /// Reads YAML, of which JSON is a part; nil where the text cannot be read, with the problem told.
  static func read(_ text: String, file: String, problems: inout ProblemList) -> InputNode? {
    let start = RosterModel.Mark(file: file, line: 1, column: 1)
    let outline = DocumentOutline(text)
    func place(_ place: DocumentOutline.Place) -> RosterModel.Mark {
      RosterModel.Mark(file: file, line: place.line, column: place.column)
    }
    if outline.values > mostNodes { problems.add("file.tooLarge", at: start, Messages.tooManyValues(mostNodes)) }
    if let deep = outline.tooDeep { problems.add("value.tooDeep", at: place(deep), Messages.tooDeep(deepest)) }
    if let key = outline.keyOfAliases { problems.add("key.wrong", at: place(key), Messages.keyIsNoText) }
    if problems.hasErrors { return nil }
    do {
      let parser = try Parser(yaml: withoutSurrogates(text), encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        problems.add("file.empty", at: start, Messages.emptyFile)
        return nil
      }
      var budget = mostNodes
      let node = InputNode(root, file: file, depth: 0, budget: &budget, problems: &problems)
      if budget <= 0 {
        problems.add("file.tooLarge", at: start, Messages.tooManyValues(mostNodes))
        return nil
      }
      return node
    } catch let error as YamlError {
      report(error, file: file, problems: &problems)
    } catch {
      problems.add("yaml.syntax", at: start, Messages.syntax(YAMLReason.text(String(describing: error))))
    }
    return nil
  }

  private init(_ node: Node, file: String, depth: Int, budget: inout Int, problems: inout ProblemList) {
    mark = RosterModel.Mark(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    budget -= 1
    guard budget > 0 else {
      content = .list([])
      return
    }
    if depth > Self.deepest {
      problems.add("value.tooDeep", at: mark, Messages.tooDeep(Self.deepest))
      content = .list([])
      return
    }
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .alias: content = .scalar("", isPlain: true)
    case .sequence(let sequence):
      content = .list(
        sequence.map { InputNode($0, file: file, depth: depth + 1, budget: &budget, problems: &problems) })
    case .mapping(let mapping):
      var entries: [Entry] = []
      var seen: Set<String> = []
      for (key, value) in mapping {
        let place = RosterModel.Mark(file: file, line: key.mark?.line ?? mark.line, column: key.mark?.column ?? 1)
        guard let name = key.scalar.map({ Typing.code($0.string) }) else {
          problems.add("key.wrong", at: place, Messages.keyIsNoText)
          continue
        }
        // Yams compares keys as they are written; full-width letters make two spellings of one.
        if !seen.insert(name).inserted {
          problems.add("key.duplicate", at: place, Messages.duplicateKey(name))
          continue
        }
        entries.append(
          Entry(
            key: name, mark: place,
            value: InputNode(value, file: file, depth: depth + 1, budget: &budget, problems: &problems)))
      }
      content = .map(entries)
    }
  }

  private static func report(_ error: YamlError, file: String, problems: inout ProblemList) {
    func place(_ mark: Yams.Mark) -> RosterModel.Mark {
      RosterModel.Mark(file: file, line: mark.line, column: mark.column)
    }
    switch error {
    case .scanner(let context, let problem, let mark, let yaml), .parser(let context, let problem, let mark, let yaml):
      let isTab = problem.contains("tab") || character(at: mark, in: yaml) == "\t"
      let began = context.map { YAMLReason.beginning($0.text, line: $0.mark.line, column: $0.mark.column) }
      problems.add(
        "yaml.syntax", at: place(mark), Messages.syntax(YAMLReason.text(problem), began),
        maybe: isTab ? Messages.maybeBlanks : nil)
    case .composer(_, let problem, let mark, _):
      problems.add("yaml.syntax", at: place(mark), Messages.syntax(YAMLReason.text(problem)))
    case .duplicatedKeysInMapping(let duplicates, let context):
      // Yams marks only the first of them, so they are told together.
      let keys = duplicates.joined(separator: ", ")
      problems.add("key.duplicate", at: place(context.mark), Messages.duplicateKey(keys))
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.utf8.prefix(offset ?? 0)
      let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
      problems.add(
        "yaml.syntax", at: RosterModel.Mark(file: file, line: line, column: 1),
        Messages.syntax(YAMLReason.text(problem)))
    default:
      problems.add(
        "yaml.syntax", at: RosterModel.Mark(file: file, line: 1, column: 1),
        Messages.syntax(YAMLReason.text(String(describing: error))))
    }
  }

  private static func character(at mark: Yams.Mark, in text: String) -> Character? {
    let lines = text.split(separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].dropFirst(mark.column - 1).first
  }

  /// JSON writes a rare character as two escapes (`\ud842\udfb7`), which YAML refuses: such pairs are joined first.
  private static func withoutSurrogates(_ text: String) -> String {
    guard text.contains("\\ud") || text.contains("\\uD") else { return text }
    let pair = /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/
    return text.replacing(pair) { match in
      let high = UInt32(match.output.1, radix: 16)! - 0xD800
      let low = UInt32(match.output.2, radix: 16)! - 0xDC00
      return Unicode.Scalar(0x10000 + high << 10 + low).map { String($0) } ?? String(match.output.0)
    }
  }
}
