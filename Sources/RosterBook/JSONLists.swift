import Foundation
import RosterModel

/// Lists of names as the book keeps them in one cell.
enum JSONLists {
  static func read(_ text: String) -> [[String]] {
    (try? JSONDecoder().decode([[String]].self, from: Data(text.utf8))) ?? []
  }

  static func text<Value: Encodable>(_ value: Value) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
  }
}

/// Agreed changes as the book keeps them.
enum OverrideText {
  static func read(_ text: String) -> Override? { try? JSONDecoder().decode(Override.self, from: Data(text.utf8)) }
}
