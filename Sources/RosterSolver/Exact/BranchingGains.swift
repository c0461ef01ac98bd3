/// Which column to branch on: by what branching on it has gained before (Bénichou and others, "Experiments in
/// mixed-integer linear programming", 1971), the product of both sides' gains.
struct BranchingGains {
  struct Choice {
    var column: Int
    var value: Double
    /// Whether neither side has a solution.
    var isDead = false
  }

  private var down: [(sum: Double, count: Double)]
  private var up: [(sum: Double, count: Double)]
  private var meanDown = 1.0
  private var meanUp = 1.0

  /// Nothing is known yet of the columns that may be branched on, which come first.
  init(columns: Int) {
    down = Array(repeating: (0, 0), count: columns)
    up = down
  }

  /// The fractional columns that promise most, the best first.
  func candidates(_ values: [Double], _ lower: [Double], _ upper: [Double], most: Int) -> [Choice] {
    var found: [(choice: Choice, score: Double)] = []
    for column in down.indices where lower[column] < upper[column] {
      let part = values[column] - values[column].rounded(.down)
      if part < 1e-6 || part > 1 - 1e-6 { continue }
      if most == 1 { return [Choice(column: column, value: values[column])] }
      let choice = Choice(column: column, value: values[column])
      found.append((choice, score(choice)))
    }
    return found.sorted { ($1.score, $0.choice.column) < ($0.score, $1.choice.column) }.prefix(most).map(\.choice)
  }

  /// Whether enough is known of both sides.
  func isReliable(_ column: Int) -> Bool { min(down[column].count, up[column].count) >= 2 }

  /// The product of what both sides promise to gain.
  func score(_ choice: Choice) -> Double {
    let part = choice.value - choice.value.rounded(.down)
    let (below, above) = (down[choice.column], up[choice.column])
    let gainDown = (below.count > 0 ? below.sum / below.count : meanDown) * part
    let gainUp = (above.count > 0 ? above.sum / above.count : meanUp) * (1 - part)
    return max(gainDown, 1e-6) * max(gainUp, 1e-6)
  }

  /// Takes note of what a side has gained.
  mutating func learn(_ choice: Choice, up isUp: Bool, gain: Double) {
    let part = choice.value - choice.value.rounded(.down)
    let rate = max(0, gain) / max(1e-6, isUp ? 1 - part : part)
    if isUp {
      up[choice.column] = (up[choice.column].sum + rate, up[choice.column].count + 1)
      meanUp += (rate - meanUp) / 50
    } else {
      down[choice.column] = (down[choice.column].sum + rate, down[choice.column].count + 1)
      meanDown += (rate - meanDown) / 50
    }
  }
}
