import Foundation
import Testing

/// What the documentation shows is run, and what the library shows is documented.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func files(in folder: String, ending: String) throws -> [(name: String, lines: [String])] {
    let base = Self.root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(ending) }.sorted()
    return try paths.map { path in
      let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
      return ("\(folder)/\(path)", text.components(separatedBy: "\n"))
    }
  }

  /// The examples of the client's sources, each between `// example: …` and `// end`, without their indent.
  private func examples() throws -> Set<[String]> {
    var examples: Set<[String]> = []
    for (_, lines) in try files(in: "Tests/Client/Sources", ending: ".swift") {
      var open: [String]?
      for line in lines {
        let tidy = line.trimmingCharacters(in: .whitespaces)
        if tidy == "// end", let done = open {
          examples.insert(done)
          open = nil
        } else if tidy.hasPrefix("// example:") {
          open = []
        } else if open != nil {
          open!.append(line.hasPrefix("  ") ? String(line.dropFirst(2)) : line)
        }
      }
    }
    return examples
  }

  /// The blocks of Swift in a text, in whose lines `prefix` stands before each.
  private func blocks(_ lines: [String], prefix: String = "") -> [[String]] {
    var blocks: [[String]] = []
    var isOpen = false
    for line in lines where line.hasPrefix(prefix.trimmingCharacters(in: .whitespaces)) {
      let text = String(line.dropFirst(prefix.count))
      if text == "```swift" {
        isOpen = true
        blocks.append([])
      } else if text == "```" {
        isOpen = false
      } else if isOpen {
        blocks[blocks.count - 1].append(text)
      }
    }
    return blocks
  }

  @Test func everyExampleIsRunByTheClient() throws {
    let run = try examples()
    #expect(run.count >= 7)
    var shown: Set<[String]> = []
    for (name, lines) in try files(in: "Sources/Watchbill/Watchbill.docc", ending: ".md") {
      for block in blocks(lines) {
        shown.insert(block)
        #expect(run.contains(block), "\(name): \(block.first ?? "")")
      }
    }
    for (name, lines) in try files(in: "Sources/Watchbill", ending: ".swift") {
      for block in blocks(lines, prefix: "/// ") { #expect(run.contains(block), "\(name)") }
    }
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    for block in blocks(readme.components(separatedBy: "\n")) { #expect(run.contains(block), "README.md") }
    #expect(run.isSubset(of: shown), "an example of the client is shown nowhere")
  }

  @Test func everyPublicDeclarationIsDocumented() throws {
    let rooms = [
      "RosterModel", "RosterRules", "RosterAudit", "RosterSolver", "RosterPlanning", "RosterFormats", "RosterBook",
    ]
    for room in rooms {
      for (name, lines) in try files(in: "Sources/\(room)", ending: ".swift") {
        let isRule = lines.contains { $0.contains("Rule {") }
        for (number, line) in lines.enumerated() where isDeclaration(line) && !isInherited(line, isRule: isRule) {
          // Attributes may stand between the comment and the declaration.
          let above = lines[..<number].last { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("@") } ?? ""
          #expect(
            above.trimmingCharacters(in: .whitespaces).hasPrefix("///"), "\(name):\(number + 1): \(line)")
        }
      }
    }
  }

  private func isDeclaration(_ line: String) -> Bool {
    let tidy = line.trimmingCharacters(in: .whitespaces)
    return tidy.hasPrefix("public ") && !tidy.hasPrefix("public import") && !tidy.hasPrefix("public extension")
  }

  /// What a protocol documents already: standard operators and literals, a rule's own members, and a rule's parameters,
  /// which its table describes.
  private func isInherited(_ line: String, isRule: Bool) -> Bool {
    let standard = [
      "static func <", "static func ==", "func hash(into", "func distance(to", "func advanced(by", "func next()",
      "func makeIterator", "func encode(to", "init(from decoder", "var description", "Literal value",
      "Literal elements",
    ]
    if standard.contains(where: line.contains) { return true }
    let rule = [
      "static let", "static var", "var header", "init()", "func problems", "func audit", "func lower", "func kept",
    ]
    return isRule && (rule.contains(where: line.contains) || line.hasPrefix("  public var "))
  }
}
