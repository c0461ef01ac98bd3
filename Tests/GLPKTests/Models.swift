import GLPK

/// The example of the GLPK manual: 733.333… by (33.333…, 66.666…, 0).
func manualModel() -> (model: LinearModel, columns: [Column], rows: [Row]) {
  var model = LinearModel()
  let x = [10.0, 6, 4].map { model.addColumn(0.0 ... .infinity, cost: -$0) }
  let rows = [
    model.require(...100) { row in for column in x { row += column } },
    model.require(...600) { row in
      row += 10 * x[0]
      row += 4 * x[1]
      row += 5 * x[2]
    },
    model.require(...300) { row in
      row += 2 * x[0]
      row += 2 * x[1]
      row += 6 * x[2]
    },
  ]
  return (model, x, rows)
}

/// A 0-1 knapsack: the gain is what is minimised, negated.
struct Knapsack {
  let gains: [Int]
  let weights: [Int]
  let capacity: Int

  init(seed: UInt64, items: Int) {
    var random = SeededRandom(seed: seed)
    gains = (0..<items).map { _ in Int.random(in: 1...40, using: &random) }
    weights = (0..<items).map { _ in Int.random(in: 1...20, using: &random) }
    capacity = weights.reduce(0, +) / 2
  }

  var model: LinearModel {
    var model = LinearModel()
    let x = gains.map { model.addColumn(0...1, cost: -$0) }
    model.require(...capacity) { row in for (column, weight) in zip(x, weights) { row += weight * column } }
    return model
  }

  /// The optimum by all subsets.
  var optimum: Int {
    var best = 0
    for subset in 0..<(1 << gains.count) {
      var weight = 0
      var gain = 0
      for item in gains.indices where subset & (1 << item) != 0 {
        weight += weights[item]
        gain += gains[item]
      }
      if weight <= capacity { best = max(best, gain) }
    }
    return -best
  }
}

/// Market split: a few dense equations over 0-1 columns, far out of reach of branch and bound.
func marketSplit(rows: Int, columns: Int, seed: UInt64) -> LinearModel {
  var random = SeededRandom(seed: seed)
  var model = LinearModel()
  let x = (0..<columns).map { _ in model.addColumn(0...1) }
  for _ in 0..<rows {
    let weights = (0..<columns).map { _ in Int.random(in: 0...99, using: &random) }
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

/// A covering LP, dense and degenerate enough to take seconds at the larger sizes.
func covering(rows: Int, columns: Int, perRow: Int, seed: UInt64, kind: ColumnKind = .continuous) -> LinearModel {
  var random = SeededRandom(seed: seed)
  var model = LinearModel()
  let x = (0..<columns).map { _ in
    model.addColumn(0.0...1.0, cost: Double(Int.random(in: 10...99, using: &random)), kind: kind)
  }
  for _ in 0..<rows {
    model.require(2...) { row in
      for _ in 0..<perRow {
        row += Int.random(in: 1...3, using: &random) * x[Int.random(in: 0..<columns, using: &random)]
      }
    }
  }
  return model
}

/// A set partitioning of shifts by people with whole costs, for searches of some hundred nodes.
func assignment(people: Int, tasks: Int, seed: UInt64) -> LinearModel {
  var random = SeededRandom(seed: seed)
  var model = LinearModel()
  var x: [[Column]] = []
  for _ in 0..<people {
    x.append((0..<tasks).map { _ in model.addColumn(0...1, cost: Int.random(in: 10...30, using: &random)) })
  }
  for task in 0..<tasks { model.require(1...1) { row in for person in 0..<people { row += x[person][task] } } }
  for person in 0..<people {
    let loads = (0..<tasks).map { _ in Int.random(in: 5...25, using: &random) }
    model.require(...(15 * tasks / people)) { row in
      for task in 0..<tasks { row += loads[task] * x[person][task] }
    }
  }
  return model
}

/// A model whose root relaxation is solved at once and whose first branch then takes a second: a tiny share of one column
/// has to be covered at the root, all of it, against upper bounds, in the branch.
func lateModel(rows: Int, columns: Int, perRow: Int) -> LinearModel {
  var random = SeededRandom(seed: 5)
  var model = LinearModel()
  let all = model.addColumn(0...1)
  let x = (0..<columns).map { _ in model.addColumn(0.0...0.025, cost: Double(Int.random(in: 10...99, using: &random))) }
  for _ in 0..<rows {
    model.require(0...) { row in
      for _ in 0..<perRow {
        row += Int.random(in: 1...3, using: &random) * x[Int.random(in: 0..<columns, using: &random)]
      }
      row += -2 * all
    }
  }
  model.require(0.0001...) { $0 += all }
  return model
}
