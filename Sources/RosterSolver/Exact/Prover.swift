import GLPK
import RosterModel

/// Proves in whole numbers that a model has no solution cheaper than a known one, or none at all.
struct Prover {
  private let model: WholeModel
  private let linear: LinearModel
  private let isStopped: () -> Bool

  init?(_ linear: LinearModel, isStopped: @escaping () -> Bool) {
    guard let model = WholeModel(linear) else { return nil }
    self.model = model
    self.linear = linear
    self.isStopped = isStopped
  }

  /// A certificate that nothing costs less than the target; nil where that was not proven.
  func certificate(of target: Int) throws(GLPKError) -> Certificate? {
    let recorder = ProofRecorder(model, linear, target: target)
    if let trivial = recorder.withoutMultipliers { return trivial }
    return try certificate(linear, recorder, target: target)
  }

  /// A certificate that there is no solution; nil where that was not proven.
  func certificateOfInfeasibility() throws(GLPKError) -> Certificate? {
    // The least sum of violations is a model of its own, in which every case without a solution costs something.
    try certificate(Elastic(linear).model, ProofRecorder(model, linear, target: nil), target: 1)
  }

  /// A certificate of the first relaxation's bound.
  func certificateOfRelaxation() throws(GLPKError) -> Certificate? {
    try withProblem(linear) { (problem: inout Problem) throws(GLPKError) -> Certificate? in
      guard try problem.simplex().status == .optimal else { return nil }
      return ProofRecorder(model, linear, target: nil).bound(problem)
    }
  }

  private func certificate(_ relaxation: LinearModel, _ recorder: ProofRecorder, target: Int) throws(GLPKError)
    -> Certificate?
  {
    let isStopped = isStopped
    var isUndercut = false
    var search = BranchAndBound(
      relaxation, target: target, divisor: recorder.divisor, nodeLimit: nil, observer: recorder,
      asks: { isStopped() ? nil : target })
    let outcome = try search.run { _ in
      isUndercut = true
      return target
    }
    return outcome == .closed && !isUndercut ? search.observer.certificate : nil
  }
}
