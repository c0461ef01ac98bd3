import RosterModel

/// Which parts of a package hold what (ECMA-376 part 2: relationships).
struct PackageLayout {
  struct SheetPart {
    var name: String
    var isHidden: Bool
    var part: String
    var relationship: String
  }

  var workbook = ""
  var sheets: [SheetPart] = []
  var strings: String?
  var styles: String?
  var countsFrom1904 = false
  /// Names of ranges with what they stand for.
  var definedNames: [(name: String, value: String)] = []

  typealias Visit = (inout XMLScanner, XMLScanner.Event) throws -> Void

  /// Finds the parts of a workbook; nil where the package holds none.
  init?(archive: ZipArchive, scan: (String, Visit) throws -> Void) throws {
    guard archive.entry("_rels/.rels") != nil else { return nil }
    let package = try Self.relationships("_rels/.rels", folder: "", scan)
    guard let main = package.first(where: { $0.type.hasSuffix("/officeDocument") })?.target,
      archive.entry(main) != nil, !main.hasSuffix(".bin")
    else { return nil }
    workbook = main
    var isWorkbook = false
    var listed: [(name: String, isHidden: Bool, relationship: String)] = []
    var range: String?
    var names: [(name: String, value: String)] = []
    var from1904 = false
    try scan(main) { scanner, event in
      switch event {
      case .open(let tag):
        if scanner.depth == 1 { isWorkbook = tag.name == "workbook" }
        if tag.name == "workbookPr" { from1904 = ["1", "true", "on"].contains(tag["date1904"] ?? "") }
        if tag.name == "definedName" {
          range = tag["name"]
          names.append((tag["name"] ?? "", ""))
        }
        // Its own `id` has no prefix, but `sheetId`; the relationship's is `r:id`.
        if tag.name == "sheet", let name = tag["name"], let id = tag["id"] {
          listed.append((name, (tag["state"] ?? "visible") != "visible", id))
        }
      case .text(let text): if range != nil { names[names.count - 1].value += text }
      case .close(let name): if name == "definedName" { range = nil }
      }
    }
    guard isWorkbook else { return nil }
    (definedNames, countsFrom1904) = (names, from1904)
    let folder = PackagePath.folder(of: main)
    let related = try Self.relationships(PackagePath.relationships(of: main), folder: folder, scan)
    for sheet in listed {
      // Sheets of charts and of old macros hold no cells.
      guard let relation = related.first(where: { $0.id == sheet.relationship }), relation.type.hasSuffix("/worksheet")
      else { continue }
      sheets.append(
        SheetPart(
          name: sheet.name, isHidden: sheet.isHidden, part: relation.target, relationship: sheet.relationship))
    }
    strings = related.first { $0.type.hasSuffix("/sharedStrings") }?.target
    styles = related.first { $0.type.hasSuffix("/styles") }?.target
  }

  private static func relationships(_ part: String, folder: String, _ scan: (String, Visit) throws -> Void) throws
    -> [(id: String, type: String, target: String)]
  {
    var found: [(id: String, type: String, target: String)] = []
    try scan(part) { scanner, event in
      guard case .open(let tag) = event, tag.name == "Relationship", tag["TargetMode"] != "External",
        let id = tag["Id"], let type = tag["Type"], let target = tag["Target"]
      else { return }
      found.append((id, type, PackagePath.resolved(target, in: folder)))
    }
    return found
  }
}

/// Names of parts within a package.
enum PackagePath {
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }

  /// The part that holds a part's relationships.
  static func relationships(of part: String) -> String {
    let folder = folder(of: part)
    let name = part.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
    return (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
  }

  /// A target as it is seen from a folder.
  static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
