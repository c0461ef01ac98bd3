import RosterModel

/// Draws moves of each kind; a move that cannot be made is left empty.
struct MoveFinder: ~Copyable {
  let space: Neighbourhood
  var random: RandomNumbers
  var move = Move()

  init(_ space: consuming Neighbourhood, seed: UInt64) {
    self.space = space
    random = RandomNumbers(seed: seed)
  }

  /// Draws a move of a kind.
  mutating func find(_ kind: MoveKind, _ state: borrowing SearchState, _ chosen: borrowing ChosenOptions) {
    move.clear()
    if kind == .flip || chosen.count == 0 {
      move.flip(Int32(truncatingIfNeeded: random.below(space.optionCount)))
      return
    }
    let old = chosen[random.below(chosen.count)]
    switch kind {
    case .flip: break
    case .replace: replace(old, state)
    case .swap: swap(old, chosen[random.below(chosen.count)], state)
    case .eject: eject(old, state, chosen)
    case .rotate: rotate(old, chosen[random.below(chosen.count)], chosen[random.below(chosen.count)], state)
    case .shift: shift(old, state)
    case .exchange: exchange(old, state, chosen)
    case .overwrite: overwrite(old, chosen)
    case .part: part(old, state)
    }
  }

  /// An option of another unit on the same shift that fills the same places; −1 where the draw found none.
  @inline(__always) private mutating func substitute(for old: Int32, _ state: borrowing SearchState) -> Int32 {
    let (from, until) = space.optionsOfShift.bounds(space.shiftOf[old])
    let new = space.optionsOfShift.elements[from &+ random.below(until &- from)]
    return state.contains(new) || space.kindOf[new] != space.kindOf[old] ? -1 : new
  }

  /// The whole option of an option's unit on another option's shift; −1 where it has none, or has it already.
  @inline(__always) private func passed(_ option: Int32, to other: Int32, _ state: borrowing SearchState) -> Int32 {
    let there = space.option(of: space.unitOf[option], on: space.shiftOf[other])
    return there < 0 || state.contains(there) || space.kindOf[there] != space.kindOf[other] ? -1 : there
  }

  @inline(__always) private mutating func replace(_ old: Int32, _ state: borrowing SearchState) {
    let new = substitute(for: old, state)
    if new < 0 { return }
    move.flip(old)
    move.flip(new)
  }

  @inline(__always) private mutating func swap(_ old: Int32, _ other: Int32, _ state: borrowing SearchState) {
    if space.unitOf[other] == space.unitOf[old] { return }
    let there = passed(old, to: other, state)
    let here = passed(other, to: old, state)
    if there < 0 || here < 0 { return }
    move.flip(old)
    move.flip(other)
    move.flip(there)
    move.flip(here)
  }

  /// A unit takes a shift; who had it takes one of the new unit's shifts nearby, where there is one, or a third's.
  private mutating func eject(_ old: Int32, _ state: borrowing SearchState, _ chosen: borrowing ChosenOptions) {
    let new = substitute(for: old, state)
    if new < 0 { return }
    let unit = space.unitOf[new]
    let day = Int(space.dayOf[old])
    for distance in 0..<5 {
      let near = day &+ (distance & 1 == 0 ? distance >> 1 : -((distance &+ 1) >> 1))
      if near < 0 || near >= space.dayCount { continue }
      let other = chosen.first(of: unit, on: near)
      if other >= 0 { return swap(old, other, state) }
    }
    let third = chosen[random.below(chosen.count)]
    if space.unitOf[third] == unit || space.unitOf[third] == space.unitOf[old] { return }
    let there = passed(old, to: third, state)
    if there < 0 { return }
    move.flip(old)
    move.flip(third)
    move.flip(new)
    move.flip(there)
  }

  private mutating func rotate(_ first: Int32, _ second: Int32, _ third: Int32, _ state: borrowing SearchState) {
    let (a, b, c) = (space.unitOf[first], space.unitOf[second], space.unitOf[third])
    if a == b || b == c || a == c { return }
    let onSecond = passed(first, to: second, state)
    if onSecond < 0 { return }
    let onThird = passed(second, to: third, state)
    if onThird < 0 { return }
    let onFirst = passed(third, to: first, state)
    if onFirst < 0 { return }
    move.flip(first)
    move.flip(second)
    move.flip(third)
    move.flip(onSecond)
    move.flip(onThird)
    move.flip(onFirst)
  }

  private mutating func shift(_ old: Int32, _ state: borrowing SearchState) {
    let unit = space.unitOf[old]
    let day = random.below(space.dayCount)
    var new = space.option(of: unit, on: day, sort: space.sortOf[old])
    if new < 0 || random.below(2) == 0 { new = someOption(of: unit, on: day) }
    if new < 0 || state.contains(new) { return }
    move.flip(old)
    move.flip(new)
  }

  @inline(__always) private mutating func someOption(of unit: Int32, on day: Int) -> Int32 {
    let (from, until) = space.optionsOfUnitDay.bounds(unit &* Int32(truncatingIfNeeded: space.dayCount) &+ Int32(day))
    return from == until ? -1 : space.optionsOfUnitDay.elements[from &+ random.below(until &- from)]
  }

  /// The days around an option that a move covers.
  private mutating func window(around option: Int32, atMost most: Int) -> Range<Int> {
    let length = 1 &+ random.below(most)
    let first = Int(space.dayOf[option]) &- random.below(length)
    return max(0, first)..<min(space.dayCount, first &+ length)
  }

  private mutating func exchange(_ old: Int32, _ state: borrowing SearchState, _ chosen: borrowing ChosenOptions) {
    let (from, until) = space.optionsOfShift.bounds(space.shiftOf[old])
    let unit = space.unitOf[old]
    let other = space.unitOf[space.optionsOfShift.elements[from &+ random.below(until &- from)]]
    if unit == other { return }
    for day in window(around: old, atMost: random.below(2) == 0 ? 4 : 14) {
      if !pass(unit, other, day, state, chosen) || !pass(other, unit, day, state, chosen) { return move.clear() }
    }
  }

  /// Passes a unit's shifts of a day on to another unit; false where one cannot be.
  @inline(__always) private mutating func pass(
    _ unit: Int32, _ other: Int32, _ day: Int, _ state: borrowing SearchState, _ chosen: borrowing ChosenOptions
  ) -> Bool {
    var option = chosen.first(of: unit, on: day)
    while option >= 0 {
      let taken = space.option(of: other, on: space.shiftOf[option])
      if taken < 0 || space.kindOf[taken] != space.kindOf[option] { return false }
      if !state.contains(taken) {
        // A roster that still breaks rules may have the unit on the shift twice.
        if move.contains(taken) || !move.flip(option) || !move.flip(taken) { return false }
      }
      option = chosen.next(after: option)
    }
    return true
  }

  private mutating func overwrite(_ old: Int32, _ chosen: borrowing ChosenOptions) {
    let unit = space.unitOf[old]
    let days = window(around: old, atMost: 4)
    let draw = random.below(4)
    let model = draw < 1 ? -1 : someOption(of: unit, on: days.lowerBound &+ random.below(days.count))
    for day in days {
      var new: Int32 = -1
      if draw == 3 {
        if random.below(3) > 0 { new = someOption(of: unit, on: day) }
      } else if model >= 0 {
        new = space.option(of: unit, on: day, sort: space.sortOf[model])
      }
      var isKept = false
      var option = chosen.first(of: unit, on: day)
      while option >= 0 {
        if option == new { isKept = true } else if !move.flip(option) { return move.clear() }
        option = chosen.next(after: option)
      }
      if new >= 0, !isKept, !move.flip(new) { return move.clear() }
    }
  }

  /// Two who are excused by their partners take a shift from a pair, or give it to one.
  private mutating func part(_ old: Int32, _ state: borrowing SearchState) {
    let shift = space.shiftOf[old]
    let (from, until) = space.partsOfShift.bounds(shift)
    if until &- from < 2 { return }
    if space.memberCount[old] == 2 {
      let first = space.partsOfShift.elements[from &+ random.below(until &- from)]
      let second = space.partsOfShift.elements[from &+ random.below(until &- from)]
      if space.unitOf[first] == space.unitOf[second] || state.contains(first) || state.contains(second) { return }
      move.flip(old)
      move.flip(first)
      move.flip(second)
    } else if space.memberCount[old] == 1 {
      let (start, end) = space.optionsOfShift.bounds(shift)
      let new = space.optionsOfShift.elements[start &+ random.below(end &- start)]
      if space.memberCount[new] != 2 || state.contains(new) { return }
      var index = from
      while index < until {
        let other = space.partsOfShift.elements[index]
        if other != old, state.contains(other) {
          move.flip(old)
          move.flip(other)
          move.flip(new)
          return
        }
        index &+= 1
      }
    }
  }
}
