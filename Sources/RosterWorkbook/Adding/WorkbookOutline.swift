/// The part that lists a workbook's sheets and names, to which more can be added.
struct WorkbookOutline {
  private let bytes: [UInt8]
  private(set) var sheetNames: [String] = []
  private var highestID = 0
  private var prefix = ""
  /// The prefix of relationships, `r:`.
  private var relationPrefix = "r:"
  /// Where a sheet can be added.
  private var endOfSheets = 0
  /// Where a name can be added, or the place for a list of names where there is none.
  private var endOfNames: Int?
  private var placeOfNames = 0
  private var emptyNames: Range<Int>?
  private var markers: [(name: String, value: String, range: Range<Int>)] = []

  private var sheets = ""
  private var names = ""
  private var dropped: [Range<Int>] = []

  init(_ bytes: [UInt8]) throws(XMLScanner.Fault) {
    self.bytes = bytes
    var scanner = try XMLScanner(bytes)
    var start = 0
    var marker: (name: String, value: String)?
    while let event = try scanner.next() {
      switch event {
      case .open(let tag):
        if scanner.depth == 1 { prefix = tag.prefix }
        if tag.name == "sheet", let name = tag["name"] {
          sheetNames.append(name)
          highestID = max(highestID, tag["sheetId"].flatMap { Int($0) } ?? 0)
          let written = String(decoding: bytes[tag.range], as: UTF8.self)
          if let match = written.firstMatch(of: #/\s(\w+:)id\s*=/#) { relationPrefix = String(match.1) }
        }
        if scanner.depth == 2, tag.name == "definedNames", tag.isEmpty { emptyNames = tag.range }
        if tag.name == "definedName" {
          start = tag.range.lowerBound
          marker = (tag["name"] ?? "", "")
        }
      case .text(let text): marker?.value += text
      case .close(let name):
        if name == "sheets" { endOfSheets = scanner.range.lowerBound }
        if name == "definedNames", emptyNames == nil { endOfNames = scanner.range.lowerBound }
        if scanner.depth == 1, ["sheets", "functionGroups", "externalReferences"].contains(name) {
          placeOfNames = scanner.range.upperBound
        }
        if name == "definedName", let known = marker {
          markers.append((known.name, known.value, start..<scanner.range.upperBound))
          marker = nil
        }
      }
    }
  }

  /// The sheet for which a name is defined, or nil; the name of a sheet that is gone gives way.
  mutating func sheet(markedBy marker: String) -> String? {
    guard let known = markers.first(where: { $0.name.lowercased() == marker.lowercased() }) else { return nil }
    var name = String(known.value.prefix(upTo: known.value.lastIndex(of: "!") ?? known.value.startIndex))
    if name.hasPrefix("'"), name.hasSuffix("'"), name.count > 1 {
      name = String(name.dropFirst().dropLast()).replacing("''", with: "'")
    }
    if name.hasPrefix("$") { name.removeFirst() }
    if sheetNames.contains(name) { return name }
    dropped.append(known.range)
    return nil
  }

  /// Adds a sheet after the last, with the name by which it is found again.
  mutating func add(_ name: String, relationship: String, marker: String, repeatedRows: Int) {
    highestID += 1
    let escaped = SheetTransplant.escaped(name)
    sheets += "<\(prefix)sheet name=\"\(escaped)\" sheetId=\"\(highestID)\" \(relationPrefix)id=\"\(relationship)\"/>"
    let quoted = "'\(escaped.replacing("'", with: "''"))'"
    names += "<\(prefix)definedName name=\"\(marker)\" hidden=\"1\">\(quoted)!$A$1</\(prefix)definedName>"
    if repeatedRows > 0 {
      names +=
        "<\(prefix)definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(sheetNames.count)\">"
        + "\(quoted)!$1:$\(repeatedRows)</\(prefix)definedName>"
    }
    sheetNames.append(name)
  }

  /// The part with what was added.
  func written() -> [UInt8] {
    var edits = dropped.map { (range: $0, text: "") }
    edits.append((endOfSheets..<endOfSheets, sheets))
    if let endOfNames {
      edits.append((endOfNames..<endOfNames, names))
    } else {
      let list = "<\(prefix)definedNames>\(names)</\(prefix)definedNames>"
      edits.append((emptyNames ?? placeOfNames..<placeOfNames, list))
    }
    return bytes.replacing(edits)
  }
}
