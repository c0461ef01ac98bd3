import RosterPublishing

/// What is wrong with a sheet's layout, whatever it shows.
enum LayoutCheck {
  /// Texts outside their cells, cells outside the paper, texts over each other.
  static func problems(of sheet: Sheet) -> [String] {
    let texts = sheet.texts
    var problems: [String] = []
    for text in texts {
      if !text.cell.contains(text.frame) {
        problems.append("\(text.text) leaves its cell: \(text.frame) in \(text.cell)")
      }
      if !sheet.paper.frame.contains(text.frame) { problems.append("\(text.text) leaves the paper") }
    }
    // By rows of the sheet, so that not every text meets every other.
    let sorted = texts.sorted { $0.frame.y < $1.frame.y }
    for (position, text) in sorted.enumerated() {
      for other in sorted[(position + 1)...] {
        if other.frame.y >= text.frame.bottom { break }
        if text.frame.overlaps(other.frame) { problems.append("\(text.text) overlaps \(other.text)") }
      }
    }
    return problems
  }

  /// Every problem of a document.
  static func problems(of document: DocumentSheets) -> [String] { document.sheets.flatMap { problems(of: $0) } }

  /// The texts from which something was left out.
  static func cut(in document: DocumentSheets) -> [String] {
    document.sheets.flatMap(\.texts).filter(\.isCut).map(\.text)
  }

  /// The smallest type in which a name stands; nil where there is none.
  static func smallestName(in document: DocumentSheets) -> Double? {
    document.sheets.flatMap(\.texts).filter { $0.role == .name }.map(\.size).min()
  }
}
