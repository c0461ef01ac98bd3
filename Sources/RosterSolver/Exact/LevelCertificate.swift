import GLPK
import RosterModel

/// What a certificate proves of a scenario: that its roster costs no less at a level, earlier levels capped at what the
/// known roster costs there, or, at the first level, that no roster keeps the hard rules.
public struct LevelCertificate: Sendable {
  /// The level whose bound it proves.
  public var level: PriorityLevel
  /// The model that the certificate is about.
  public var model: LinearModel
  /// The proof.
  public var certificate: Certificate
}

extension Solver {
  /// Proves a result again, in whole numbers, and leaves in it only what was proven so.
  ///
  /// - Parameters:
  ///   - result: its bounds become the certificates' and its status follows from them.
  ///   - timeLimit: seconds for all levels together; a bound that was not proven by then is lower.
  /// - Returns: a certificate a level, up to the first that falls short of the penalty.
  /// - Throws: `SolveError` where the solver fails.
  public func certify(_ result: inout SolveResult, timeLimit: Double? = nil, stop: StopFlag = .init())
    throws(SolveError) -> [LevelCertificate]
  {
    let clock = ContinuousClock()
    let start = clock.now
    func isStopped() -> Bool { stop.isCancelled || timeLimit.map { (clock.now - start).seconds >= $0 } ?? false }
    if result.status == .infeasible {
      let proof = try proof(of: nil, at: .cover, caps: [], isStopped)
      if proof == nil { result.status = .unknown }
      return proof.map { [$0] } ?? []
    }
    guard let penalty = result.penalty else { return [] }
    var proofs: [LevelCertificate] = []
    for number in 1..<result.bounds.count { result.bounds[number] = nil }
    result.status = .feasible
    for number in 1..<result.bounds.count {
      let level = PriorityLevel(rawValue: number)
      guard
        let proof = try proof(
          of: penalty[level], at: level, caps: (0..<number).map { penalty[PriorityLevel(rawValue: $0)] }, isStopped)
      else { return proofs }
      proofs.append(proof)
      result.bounds[number] = proof.certificate.bound
      if proof.certificate.bound != penalty[level] { return proofs }
    }
    result.status = .optimal
    return proofs
  }

  private func proof(of target: Int?, at level: PriorityLevel, caps: [Int], _ isStopped: @escaping () -> Bool)
    throws(SolveError) -> LevelCertificate?
  {
    let model = exactModel(level: level, caps: caps)
    do {
      guard let prover = Prover(model, isStopped: isStopped) else { return nil }
      let certificate =
        if let target { try prover.certificate(of: target) ?? prover.certificateOfRelaxation() } else {
          try prover.certificateOfInfeasibility()
        }
      return certificate.map { LevelCertificate(level: level, model: model, certificate: $0) }
    } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
  }
}
