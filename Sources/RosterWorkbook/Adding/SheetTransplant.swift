import Foundation

/// A sheet's part made fit for another workbook: its texts inline, its styles by their new numbers, its tab not chosen.
struct SheetTransplant {
  let strings: [String]
  let styles: [Int]

  /// The part's bytes for the other workbook.
  func transplanted(_ bytes: [UInt8]) throws(XMLScanner.Fault) -> [UInt8] {
    var scanner = try XMLScanner(bytes)
    var edits: [(range: Range<Int>, text: String)] = []
    var isText = false
    var value: Int?
    while let event = try scanner.next() {
      switch event {
      case .open(let tag):
        switch tag.name {
        case "sheetView", "row", "col":
          let written = String(decoding: bytes[tag.range], as: UTF8.self)
          var changed = written.replacing(" tabSelected=\"1\"", with: "")
          if tag.name != "sheetView" { changed = restyled(changed, tag.name == "col" ? "style" : "s") }
          if changed != written { edits.append((tag.range, changed)) }
        case "c":
          isText = tag["t"] == "s"
          var text = restyled(String(decoding: bytes[tag.range], as: UTF8.self), "s")
          if isText { text = text.replacing(" t=\"s\"", with: " t=\"inlineStr\"") }
          edits.append((tag.range, text))
        case "v" where isText: value = tag.range.lowerBound
        default: break
        }
      case .text(let text):
        if let start = value, let index = Int(text), strings.indices.contains(index) {
          value = nil
          let inline = "<is><t xml:space=\"preserve\">\(Self.escaped(strings[index]))</t></is>"
          // From `<v>` to the end of `</v>`, which has no blanks where this house's writer made it.
          edits.append((start..<(scanner.range.upperBound + 4), inline))
        }
      case .close: break
      }
    }
    return bytes.replacing(edits)
  }

  private func restyled(_ tag: String, _ name: String) -> String {
    guard let start = tag.range(of: " \(name)=\"")?.upperBound, let end = tag[start...].firstIndex(of: "\""),
      let old = Int(tag[start..<end]), styles.indices.contains(old)
    else { return tag }
    return String(tag[..<start]) + String(styles[old]) + String(tag[end...])
  }

  /// A text within XML.
  static func escaped(_ text: String) -> String {
    WorkbookWriter.escaped(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;"
    ).replacing("\"", with: "&quot;")
  }
}
