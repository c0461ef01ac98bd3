import Foundation
import RosterModel

/// Turns the bytes of a file into text, or says why they are none.
enum InputText {
  /// The encoding in which a spreadsheet programme in China saves CSV.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  /// The text of a table: UTF-8 with or without a byte order mark, else GB18030.
  static func ofTable(_ file: InputFile, problems: inout ProblemList) -> String? {
    guard passes(file, &problems) else { return nil }
    if let text = utf8(file.bytes) { return text }
    if let text = String(data: file.bytes, encoding: gb18030), !text.contains("\u{FFFD}") { return text }
    problems.add("file.encoding", at: firstBadByte(file), Messages.notText, maybe: Messages.maybeSaveAsUTF8)
    return nil
  }

  /// The text of a YAML or JSON file, which is UTF-8.
  static func ofDocument(_ file: InputFile, problems: inout ProblemList) -> String? {
    guard passes(file, &problems) else { return nil }
    if let text = utf8(file.bytes) { return text }
    problems.add("file.encoding", at: firstBadByte(file), Messages.notUTF8, maybe: Messages.maybeSaveAsUTF8)
    return nil
  }

  private static func passes(_ file: InputFile, _ problems: inout ProblemList) -> Bool {
    let start = Mark(file: file.name, line: 1, column: 1)
    guard file.bytes.count <= InputFile.largestSize else {
      problems.add(
        "file.tooLarge", at: start, Messages.tooLarge(file.name, bytes: file.bytes.count, limit: InputFile.largestSize))
      return false
    }
    if file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      problems.add("file.binary", at: start, Messages.workbook, maybe: Messages.maybeSaveAsCSV)
      return false
    }
    if file.bytes.contains(0) {
      let isTable = file.name.lowercased().hasSuffix(".csv")
      problems.add(
        "file.binary", at: start, Messages.binary, maybe: isTable ? Messages.maybeSaveAsCSV : Messages.maybeSaveAsUTF8)
      return false
    }
    return true
  }

  private static func utf8(_ bytes: Data) -> String? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    return String(validating: content, as: UTF8.self)
  }

  /// The line on which the bytes stop being UTF-8.
  private static func firstBadByte(_ file: InputFile) -> Mark {
    let repaired = String(decoding: file.bytes, as: UTF8.self)
    let before = repaired.unicodeScalars.prefix { $0 != "\u{FFFD}" }
    let line = before.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return Mark(file: file.name, line: line, column: column)
  }
}
