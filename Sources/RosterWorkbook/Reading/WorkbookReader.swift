import Foundation
import RosterModel

/// Reads workbooks of Office Open XML (ECMA-376), as Excel, WPS, LibreOffice and openpyxl write them.
package struct WorkbookReader {
  /// All parts that are read take at most so many bytes unpacked: a hundred times what a town needs.
  static let mostBytes = 32 << 20
  /// More cells than this are no workbook of a town.
  static let mostCells = 500_000

  private let archive: ZipArchive
  private let name: String
  private var budget = WorkbookReader.mostBytes
  private var cellsLeft = WorkbookReader.mostCells
  private var problems: [InputProblem] = []

  /// Whether bytes begin as those of a workbook, old ones included.
  package static func isWorkbook(_ data: Data) -> Bool {
    data.starts(with: [0x50, 0x4B, 0x03, 0x04]) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Reads a workbook; nil where it cannot be read, with every problem told.
  package static func read(_ data: Data, name: String) -> (workbook: Workbook?, problems: [InputProblem]) {
    do {
      var reader = try WorkbookReader(data, name: name)
      let workbook = try reader.workbook()
      return reader.problems.isEmpty ? (workbook, []) : (nil, reader.problems)
    } catch let problem as InputProblem {
      return (nil, [problem])
    } catch {
      return (nil, [InputProblem(code: "workbook.broken", text: WorkbookText.broken)])
    }
  }

  private init(_ data: Data, name: String) throws {
    self.name = name
    archive = try Self.archive(data, name: name)
  }

  /// The archive of a workbook's bytes.
  static func archive(_ data: Data, name: String) throws(InputProblem) -> ZipArchive {
    let start = Mark(file: name, line: 1, column: 1)
    if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // A workbook with a password is stored within the old container.
      if data.range(of: Data("EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })) != nil {
        throw InputProblem(
          code: "workbook.encrypted", at: start, text: WorkbookText.encrypted,
          suggestion: WorkbookText.maybeRemovePassword)
      }
      throw InputProblem(
        code: "workbook.old", at: start, text: WorkbookText.oldWorkbook, suggestion: WorkbookText.maybeSaveAsNew)
    }
    do throws(ZipArchive.Fault) { return try ZipArchive(data) } catch {
      throw problem(error, name: name, part: data.starts(with: [0x50, 0x4B]) ? "" : nil)
    }
  }

  private static func problem(_ fault: ZipArchive.Fault, name: String, part: String?) -> InputProblem {
    let start = Mark(file: name, line: 1, column: 1)
    switch fault {
    case .notAnArchive where part == nil:
      return InputProblem(
        code: "workbook.none", at: start, text: WorkbookText.notAWorkbook, suggestion: WorkbookText.maybeSaveAsNew)
    case .encrypted:
      return InputProblem(
        code: "workbook.encrypted", at: start, text: WorkbookText.encrypted,
        suggestion: WorkbookText.maybeRemovePassword)
    case .tooLarge:
      return InputProblem(code: "workbook.tooLarge", at: start, text: WorkbookText.tooLarge(mostBytes))
    case .broken, .notAnArchive, .unknownMethod:
      let text = part.map { $0.isEmpty ? WorkbookText.broken : WorkbookText.brokenPart($0) } ?? WorkbookText.broken
      return InputProblem(code: "workbook.broken", at: start, text: text, suggestion: WorkbookText.maybeCopyAgain)
    }
  }

  // MARK: Parts

  private mutating func bytes(of part: String) throws(InputProblem) -> [UInt8]? {
    guard let entry = archive.entry(part) else { return nil }
    do throws(ZipArchive.Fault) { return try entry.unpacked(budget: &budget) } catch {
      throw Self.problem(error, name: name, part: part)
    }
  }

  /// Walks through a part, handing each event to `visit`.
  private mutating func scan(
    _ part: String, _ visit: (inout XMLScanner, XMLScanner.Event) throws -> Void
  ) throws {
    guard let bytes = try bytes(of: part) else {
      throw Self.problem(.broken, name: name, part: part)
    }
    do {
      var scanner = try XMLScanner(bytes)
      while let event = try scanner.next() { try visit(&scanner, event) }
    } catch let fault as XMLScanner.Fault {
      let start = Mark(file: name, line: 1, column: 1)
      switch fault {
      case .documentType, .tooDeep:
        throw InputProblem(code: "workbook.hostile", at: start, text: WorkbookText.hostilePart(part))
      case .broken, .notUTF8: throw Self.problem(.broken, name: name, part: part)
      }
    }
  }

  private mutating func workbook() throws -> Workbook {
    let layout = try PackageLayout(archive: archive) { part, visit in try scan(part, visit) }
    guard let layout else {
      let isOther = archive.entry("mimetype") != nil || archive.entry("xl/workbook.bin") != nil
      throw InputProblem(
        code: "workbook.none", at: Mark(file: name, line: 1, column: 1),
        text: isOther ? WorkbookText.otherKind : WorkbookText.notAWorkbook, suggestion: WorkbookText.maybeSaveAsNew)
    }
    if layout.sheets.isEmpty {
      throw InputProblem(code: "workbook.none", at: Mark(file: name, line: 1, column: 1), text: WorkbookText.noSheets)
    }
    let strings: [String]
    do { strings = try layout.strings.map { try sharedStrings($0) } ?? [] } catch SheetBuilder.Fault.tooManyCells {
      throw InputProblem(
        code: "workbook.tooLarge", at: Mark(file: name, line: 1, column: 1),
        text: WorkbookText.tooManyCells(Self.mostCells))
    }
    let formats = try layout.styles.map { try cellFormats($0) } ?? []
    let serials = SerialNumber(countsFrom1904: layout.countsFrom1904)
    var workbook = Workbook(name: name, sheets: [])
    for sheet in layout.sheets {
      var builder = SheetBuilder(strings: strings, formats: formats, serials: serials, cellsLeft: cellsLeft)
      builder.sheet.name = sheet.name
      builder.sheet.isHidden = sheet.isHidden
      do {
        try scan(sheet.part) { scanner, event in try builder.take(event) }
      } catch SheetBuilder.Fault.tooManyCells {
        throw InputProblem(
          code: "workbook.tooLarge", at: Mark(file: name, sheet: sheet.name, line: 1, column: 1),
          text: WorkbookText.tooManyCells(Self.mostCells))
      }
      cellsLeft = builder.cellsLeft
      workbook.sheets.append(builder.finished())
    }
    return workbook
  }

  private mutating func sharedStrings(_ part: String) throws -> [String] {
    var strings: [String] = []
    var text = RichText()
    try scan(part) { scanner, event in
      if case .close("si") = event {
        if strings.count >= Self.mostCells { throw SheetBuilder.Fault.tooManyCells }
        strings.append(text.taken())
      } else {
        text.take(event)
      }
    }
    return strings
  }

  private mutating func cellFormats(_ part: String) throws -> [NumberFormat] {
    var own: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isInCells = false
    try scan(part) { scanner, event in
      switch event {
      case .open(let tag) where tag.name == "numFmt":
        if let id = tag["numFmtId"].flatMap({ Int($0) }), let code = tag["formatCode"] {
          own[id] = NumberFormat(code: code)
        }
      case .open(let tag) where tag.name == "cellXfs": isInCells = true
      case .close("cellXfs"): isInCells = false
      case .open(let tag) where tag.name == "xf" && isInCells:
        let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
        formats.append(own[id] ?? NumberFormat(builtIn: id))
      default: break
      }
    }
    return formats
  }
}
