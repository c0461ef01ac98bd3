/// The chosen options in any order, and those of each unit on each day.
struct ChosenOptions: ~Copyable {
  private(set) var count = 0
  private let list: FlatArray<Int32>
  /// Where an option stands in the list; −1 where it is not chosen.
  private let place: FlatArray<Int32>
  /// Unit × day → its first option of the day, option → the next one; −1 where none.
  private let first: FlatArray<Int32>
  private let next: FlatArray<Int32>
  private let cellOfOption: FlatArray<Int32>
  private let loadOfUnit: FlatArray<Int32>
  private let unitOfOption: FlatArray<Int32>
  private let days: Int

  init(units: Int, days: Int, unitOf: [Int32], dayOf: [Int32]) {
    self.days = days
    list = FlatArray(repeating: -1, count: unitOf.count)
    place = FlatArray(repeating: -1, count: unitOf.count)
    first = FlatArray(repeating: -1, count: units * days)
    next = FlatArray(repeating: -1, count: unitOf.count)
    cellOfOption = FlatArray(zip(unitOf, dayOf).map { $0 * Int32(days) + $1 })
    unitOfOption = FlatArray(unitOf)
    loadOfUnit = FlatArray(repeating: 0, count: units)
  }

  /// A chosen option by its place in the list.
  subscript(place: Int) -> Int32 { @inline(__always) get { list[place] } }

  /// The first option of a unit on a day, −1 where none.
  @inline(__always) func first(of unit: Int32, on day: Int) -> Int32 { first[Int(unit) &* days &+ day] }
  /// The unit's next option of the same day, −1 where none.
  @inline(__always) func next(after option: Int32) -> Int32 { next[option] }
  /// How many options a unit has chosen.
  @inline(__always) func load(of unit: Int32) -> Int32 { loadOfUnit[unit] }

  /// Chooses an option, or drops it.
  @inline(__always) mutating func flip(_ option: Int32) {
    let cell = cellOfOption[option]
    let hole = place[option]
    if hole < 0 {
      place[option] = Int32(truncatingIfNeeded: count)
      list[count] = option
      count &+= 1
      next[option] = first[cell]
      first[cell] = option
      loadOfUnit[unitOfOption[option]] &+= 1
      return
    }
    count &-= 1
    let last = list[count]
    list[hole] = last
    place[last] = hole
    place[option] = -1
    loadOfUnit[unitOfOption[option]] &-= 1
    if first[cell] == option {
      first[cell] = next[option]
    } else {
      var before = first[cell]
      while next[before] != option { before = next[before] }
      next[before] = next[option]
    }
  }

  /// Copies the list; the target has room for every option.
  func copy(to target: borrowing FlatArray<Int32>) { target.base.update(from: list.base, count: count) }
}
