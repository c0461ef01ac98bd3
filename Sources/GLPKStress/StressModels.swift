import GLPK

/// SplitMix64: the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

enum StressModels {
  /// A few dense equations over 0-1 columns, far out of reach of branch and bound.
  static func marketSplit() -> LinearModel {
    var random = SeededRandom(seed: 1)
    var model = LinearModel()
    let x = (0..<40).map { _ in model.addColumn(0...1) }
    for _ in 0..<4 {
      let weights = x.map { _ in Int.random(in: 0...99, using: &random) }
      let over = model.addColumn(0.0 ... .infinity, cost: 1)
      let under = model.addColumn(0.0 ... .infinity, cost: 1)
      let target = weights.reduce(0, +) / 2
      model.require(target...target) { row in
        for (column, weight) in zip(x, weights) { row += weight * column }
        row += over
        row -= under
      }
    }
    return model
  }

  /// A covering program, too large for the simplex method to end within the test.
  static func covering() -> LinearModel {
    var random = SeededRandom(seed: 3)
    var model = LinearModel()
    let x = (0..<3000).map { _ in model.addColumn(0.0...1.0, cost: Double(Int.random(in: 10...99, using: &random))) }
    for _ in 0..<1500 { model.require(2...) { row in write(&row, x, 80, &random) } }
    return model
  }

  /// A search whose root is solved at once and whose first branch then takes seconds, without a callback.
  static func late() -> LinearModel {
    var random = SeededRandom(seed: 5)
    var model = LinearModel()
    let all = model.addColumn(0...1)
    let x = (0..<2000).map { _ in model.addColumn(0.0...0.025, cost: Double(Int.random(in: 10...99, using: &random))) }
    for _ in 0..<700 {
      model.require(0...) { row in
        write(&row, x, 60, &random)
        row += -2 * all
      }
    }
    model.require(0.0001...) { $0 += all }
    return model
  }

  /// Tasks on people with limited time: some hundred nodes, solved in a moment.
  static func assignment(seed: UInt64) -> LinearModel {
    var random = SeededRandom(seed: seed)
    var model = LinearModel()
    let x = (0..<4).map { _ in
      (0..<12).map { _ in model.addColumn(0...1, cost: Int.random(in: 10...30, using: &random)) }
    }
    for task in 0..<12 { model.require(1...1) { row in for person in x { row += person[task] } } }
    for person in x {
      model.require(...45) { row in for column in person { row += Int.random(in: 5...25, using: &random) * column } }
    }
    return model
  }

  /// The example of the GLPK manual, whose optimum is -2200/3.
  static func manual() -> LinearModel {
    var model = LinearModel()
    let x = [10.0, 6, 4].map { model.addColumn(0.0 ... .infinity, cost: -$0) }
    for (bound, weights) in [(100, [1, 1, 1]), (600, [10, 4, 5]), (300, [2, 2, 6])] {
      model.require(...bound) { row in for (column, weight) in zip(x, weights) { row += weight * column } }
    }
    return model
  }

  private static func write(_ row: inout RowCursor, _ x: [Column], _ count: Int, _ random: inout SeededRandom) {
    for _ in 0..<count {
      row += Int.random(in: 1...3, using: &random) * x[Int.random(in: 0..<x.count, using: &random)]
    }
  }
}
