import RosterModel

/// Finds people, sites, grids or shift types by identifier, else by a name that only one of them has.
struct NameDirectory {
  enum Found {
    case one(Int)
    case several([Int])
    case none
  }

  private(set) var ids: [String] = []
  private var positions: [String: Int] = [:]
  private var names: [String: [Int]] = [:]
  /// False where what should be listed could not be read, so that nothing can be called unknown.
  var isReadable = true

  init() {}

  /// Adds an entry; false where its identifier is taken.
  mutating func add(_ id: String, names: [String] = []) -> Bool {
    guard positions[id] == nil else { return false }
    positions[id] = ids.count
    for name in Set(names.map(Self.key)) where !name.isEmpty { self.names[name, default: []].append(ids.count) }
    ids.append(id)
    return true
  }

  /// Adds another name of an entry, such as the one printed where two share a name.
  mutating func alsoCall(_ position: Int, _ name: String) {
    if !names[Self.key(name), default: []].contains(position) { names[Self.key(name), default: []].append(position) }
  }

  /// The position of an identifier, or nil.
  func position(_ id: String) -> Int? { positions[id] }

  func find(_ text: String) -> Found {
    if let position = positions[text] ?? positions[Typing.code(text)] { return .one(position) }
    guard let found = names[Self.key(text)], let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several(found)
  }

  /// Identifiers and names, for the nearest to a mistyped one.
  var known: [String] { ids + names.keys.sorted() }

  private static func key(_ name: String) -> String {
    Typing.code(name).filter { !$0.isWhitespace }.lowercased()
  }
}
