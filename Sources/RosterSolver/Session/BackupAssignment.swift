import GLPK
import RosterModel

/// Deals out backup duties: as many shifts as can be, then as evenly as can be, by GLPK's branch and cut.
package struct BackupAssignment {
  /// A person as the backup of a shift.
  package struct Duty: Hashable, Sendable {
    package var person: PersonIndex
    package var shift: ShiftIndex

    package init(person: PersonIndex, shift: ShiftIndex) { (self.person, self.shift) = (person, shift) }
  }

  private let duties: [Duty]

  /// The assignment of shifts among those who can.
  package init(_ candidates: [ShiftIndex: [PersonIndex]]) {
    duties = candidates.sorted { $0.key < $1.key }.flatMap { shift, people in
      people.map { Duty(person: $0, shift: shift) }
    }
  }

  /// The best choice in which no barred set of duties is chosen as a whole; nil where it was stopped.
  package mutating func best(barring barred: [[Duty]], isStopped: () -> Bool) throws(SolveError) -> [ShiftIndex:
    PersonIndex]?
  {
    if duties.isEmpty { return [:] }
    // Most shifts first; then the k-th duty of a person costs k.
    guard let most = try solve(barred, covering: nil, isStopped) else { return nil }
    return try solve(barred, covering: most.count, isStopped)
  }

  private func solve(_ barred: [[Duty]], covering count: Int?, _ isStopped: () -> Bool) throws(SolveError)
    -> [ShiftIndex: PersonIndex]?
  {
    var model = LinearModel()
    let columns = duties.map { _ in model.addColumn(0...1, cost: count == nil ? -1 : 0) }
    let ofShift = Dictionary(grouping: duties.indices) { duties[$0].shift }
    for (_, own) in ofShift.sorted(by: { $0.key < $1.key }) {
      model.require(...1) { row in for duty in own { row += columns[duty] } }
    }
    let places = Dictionary(zip(duties, duties.indices), uniquingKeysWith: { first, _ in first })
    for set in barred {
      let own = set.compactMap { places[$0] }
      model.require(...(own.count - 1)) { row in for duty in own { row += columns[duty] } }
    }
    if let count {
      model.require(count...) { row in for column in columns { row += column } }
      let ofPerson = Dictionary(grouping: duties.indices) { duties[$0].person }
      for (_, own) in ofPerson.sorted(by: { $0.key < $1.key }) {
        let steps = own.indices.map { model.addColumn(0...1, cost: $0 + 1) }
        model.require(...0) { row in
          for duty in own { row += columns[duty] }
          for step in steps { row.add(-1, step) }
        }
      }
    }
    do {
      return try withProblem(model) { (problem: inout Problem) throws(GLPKError) -> [ShiftIndex: PersonIndex]? in
        let outcome = try problem.branchAndCut(BranchOptions(integralObjective: true)) { _ in
        } isCancelled: {
          isStopped()
        }
        guard outcome.stopped == .proven, let solution = outcome.solution else { return nil }
        let chosen = duties.indices.filter { solution[columns[$0].index] > 0.5 }
        return Dictionary(uniqueKeysWithValues: chosen.map { (duties[$0].shift, duties[$0].person) })
      }
    } catch { throw SolveError(code: "engine.fault", text: Text("\(error)", "\(error)")) }
  }
}
