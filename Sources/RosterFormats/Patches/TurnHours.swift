import RosterModel

/// Round-the-clock shift types cut anew into turns of equal length.
struct TurnHours {
  /// A start and a length in minutes of the day's round.
  struct Span: Hashable {
    var start: Int
    var length: Int

    /// Whether at least half of it lies between 22:00 and 06:00; a whole day is no night.
    var isNight: Bool { length < 1440 && overlap(Span(start: 1320, length: 480)) * 2 >= length }

    /// The minutes that two spans share, each repeated every day.
    func overlap(_ other: Span) -> Int {
      (-2...2).reduce(0) { sum, day in
        let from = max(start, other.start + day * 1440)
        let until = min(start + length, other.start + other.length + day * 1440)
        return sum + max(0, until - from)
      }
    }
  }

  /// A new turn and the identifier that it takes.
  struct Turn {
    var id: String
    var span: Span
    /// The old type with which it shares most, whose place it takes.
    var like: String
    /// Whether the identifier is that of an old type.
    var isKept: Bool
    var isNight: Bool
  }

  let turns: [Turn]
  private let old: [(id: String, span: Span)]

  /// Turns of so many minutes, the first starting at a time of day.
  ///
  /// A turn takes the identifier of the old type with which it shares the most minutes, as long as there is one left; so
  /// that rules, wishes and past turns which name it go on to mean much the same.
  init(minutes: Int, from start: Int, in place: [(id: String, span: Span)], others: Set<String>) {
    old = place
    let spans = stride(from: 0, to: 1440, by: minutes).map { Span(start: (start + $0) % 1440, length: minutes) }
    // A night stays a night and a day a day where that can be; then whoever shares most comes first.
    func merit(_ turn: Int, _ type: Int) -> (Int, Int, Int, Int) {
      let isAlike = spans[turn].isNight == place[type].span.isNight
      return (isAlike ? 0 : 1, -spans[turn].overlap(place[type].span), turn, type)
    }
    let pairs = spans.indices.flatMap { turn in place.indices.map { (turn, $0) } }
      .sorted { merit($0.0, $0.1) < merit($1.0, $1.1) }
    var ids = [String?](repeating: nil, count: spans.count)
    var taken = others
    for (turn, type) in pairs where ids[turn] == nil && !taken.contains(place[type].id) {
      guard spans[turn].overlap(place[type].span) > 0 else { continue }
      ids[turn] = place[type].id
      taken.insert(place[type].id)
    }
    turns = spans.indices.map { turn in
      let span = spans[turn]
      let time = TimeOfDay(minutes: span.start).description
      var fresh = "at-" + time.replacing(":", with: "")
      while ids[turn] == nil, taken.contains(fresh) { fresh += "-" }
      let like = place.max { span.overlap($0.span) < span.overlap($1.span) }?.id ?? fresh
      return Turn(
        id: ids[turn] ?? fresh, span: span, like: like, isKept: ids[turn] != nil,
        isNight: span.isNight)
    }
  }

  /// The turn that stands for an old type: the one with which it shares most; nil where it is no type that was cut.
  func turn(for id: String) -> String? {
    guard let span = old.first(where: { $0.id == id })?.span else { return nil }
    return turns.first { $0.id == id }?.id ?? turns.max { $0.span.overlap(span) < $1.span.overlap(span) }?.id
  }

  /// The turns that an old type means in a list: those of which at least half lies in it, or else the one for it.
  func turns(for id: String) -> [String] {
    guard let span = old.first(where: { $0.id == id })?.span, let one = turn(for: id) else { return [id] }
    let within = turns.filter { $0.span.overlap(span) * 2 >= $0.span.length }.map(\.id)
    return within.isEmpty ? [one] : within
  }
}
