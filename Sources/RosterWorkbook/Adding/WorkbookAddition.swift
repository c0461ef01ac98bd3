import Foundation
import RosterModel

/// Adds sheets to a workbook of somebody else.
///
/// Every part of the workbook is copied as it is packed, but for the four that list its sheets and styles: its own sheets
/// stay the same to the byte. A sheet added before, known by a name that the workbook defines for it, is replaced where
/// it stands, also where it was renamed or moved.
package struct WorkbookAddition {
  /// A sheet with the key by which it is found again: letters, digits and `_`.
  package struct Keyed: Sendable {
    package var key: String
    package var sheet: WorksheetDraft

    package init(key: String, sheet: WorksheetDraft) {
      self.key = key
      self.sheet = sheet
    }
  }

  private let archive: ZipArchive
  private let layout: PackageLayout
  private let name: String
  private var budget = WorkbookReader.mostBytes
  private var changed: [String: [UInt8]] = [:]
  private var new: [(name: String, bytes: [UInt8])] = []

  /// The workbook with the sheets, and the names under which they stand.
  ///
  /// - Throws: `InputProblem` where the workbook cannot be read, `WorkbookWriter.Fault` where files in between cannot be
  ///   written.
  package static func add(_ sheets: [Keyed], to data: Data, name: String) throws -> (data: Data, names: [String]) {
    var addition = try WorkbookAddition(data, name: name)
    let names = try addition.add(sheets)
    let result = addition.written()
    // What cannot be read back is not handed out.
    let (workbook, problems) = WorkbookReader.read(result, name: name)
    if let problem = problems.first { throw problem }
    guard let workbook, names.allSatisfy({ workbook.sheet($0) != nil }) else {
      throw InputProblem(code: "workbook.broken", text: WorkbookText.broken, suggestion: WorkbookText.maybeCopyAgain)
    }
    return (result, names)
  }

  private init(_ data: Data, name: String) throws {
    self.name = name
    let (workbook, problems) = WorkbookReader.read(data, name: name)
    if workbook == nil, let problem = problems.first { throw problem }
    archive = try WorkbookReader.archive(data, name: name)
    let archive = archive
    guard
      let layout = try PackageLayout(
        archive: archive,
        scan: { part, visit in
          var budget = WorkbookReader.mostBytes
          var scanner = try XMLScanner(try archive.entry(part)?.unpacked(budget: &budget) ?? [])
          while let event = try scanner.next() { try visit(&scanner, event) }
        })
    else { throw InputProblem(code: "workbook.none", text: WorkbookText.notAWorkbook) }
    self.layout = layout
  }

  private func written() -> Data {
    var writer = ZipWriter()
    for entry in archive.entries {
      if let bytes = changed[entry.name] { writer.add(entry.name, bytes) } else { writer.copy(entry) }
    }
    for part in new { writer.add(part.name, part.bytes) }
    return writer.data()
  }

  private func bytes(of part: String) throws -> [UInt8] {
    if let bytes = changed[part] { return bytes }
    var budget = WorkbookReader.mostBytes
    guard let entry = archive.entry(part) else {
      throw InputProblem(code: "workbook.broken", text: WorkbookText.brokenPart(part))
    }
    return try entry.unpacked(budget: &budget)
  }

  // MARK: Adding

  private mutating func add(_ sheets: [Keyed]) throws -> [String] {
    let donor = try Donor(sheets.map(\.sheet))
    let styles = try addStyles(of: donor)
    let transplant = SheetTransplant(strings: donor.strings, styles: styles)
    var outline = try WorkbookOutline(try bytes(of: layout.workbook))
    var names: [String] = []
    var relationships: [(id: String, part: String)] = []
    for (index, keyed) in sheets.enumerated() {
      let content = try transplant.transplanted(donor.sheets[index])
      let marker = "watchbill_" + keyed.key
      if let known = outline.sheet(markedBy: marker), let part = part(ofSheet: known) {
        changed[part] = content
        names.append(known)
        continue
      }
      let name = SheetName.valid(keyed.sheet.name, among: outline.sheetNames)
      let part = freePart(keyed.key)
      let id = "watchbill\(archive.entries.count + new.count)"
      new.append((part, content))
      relationships.append((id, part))
      outline.add(name, relationship: id, marker: marker, repeatedRows: keyed.sheet.printing.repeatedRows)
      names.append(name)
    }
    if relationships.isEmpty { return names }
    changed[layout.workbook] = outline.written()
    try relate(relationships)
    try declare(relationships.map(\.part))
    return names
  }

  private func part(ofSheet name: String) -> String? {
    layout.sheets.first { $0.name == name }.flatMap { archive.entry($0.part)?.name }
  }

  private func freePart(_ key: String) -> String {
    let folder = PackagePath.folder(of: layout.workbook)
    let taken = Set(archive.entries.map { $0.name.lowercased() } + new.map { $0.name.lowercased() })
    var number = 0
    while true {
      let part =
        "\(folder.isEmpty ? "" : folder + "/")worksheets/watchbill_\(key)\(number == 0 ? "" : "_\(number)").xml"
      if !taken.contains(part.lowercased()) { return part }
      number += 1
    }
  }

  private mutating func addStyles(of donor: Donor) throws -> [Int] {
    let other = try StyleTable(donor.styles)
    guard let part = layout.styles.flatMap({ archive.entry($0)?.name }) else {
      throw InputProblem(code: "workbook.broken", text: WorkbookText.brokenPart("styles.xml"))
    }
    var table = try StyleTable(try bytes(of: part))
    let numbers = table.add(other)
    changed[part] = table.written()
    return numbers
  }

  /// Adds relationships of the workbook to new sheets.
  private mutating func relate(_ sheets: [(id: String, part: String)]) throws {
    let part = archive.entry(PackagePath.relationships(of: layout.workbook))!.name
    let bytes = try bytes(of: part)
    var scanner = try XMLScanner(bytes)
    var (end, prefix, type) = (0, "", "")
    while let event = try scanner.next() {
      if case .open(let tag) = event {
        if scanner.depth == 1 { prefix = tag.prefix }
        if let known = tag["Type"], known.hasSuffix("/worksheet") { type = known }
      }
      if case .close = event, scanner.depth == 0 { end = scanner.range.lowerBound }
    }
    let text = sheets.map {
      "<\(prefix)Relationship Id=\"\($0.id)\" Type=\"\(type)\" Target=\"/\($0.part)\"/>"
    }.joined()
    changed[part] = bytes.replacing([(end..<end, text)])
  }

  /// Declares what new parts hold.
  private mutating func declare(_ parts: [String]) throws {
    guard let part = archive.entry("[Content_Types].xml")?.name else {
      throw InputProblem(code: "workbook.broken", text: WorkbookText.brokenPart("[Content_Types].xml"))
    }
    let bytes = try bytes(of: part)
    var scanner = try XMLScanner(bytes)
    var (end, prefix) = (0, "")
    while let event = try scanner.next() {
      if case .open(let tag) = event, scanner.depth == 1 { prefix = tag.prefix }
      if case .close = event, scanner.depth == 0 { end = scanner.range.lowerBound }
    }
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
    let text = parts.map { "<\(prefix)Override PartName=\"/\($0)\" ContentType=\"\(type)\"/>" }.joined()
    changed[part] = bytes.replacing([(end..<end, text)])
  }
}

/// The parts of a workbook that was written only to take its sheets from.
private struct Donor {
  var sheets: [[UInt8]] = []
  var styles: [UInt8] = []
  var strings: [String] = []

  init(_ drafts: [WorksheetDraft]) throws {
    let archive = try ZipArchive(try WorkbookWriter.data(drafts))
    var budget = WorkbookReader.mostBytes
    for index in drafts.indices {
      sheets.append(try archive.entry("xl/worksheets/sheet\(index + 1).xml")!.unpacked(budget: &budget))
    }
    styles = try archive.entry("xl/styles.xml")!.unpacked(budget: &budget)
    guard let entry = archive.entry("xl/sharedStrings.xml") else { return }
    var scanner = try XMLScanner(try entry.unpacked(budget: &budget))
    var text = RichText()
    while let event = try scanner.next() {
      if case .close("si") = event { strings.append(text.taken()) } else { text.take(event) }
    }
  }
}
