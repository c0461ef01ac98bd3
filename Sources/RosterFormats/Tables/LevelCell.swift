import RosterModel

/// The cell of the levels of a person whose levels change within some days.
package enum LevelCell {
  /// One cell for what holds from several days on, the first one from before: `township ..2026-12-15;county 2026-12-16..`.
  package static func joined(_ spans: [(first: Day, text: String)]) -> String {
    let held = spans.map { entries($0.text) }
    var names: [String] = []
    for entry in held.joined() where !names.contains(entry) { names.append(entry) }
    return names.flatMap { name -> [String] in
      var terms: [String] = []
      var start: Int?
      for index in 0...spans.count {
        let isHeld = index < spans.count && held[index].contains(name)
        if isHeld, start == nil { start = index }
        guard !isHeld, let begin = start else { continue }
        start = nil
        if begin == 0, index == spans.count { return [name] }
        let from = begin == 0 ? "" : spans[begin].first.description
        let until = index == spans.count ? "" : spans[index].first.advanced(by: -1).description
        terms.append("\(name) \(from)..\(until)")
      }
      return terms
    }.joined(separator: ";")
  }

  /// The levels of a cell by their own words; what is none stays as it is, to be told where the cell is read.
  private static func entries(_ text: String) -> [String] {
    Identifier.list(text).flatMap { entry -> [String] in
      let code = Typing.code(entry)
      return Vocabulary.levels.word(code).map { [$0] } ?? Level.several(code)?.map(\.rawValue) ?? [entry]
    }
  }
}
