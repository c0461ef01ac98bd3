import GLPK
import RosterModel

/// Proves in whole numbers that a model has no solution cheaper than a known one, or none at all: branch and bound on
/// GLPK's dual simplex, each case closed by multipliers that hold without rounding.
struct Prover {
  private let model: WholeModel
  private let linear: LinearModel
  /// The cost that nothing may undercut; nil where there is nothing.
  private let target: Int?
  private let isStopped: () -> Bool
  private var certificate = Certificate()
  private var lower: [Int]
  private var upper: [Int]
  private var gains: BranchingGains
  /// The multipliers that steps name.
  private var used: Set<Int> = []
  /// The least bound of a case that was left open or whose multipliers fall short.
  private var leastBound = Int.max

  init?(_ linear: LinearModel, target: Int?, isStopped: @escaping () -> Bool) {
    guard let model = WholeModel(linear) else { return nil }
    self.model = model
    self.linear = linear
    self.target = target
    self.isStopped = isStopped
    lower = model.lower
    upper = model.upper
    gains = BranchingGains(columns: model.cost.count)
  }

  /// The certificate of the best bound that was proven, at most the target; nil where infeasibility was not proven.
  mutating func prove() throws(GLPKError) -> Certificate? {
    let nothing = remember(Certificate.Multipliers(rows: [], countsCosts: target != nil))
    if let value = value(of: certificate.multipliers[nothing]), value > threshold {
      close(nothing)
      (certificate.bound, certificate.target) = (target, target)
      return certificate
    }
    certificate.target = target
    let relaxation = target == nil ? Prover.elastic(linear) : linear
    _ = try withProblem(relaxation) { (problem: inout Problem) throws(GLPKError) -> Double? in
      try explore(&problem, parent: nil)
    }
    if target == nil || leastBound == .min { return leastBound == .max ? certificate : nil }
    certificate.bound = min(target!, leastBound)
    return certificate
  }

  // MARK: Cases

  /// The value, times the scale, that closes a case.
  private var threshold: Int { target.map { ($0 - model.costDivisor) * Certificate.scale } ?? 0 }

  /// Proves the case of the present bounds, appending its steps; `parent` closes it for what it is worth if time is out.
  ///
  /// - Returns: the bound of its relaxation, where it has one.
  @discardableResult
  private mutating func explore(_ problem: inout Problem, parent: Int?) throws(GLPKError) -> Double? {
    if isStopped(), let parent {
      close(parent)
      return nil
    }
    var outcome = try problem.simplex(options)
    if outcome.status == .cutOff, let value = self.value(of: duals(of: problem, countsCosts: true)), value <= threshold
    {
      // Rounded, the multipliers fall short of the limit at which the method stopped.
      outcome = try problem.simplex(SimplexOptions(method: .dualThenPrimal))
    }
    if outcome.status == .infeasible {
      try closeInfeasible()
      return nil
    }
    let own = remember(duals(of: problem, countsCosts: target != nil))
    guard outcome.status == .optimal || outcome.status == .cutOff, let verdict = verdict(of: own) else {
      close(parent ?? own)
      return nil
    }
    if verdict.value > threshold {
      close(own)
      return outcome.objective
    }
    // Tighter columns may close the case or move its solution, so the relaxation is solved again.
    if target != nil, try tighten(&problem, own, verdict) { return try explore(&problem, parent: own) }
    let values = linear.columnCost.indices.map { problem.value(Column(index: $0)) }
    guard let choice = gains.choose(values: values, lower, upper) else {
      close(own)
      return outcome.objective
    }
    try branch(&problem, on: choice, own, objective: outcome.objective)
    return outcome.objective
  }

  private var options: SimplexOptions {
    var options = SimplexOptions(method: .dualThenPrimal)
    if target != nil { options.objectiveLimit = Double(threshold) / Double(Certificate.scale) + 0.02 }
    return options
  }

  private mutating func branch(
    _ problem: inout Problem, on choice: BranchingGains.Choice, _ own: Int, objective: Double
  ) throws(GLPKError) {
    let (column, floor) = (choice.column, Int(choice.value.rounded(.down)))
    certificate.steps.append(.split(column: column, atMost: floor))
    let (lowerBefore, upperBefore) = (lower, upper)
    for side in [false, true] {
      if side { lower[column] = floor + 1 } else { upper[column] = floor }
      try problem.setBounds(Column(index: column), Double(lower[column])...Double(upper[column]))
      if let gain = try explore(&problem, parent: own) { gains.learn(choice, up: side, gain: gain - objective) }
      for changed in lower.indices
      where (lower[changed], upper[changed]) != (lowerBefore[changed], upperBefore[changed]) {
        try problem.setBounds(Column(index: changed), Double(lowerBefore[changed])...Double(upperBefore[changed]))
      }
      (lower, upper) = (lowerBefore, upperBefore)
    }
    // Only multipliers that a step names are part of the proof.
    if !used.contains(own) { certificate.multipliers[own].rows = [] }
  }

  /// Keeps every column to the values that its reduced cost allows in a cheaper solution; tells whether one changed.
  private mutating func tighten(_ problem: inout Problem, _ own: Int, _ verdict: WholeModel.Verdict) throws(GLPKError)
    -> Bool
  {
    let room = threshold - verdict.value
    var isAny = false
    for (column, reduced) in verdict.reducedCosts.enumerated() where lower[column] < upper[column] && reduced != 0 {
      let steps = room / abs(reduced)
      if steps >= upper[column] - lower[column] { continue }
      if reduced > 0 { upper[column] = lower[column] + steps } else { lower[column] = upper[column] - steps }
      try problem.setBounds(Column(index: column), Double(lower[column])...Double(upper[column]))
      isAny = true
    }
    if isAny {
      certificate.steps.append(.tighten(multipliers: own))
      used.insert(own)
    }
    return isAny
  }

  // MARK: Closing

  private mutating func close(_ multipliers: Int) {
    certificate.steps.append(.close(multipliers: multipliers))
    used.insert(multipliers)
    let set = certificate.multipliers[multipliers]
    guard let value = value(of: set) else {
      leastBound = .min
      return
    }
    if value > (set.countsCosts ? threshold : 0) { return }
    leastBound = min(leastBound, set.countsCosts ? roundedUp(value) : .min)
  }

  /// A case without a solution: the multipliers are the duals of the least sum of violations.
  private mutating func closeInfeasible() throws(GLPKError) {
    var elastic = Prover.elastic(linear)
    for column in lower.indices {
      elastic.setBounds(Column(index: column), Double(lower[column])...Double(upper[column]))
    }
    let found = try withProblem(elastic) { (problem: inout Problem) throws(GLPKError) -> Certificate.Multipliers in
      _ = try problem.simplex()
      return duals(of: problem, countsCosts: false)
    }
    close(remember(found))
  }

  /// The smallest multiple of the costs' divisor that is no less than a scaled bound.
  private func roundedUp(_ value: Int) -> Int {
    let unit = Certificate.scale * model.costDivisor
    let quotient = value / unit
    return (value % unit > 0 ? quotient + 1 : quotient) * model.costDivisor
  }

  private mutating func remember(_ multipliers: Certificate.Multipliers) -> Int {
    certificate.multipliers.append(multipliers)
    return certificate.multipliers.count - 1
  }

  private func duals(of problem: borrowing Problem, countsCosts: Bool) -> Certificate.Multipliers {
    model.multipliers(
      near: (0..<linear.rowCount).map { problem.dual(Row(index: $0)) }, countsCosts: countsCosts)
  }

  private func value(of multipliers: Certificate.Multipliers) -> Int? {
    model.verdict(of: multipliers, lower: lower, upper: upper)?.value
  }

  private func verdict(of multipliers: Int) -> WholeModel.Verdict? {
    model.verdict(of: certificate.multipliers[multipliers], lower: lower, upper: upper)
  }

  /// The model with costs for broken rows in place of its own: every bounded choice of columns is a solution.
  private static func elastic(_ linear: LinearModel) -> LinearModel {
    var elastic = LinearModel()
    for column in 0..<linear.columnCount {
      _ = elastic.addColumn(
        lower: linear.columnLower[column], upper: linear.columnUpper[column], cost: 0, kind: .continuous)
    }
    for row in 0..<linear.rowCount {
      let (least, most) = (linear.rowLower[row], linear.rowUpper[row])
      let missing = least.isFinite ? elastic.addColumn(lower: 0, upper: .infinity, cost: 1, kind: .continuous) : nil
      let excess = most.isFinite ? elastic.addColumn(lower: 0, upper: .infinity, cost: 1, kind: .continuous) : nil
      elastic.require(lower: least, upper: most) { cursor in
        for element in linear.rowStart[row]..<linear.rowStart[row + 1] {
          cursor.add(linear.elementValue[element], Column(index: Int(linear.elementColumn[element])))
        }
        if let missing { cursor += missing }
        if let excess { cursor -= excess }
      }
    }
    return elastic
  }
}
