import RosterModel
import RosterRules

/// A roster being changed cell by cell, a cell being a person on a shift: what it costs, whom it concerns, and how far it
/// is from the roster on the wall.
///
/// Every unit serves a shift with a set of members, a *mask*. A mask that is no option chooses nothing and counts as
/// unservable until other cells make an option of it.
///
/// - Complexity: a flip takes what its options' primitives take.
final class RosterCells {
  /// A set of a unit's members: bit k is the unit's member k.
  typealias Mask = UInt8
  /// Sets of up to three members.
  static let maskCount = 8

  let compiled: CompiledFormulation
  let shiftCount: Int
  /// The number of people whose own shifts differ from the wall, and of the cells that differ.
  private(set) var told = 0
  private(set) var cells = 0
  /// The number of units that serve a shift in a way that is no option.
  private(set) var unservable = 0

  /// Whether no hard rule is beyond every roster.
  private let isPossible: Bool
  private let state: SearchState
  private let unitOf: FlatArray<Int32>
  private let bitOf: FlatArray<Mask>
  private let option: FlatArray<Int32>
  private let mask: FlatArray<Mask>
  private let wall: FlatArray<Mask>
  private let changesOf: FlatArray<Int32>

  /// The cells of a roster on the wall, with the primitives of its scenario or of one derived from it.
  init(_ compiled: CompiledFormulation, wall roster: Roster) {
    self.compiled = compiled
    isPossible = compiled.impossibilities.isEmpty
    let formulation = compiled.formulation
    shiftCount = formulation.shifts.count
    state = SearchState(compiled)
    unitOf = FlatArray(formulation.unitOfPerson.map { Int32($0) })
    let places = roster.scenario.people.map { person in
      formulation.units[formulation.unitOfPerson[person.position]].members.firstIndex(of: person)!
    }
    bitOf = FlatArray(places.map { Mask(1) << Mask($0) })
    let pairs = formulation.units.count * shiftCount
    option = FlatArray(repeating: -1, count: pairs * Self.maskCount)
    mask = FlatArray(repeating: 0, count: pairs)
    wall = FlatArray(repeating: 0, count: pairs)
    changesOf = FlatArray(repeating: 0, count: formulation.peopleCount)
    for (index, entry) in compiled.options.enumerated() {
      let set = entry.members.reduce(Mask(0)) { $0 | (1 << Mask(places[$1.position])) }
      option[(entry.unit * shiftCount + entry.shift.position) * Self.maskCount + Int(set)] = Int32(index)
    }
    for shift in roster.scenario.shifts.typedIndices {
      for person in roster[shift] { wall[place(of: person, shift)] |= bitOf[person.position] }
    }
    for place in 0..<pairs where wall[place] != 0 { choose(wall[place], at: place) }
  }

  /// The person of a bit at a place, and the place's shift.
  func person(_ bit: Int, at place: Int) -> PersonIndex {
    compiled.formulation.units[place / shiftCount].members[bit]
  }
  func shift(at place: Int) -> ShiftIndex { ShiftIndex(place % shiftCount) }
  /// The number of units × shifts.
  var placeCount: Int { compiled.formulation.units.count * shiftCount }

  /// Where a person's unit and a shift stand among all units × shifts.
  @inline(__always) func place(of person: PersonIndex, _ shift: ShiftIndex) -> Int {
    Int(unitOf[person.position]) * shiftCount + shift.position
  }

  /// Whether a person serves a shift now.
  @inline(__always) func serves(_ person: PersonIndex, _ shift: ShiftIndex) -> Bool {
    mask[place(of: person, shift)] & bitOf[person.position] != 0
  }

  /// Whether a person's turn on a shift differs from the wall.
  @inline(__always) func isChanged(_ person: PersonIndex, _ shift: ShiftIndex) -> Bool {
    changed(at: place(of: person, shift)) & bitOf[person.position] != 0
  }

  /// Whether any of a person's turns differ from the wall.
  @inline(__always) func isTold(_ person: PersonIndex) -> Bool { changesOf[person.position] > 0 }

  /// The members who serve at a place, and those whose cells differ from the wall.
  @inline(__always) func mask(at place: Int) -> Mask { mask[place] }
  @inline(__always) func changed(at place: Int) -> Mask { mask[place] ^ wall[place] }

  /// Whether a unit may serve a shift with a set of members; nobody always may.
  @inline(__always) func isServable(_ mask: Mask, at place: Int) -> Bool {
    mask == 0 || option[place * Self.maskCount + Int(mask)] >= 0
  }

  /// The option of a set of members, or −1.
  @inline(__always) func option(_ mask: Mask, at place: Int) -> Int32 {
    mask == 0 ? -1 : option[place * Self.maskCount + Int(mask)]
  }

  /// Whether an option is chosen.
  @inline(__always) func contains(_ option: Int32) -> Bool { state.contains(option) }

  /// The cost at a level.
  @inline(__always) func cost(at level: Int) -> Int { state.costs[level] }

  /// Whether every hard rule is kept.
  @inline(__always) var isLegal: Bool { unservable == 0 && state.costs[0] == 0 && isPossible }

  /// Puts a person on a shift, or takes the person off.
  @inline(__always) func flip(_ person: PersonIndex, _ shift: ShiftIndex) {
    let place = place(of: person, shift)
    let old = mask[place]
    drop(old, at: place)
    choose(old ^ bitOf[person.position], at: place)
    let rise: Int32 = isChanged(person, shift) ? 1 : -1
    let before = changesOf[person.position]
    changesOf[person.position] = before + rise
    cells += Int(rise)
    if before == 0 { told += 1 } else if before + rise == 0 { told -= 1 }
  }

  private func drop(_ set: Mask, at place: Int) {
    if set == 0 { return }
    let chosen = option(set, at: place)
    if chosen >= 0 { state.toggle(chosen) } else { unservable -= 1 }
  }

  private func choose(_ set: Mask, at place: Int) {
    mask[place] = set
    if set == 0 { return }
    let chosen = option(set, at: place)
    if chosen >= 0 { state.toggle(chosen) } else { unservable += 1 }
  }

  /// The cost as it stands; hard rules apart.
  var cost: ChangeCost {
    ChangeCost(
      uncovered: state.costs[1], told: told, cells: cells, points: (2..<state.levelCount).map { state.costs[$0] })
  }

  /// Whether the cost as it stands is less than another.
  func isCheaper(than other: ChangeCost) -> Bool {
    let (now, then) = ((state.costs[1], told, cells), (other.uncovered, other.told, other.cells))
    if now != then { return now < then }
    return hasFewerPoints(than: other.points)
  }

  /// Whether the points as they stand are fewer than others.
  func hasFewerPoints(than points: [Int]) -> Bool {
    for (offset, other) in points.enumerated() where state.costs[offset + 2] != other {
      return state.costs[offset + 2] < other
    }
    return false
  }
}
