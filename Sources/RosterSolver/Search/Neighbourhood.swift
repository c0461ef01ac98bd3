import RosterModel
import RosterRules

/// What moves are made of: who could serve instead, when, and in what other way.
struct Neighbourhood: ~Copyable {
  let unitCount: Int
  let shiftCount: Int
  let dayCount: Int
  let optionCount: Int
  /// Sites × types: what makes shifts of different days the same.
  let sortCount: Int
  let unitOf: FlatArray<Int32>
  let shiftOf: FlatArray<Int32>
  let dayOf: FlatArray<Int32>
  let sortOf: FlatArray<Int32>
  /// Which options may stand in for each other on a shift: those that fill the same places.
  let kindOf: FlatArray<Int32>
  /// The option with most members that a unit has on a shift, by unit × shift; −1 where none.
  let whole: FlatArray<Int32>
  /// The shift of each sort on each day, by day × sort; −1 where none.
  let shiftOfSort: FlatArray<Int32>
  /// The options that replace others on a shift, and all options of a unit on a day.
  let optionsOfShift: FlatLists<Int32>
  /// Those in which one of a unit of several serves alone.
  let partsOfShift: FlatLists<Int32>
  /// Whether two units could each send one to a shift that a pair may serve whole.
  let hasParts: Bool
  let memberCount: FlatArray<Int8>
  let optionsOfUnitDay: FlatLists<Int32>

  init(_ compiled: CompiledFormulation, _ scenario: Scenario, allowed: [Bool]?) {
    let (shifts, options) = (compiled.formulation.shifts, compiled.options)
    unitCount = compiled.formulation.units.count
    shiftCount = shifts.count
    optionCount = options.count
    let firstDay = shifts.map(\.day).min() ?? scenario.horizon.days.lowerBound
    let days = shifts.map { Int32(firstDay.distance(to: $0.day)) }
    let dayCount = Int(days.max() ?? 0) + 1
    self.dayCount = dayCount
    let types = (shifts.map(\.type.position).max() ?? 0) + 1
    let sortCount = ((shifts.map(\.site.position).max() ?? 0) + 1) * types
    self.sortCount = sortCount
    let sorts = shifts.map { Int32($0.site.position * types + $0.type.position) }
    var ofSort = [Int32](repeating: -1, count: dayCount * sortCount)
    for shift in shifts.indices { ofSort[Int(days[shift]) * sortCount + Int(sorts[shift])] = Int32(shift) }
    shiftOfSort = FlatArray(ofSort)
    unitOf = FlatArray(options.map { Int32($0.unit) })
    shiftOf = FlatArray(options.map { $0.shift.rawValue })
    dayOf = FlatArray(options.map { days[$0.shift.position] })
    sortOf = FlatArray(options.map { sorts[$0.shift.position] })
    var whole = [Int32](repeating: -1, count: unitCount * shiftCount)
    var ofUnitDay = [[Int32]](repeating: [], count: unitCount * dayCount)
    for (index, option) in options.enumerated() {
      let cell = option.unit * shiftCount + option.shift.position
      if whole[cell] < 0 || option.members.count > options[Int(whole[cell])].members.count {
        whole[cell] = Int32(index)
      }
      ofUnitDay[option.unit * dayCount + Int(days[option.shift.position])].append(Int32(index))
    }
    self.whole = FlatArray(whole)
    optionsOfUnitDay = FlatLists(ofUnitDay)
    let ofShift = compiled.optionsOfShift.map { options in
      guard let allowed else { return options }
      let cheap = options.filter { allowed[Int($0)] }
      return cheap.isEmpty ? options : cheap
    }
    let units = compiled.formulation.units
    let parts = ofShift.map { own in
      own.filter {
        let option = options[Int($0)]
        return option.members.count == 1 && units[option.unit].members.count > 1
      }
    }
    optionsOfShift = FlatLists(ofShift)
    partsOfShift = FlatLists(parts)
    hasParts = parts.contains { own in own.contains { options[Int($0)].unit != options[Int(own[0])].unit } }
    memberCount = FlatArray(options.map { Int8($0.members.count) })
    kindOf = FlatArray(Neighbourhood.kinds(options, scenario))
  }

  private static func kinds(_ options: [ServingOption], _ scenario: Scenario) -> [Int32] {
    var kinds: [[Int]: Int32] = [:]
    return options.map { option in
      let places = PlaceKind.allCases.map { kind in
        option.members.count { scenario.representatives[$0].post.place == kind }
      }
      let kind = kinds[places] ?? Int32(kinds.count)
      kinds[places] = kind
      return kind
    }
  }

  /// The whole option of a unit on a shift, −1 where none.
  @inline(__always) func option(of unit: Int32, on shift: Int32) -> Int32 {
    whole[Int(unit) &* shiftCount &+ Int(shift)]
  }

  /// The whole option of a unit on a day's shift of a sort, −1 where none.
  @inline(__always) func option(of unit: Int32, on day: Int, sort: Int32) -> Int32 {
    let shift = shiftOfSort[day &* sortCount &+ Int(sort)]
    return shift < 0 ? -1 : option(of: unit, on: shift)
  }
}
