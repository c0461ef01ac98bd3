/// Options to be flipped together, each once; it has room for the largest move.
struct Move: ~Copyable {
  static let room = 96

  let options = FlatArray<Int32>(repeating: -1, count: Move.room)
  private(set) var size = 0

  /// Starts anew.
  @inline(__always) mutating func clear() { size = 0 }

  /// Adds an option; tells whether there was room.
  @discardableResult
  @inline(__always) mutating func flip(_ option: Int32) -> Bool {
    if size >= Move.room { return false }
    options[size] = option
    size &+= 1
    return true
  }
}

extension Move {
  /// Whether an option is among them.
  @inline(__always) func contains(_ option: Int32) -> Bool {
    for index in 0..<size where options[index] == option { return true }
    return false
  }
}

/// The ways in which moves are found.
enum MoveKind: Int, CaseIterable {
  /// Any option is chosen or dropped.
  case flip
  /// Another unit serves a shift.
  case replace
  /// Two units swap two shifts.
  case swap
  /// A unit takes a shift from another one, which takes one from a third.
  case eject
  /// Three units pass three shifts on in a circle.
  case rotate
  /// A unit serves another shift instead.
  case shift
  /// Two units exchange all their shifts of some days.
  case exchange
  /// A unit's shifts of some days are laid out anew.
  case overwrite
  /// Parts of two units serve a shift in a whole one's stead, or the other way round.
  case part
}
