import GLPK

/// Writes a branch and bound down as a certificate, and lets it close cases only by what holds in whole numbers.
struct ProofRecorder: ProofObserver {
  private(set) var certificate = Certificate()
  let divisor: Int
  private let model: WholeModel
  private let linear: LinearModel
  /// The cost that nothing may undercut; nil where there is nothing.
  private let target: Int?

  init(_ model: WholeModel, _ linear: LinearModel, target: Int?) {
    self.model = model
    self.linear = linear
    self.target = target
    divisor = target == nil ? 1 : model.costDivisor
    certificate.bound = target
  }

  /// The value, times the scale, above which a case is closed.
  private var threshold: Int { target.map { ($0 - model.costDivisor) * Certificate.scale } ?? 0 }

  /// The certificate that needs nothing but the costs, where they suffice.
  var withoutMultipliers: Certificate? {
    let nothing = Certificate.Multipliers(rows: [], countsCosts: true)
    guard let verdict = model.verdict(of: nothing, lower: model.lower, upper: model.upper), verdict.value > threshold
    else { return nil }
    var short = certificate
    short.multipliers = [nothing]
    short.steps = [.close(multipliers: 0)]
    return short
  }

  /// The certificate of what a relaxation under the model's own bounds proves.
  func bound(_ problem: borrowing Problem) -> Certificate? {
    let found = multipliers(of: problem, countsCosts: true)
    guard let verdict = model.verdict(of: found, lower: model.lower, upper: model.upper) else { return nil }
    let unit = Certificate.scale * model.costDivisor
    var short = Certificate()
    short.bound = (verdict.value / unit + (verdict.value % unit > 0 ? 1 : 0)) * model.costDivisor
    short.multipliers = [found]
    short.steps = [.close(multipliers: 0)]
    return short
  }

  mutating func split(_ column: Int, atMost most: Int, upFirst: Bool) {
    certificate.steps.append(.split(column: column, atMost: most, upFirst: upFirst))
  }

  mutating func died() { certificate.steps.append(.dead) }

  mutating func charges(of problem: borrowing Problem, room: Double, lower: [Double], upper: [Double]) -> (
    reducedCosts: [Double], room: Double
  )? {
    guard target != nil else { return nil }
    let found = multipliers(of: problem, countsCosts: true)
    guard let verdict = model.verdict(of: found, lower: lower.map { Int($0) }, upper: upper.map { Int($0) }) else {
      return nil
    }
    certificate.multipliers.append(found)
    certificate.steps.append(.tighten(multipliers: certificate.multipliers.count - 1))
    let scale = Double(Certificate.scale)
    // A little more room than there is: what is ruled out here is ruled out in whole numbers as well.
    return (verdict.reducedCosts.map { Double($0) / scale }, Double(threshold - verdict.value) / scale + 1e-6)
  }

  mutating func closes(_ problem: borrowing Problem, isInfeasible: Bool, lower: [Double], upper: [Double]) -> Bool {
    let (lower, upper) = (
      lower.prefix(model.cost.count).map { Int($0) }, upper.prefix(model.cost.count).map { Int($0) }
    )
    let found: Certificate.Multipliers
    if isInfeasible {
      guard let duals = try? infeasible(lower, upper) else { return false }
      found = duals
    } else {
      found = multipliers(of: problem, countsCosts: target != nil)
    }
    guard let verdict = model.verdict(of: found, lower: lower, upper: upper),
      verdict.value > (found.countsCosts ? threshold : 0)
    else { return false }
    certificate.multipliers.append(found)
    certificate.steps.append(.close(multipliers: certificate.multipliers.count - 1))
    return true
  }

  /// The duals of the least sum of violations under some bounds.
  private func infeasible(_ lower: [Int], _ upper: [Int]) throws(GLPKError) -> Certificate.Multipliers {
    var elastic = Elastic(linear).model
    for column in lower.indices {
      elastic.setBounds(Column(index: column), Double(lower[column])...Double(upper[column]))
    }
    return try withProblem(elastic) { (problem: inout Problem) throws(GLPKError) -> Certificate.Multipliers in
      _ = try problem.simplex()
      return multipliers(of: problem, countsCosts: false)
    }
  }

  private func multipliers(of problem: borrowing Problem, countsCosts: Bool) -> Certificate.Multipliers {
    model.multipliers(near: (0..<linear.rowCount).map { problem.dual(Row(index: $0)) }, countsCosts: countsCosts)
  }
}
