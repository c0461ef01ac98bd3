import RosterModel
import RosterRules

/// A weighted count with its hard ends and its row in the table of costs, in units of its weights' greatest divisor.
struct WeightedCount: BitwiseCopyable {
  var value: Int32 = 0
  /// What the move being weighed adds.
  var pending: Int32 = 0
  var isTouched: Int32 = 0
  var level: Int32
  var lower: Int32
  var upper: Int32
  /// Where the cost of the value zero stands in the table, which spans every choice; `Int32.min` where nothing is priced.
  var zero: Int32
  /// The cost of the value.
  var cost: Int32

  /// Whether the table has its costs.
  @inline(__always) var hasTable: Bool { zero != .min }

  /// By how much a value lies beyond a hard end.
  @inline(__always) func violation(_ value: Int32) -> Int {
    value < lower ? Int(lower) &- Int(value) : value > upper ? Int(value) &- Int(upper) : 0
  }
}

/// A weighted count of options that is true from a threshold on.
struct CountedGate: BitwiseCopyable {
  var value: Int32 = 0
  var pending: Int32 = 0
  var isTouched: Int32 = 0
  var threshold: Int32
}

/// What is needed to build a search's counts from expressions.
struct CountTables {
  var counts: [WeightedCount] = []
  var costs: [Int32] = []
  /// Counts of an option without any price or gate: those that moves most often break.
  var strictOfOption: [[CompiledFormulation.Term]]
  var ofOption: [[CompiledFormulation.Term]]
  var ofGate: [[CompiledFormulation.Term]]

  init(_ compiled: CompiledFormulation) {
    strictOfOption = Array(repeating: [], count: compiled.options.count)
    ofOption = Array(repeating: [], count: compiled.options.count)
    ofGate = Array(repeating: [], count: compiled.gates.count)
    for (index, expression) in compiled.expressions.enumerated() {
      let divisor = max(
        1, (expression.options + expression.gates).reduce(0) { CountTables.divisor($0, Int($1.coefficient)) })
      func term(_ term: CompiledFormulation.Term) -> CompiledFormulation.Term {
        .init(index: Int32(index), coefficient: term.coefficient / Int32(divisor))
      }
      let isFree = expression.cost.above.isEmpty && expression.cost.below.isEmpty
      let isStrict = isFree && expression.gates.isEmpty
      for entry in expression.options {
        if isStrict {
          strictOfOption[Int(entry.index)].append(term(entry))
        } else {
          ofOption[Int(entry.index)].append(term(entry))
        }
      }
      for entry in expression.gates { ofGate[Int(entry.index)].append(term(entry)) }
      let span = expression.span
      let (low, high) = (span.lowerBound / divisor, span.upperBound / divisor)
      let zero = costs.count - low
      if !isStrict { costs += (low...high).map { Int32(expression.cost($0 * divisor)) } }
      counts.append(
        WeightedCount(
          level: Int32(compiled.level(of: expression.goal)),
          lower: expression.cost.lower.map { Int32(CountTables.floor($0 + divisor - 1, divisor)) } ?? .min,
          upper: expression.cost.upper.map { Int32(CountTables.floor($0, divisor)) } ?? .max,
          zero: isStrict ? .min : Int32(zero),
          cost: isStrict ? 0 : Int32(expression.cost(0))))
    }
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    var (a, b) = (abs(first), abs(second))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  private static func floor(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
