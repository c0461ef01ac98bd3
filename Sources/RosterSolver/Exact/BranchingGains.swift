/// Which column to branch on: by what branching on it has gained before (Bénichou and others, "Experiments in
/// mixed-integer linear programming", 1971), the product of both sides' gains.
struct BranchingGains {
  struct Choice {
    var column: Int
    var value: Double
  }

  private var down: [(sum: Double, count: Double)]
  private var up: [(sum: Double, count: Double)]

  init(columns: Int) {
    down = Array(repeating: (0, 0), count: columns)
    up = down
  }

  /// The fractional column that promises most; nil where all are whole.
  func choose(values: [Double], _ lower: [Int], _ upper: [Int]) -> Choice? {
    let (meanDown, meanUp) = (mean(down), mean(up))
    var best: (choice: Choice, score: Double)?
    for column in values.indices where lower[column] < upper[column] {
      let value = values[column]
      let part = value - value.rounded(.down)
      if part < 1e-6 || part > 1 - 1e-6 { continue }
      let (below, above) = (down[column], up[column])
      let gainDown = (below.count > 0 ? below.sum / below.count : meanDown) * part
      let gainUp = (above.count > 0 ? above.sum / above.count : meanUp) * (1 - part)
      let score = max(gainDown, 1e-6) * max(gainUp, 1e-6)
      if best.map({ score > $0.score }) ?? true { best = (Choice(column: column, value: value), score) }
    }
    return best?.choice
  }

  /// Takes note of what a side has gained.
  mutating func learn(_ choice: Choice, up isUp: Bool, gain: Double) {
    let part = choice.value - choice.value.rounded(.down)
    let rate = max(0, gain) / max(1e-6, isUp ? 1 - part : part)
    if isUp {
      up[choice.column] = (up[choice.column].sum + rate, up[choice.column].count + 1)
    } else {
      down[choice.column] = (down[choice.column].sum + rate, down[choice.column].count + 1)
    }
  }

  private func mean(_ gains: [(sum: Double, count: Double)]) -> Double {
    var (sum, count) = (0.0, 0.0)
    for gain in gains where gain.count > 0 { (sum, count) = (sum + gain.sum / gain.count, count + 1) }
    return count == 0 ? 1 : sum / count
  }
}
