import RosterModel

/// Changing what was read before it is looked at.
extension InputNode {
  /// A plain value.
  static func text(_ text: String, at mark: Mark) -> InputNode {
    InputNode(content: .scalar(text, isPlain: true), mark: mark)
  }

  /// A list of plain values.
  static func list(_ texts: [String], at mark: Mark) -> InputNode {
    InputNode(content: .list(texts.map { .text($0, at: mark) }), mark: mark)
  }

  /// Gives a key a value, in the place of an old one or behind the others; what is no map becomes one.
  mutating func set(_ key: String, to value: InputNode, at mark: Mark) {
    var entries = entries
    let entry = Entry(key: key, mark: mark, value: value)
    if let position = entries.firstIndex(where: { $0.key == key }) {
      entries[position] = entry
    } else {
      entries.append(entry)
    }
    content = .map(entries)
  }

  /// Takes keys away.
  mutating func drop(_ keys: Set<String>) { content = .map(entries.filter { !keys.contains($0.key) }) }

  /// Changes the value of a key that is there.
  mutating func edit(_ key: String, _ change: (inout InputNode) -> Void) {
    var entries = entries
    guard let position = entries.firstIndex(where: { $0.key == key }) else { return }
    change(&entries[position].value)
    content = .map(entries)
  }

  /// Changes every element of a list.
  mutating func editElements(_ change: (inout InputNode) -> Void) {
    var elements = elements
    for position in elements.indices { change(&elements[position]) }
    content = .list(elements)
  }

  /// The entry whose path, its own key and those below, a rest of words begins with; keys may hold dots.
  func entry(before path: ArraySlice<Substring>) -> (key: String, rest: ArraySlice<Substring>)? {
    for count in stride(from: path.count, to: 0, by: -1) {
      let key = path.prefix(count).joined(separator: ".")
      if entries.contains(where: { $0.key == key }) { return (key, path.dropFirst(count)) }
    }
    return nil
  }
}
