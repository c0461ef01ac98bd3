import GLPK
import RosterModel

/// The cheapest choice of facts that takes one from each of some sets (Karp, "Reducibility among combinatorial problems",
/// 1972), by GLPK's branch and cut.
package enum HittingSet {
  /// The cheapest hitting set that holds none of `barred` as a whole, in order; nil where there is none.
  ///
  /// - Parameters:
  ///   - sets: each not empty.
  ///   - prices: a positive price for each fact.
  package static func cheapest(_ sets: [[Int]], prices: [Int], barring barred: [[Int]]) throws(SolveError) -> [Int]? {
    let facts = Set(sets.joined()).sorted()
    if facts.isEmpty { return barred.contains { $0.isEmpty } ? nil : [] }
    var model = LinearModel()
    var column: [Int: Column] = [:]
    for fact in facts { column[fact] = model.addColumn(0...1, cost: prices[fact]) }
    for set in sets { model.require(1...) { row in for fact in set { row += column[fact]! } } }
    for set in barred where set.allSatisfy({ column[$0] != nil }) {
      model.require(...(set.count - 1)) { row in for fact in set { row += column[fact]! } }
    }
    do {
      return try withProblem(model) { (problem: inout Problem) throws(GLPKError) -> [Int]? in
        let outcome = try problem.branchAndCut(BranchOptions(integralObjective: true)) { _ in
        } isCancelled: {
          false
        }
        guard let solution = outcome.solution else { return nil }
        return facts.filter { solution[column[$0]!.index] > 0.5 }
      }
    } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
  }
}
