import Dispatch
import Foundation
import GLPK
import RosterAudit
import RosterModel
import RosterRules
import Synchronization

/// A scenario ready to be solved: its rules, its units, and the formulation compiled once.
public struct Solver: Sendable {
  /// The scenario that is solved.
  public let scenario: Scenario
  /// The units that serve.
  public let units: [DutyUnit]
  /// The scenario's rules, and those added beside them.
  public let rules: [any Rule]
  /// What the rules become for engines.
  public let formulation: Formulation
  let compiled: CompiledFormulation
  /// Seconds that lowering and compiling took.
  public let loweringSeconds: Double

  /// Lowers a scenario's rules for given units, and those that a plan adds beside them.
  public init(_ scenario: Scenario, units: [DutyUnit], beside added: [any Rule] = []) {
    self.init(scenario, units: units, rules: RuleCatalog.rules(of: scenario) + added)
  }

  /// Lowers given rules for given units.
  package init(_ scenario: Scenario, units: [DutyUnit], rules: [any Rule]) {
    let clock = ContinuousClock()
    let start = clock.now
    self.scenario = scenario
    self.units = units
    self.rules = rules
    var formulation = Formulation(scenario, units: units, rules: rules)
    if let locks = rules.first(where: { $0 is Locks }) {
      for text in LockClashes.found(in: formulation, of: scenario, rules: rules) { formulation.refuse(text, by: locks) }
    }
    self.formulation = formulation
    compiled = CompiledFormulation(formulation)
    loweringSeconds = (clock.now - start).seconds
  }

  /// Solves on the calling thread until the optimum is proven or an option says stop.
  ///
  /// - Throws: `SolveError` where an engine fails or claims what the audit does not confirm.
  public func solve(
    _ options: SolveOptions = .init(), stop: StopFlag = .init(), onEvent: (SolveEvent) -> Void = { _ in }
  ) throws(SolveError) -> SolveResult {
    let run = SolveRun(self, options, stop)
    return try run.run(onEvent)
  }

  /// The integer model of a level as engines solve it, earlier levels capped.
  public func exactModel(level: PriorityLevel = .points(), caps: [Int] = [0, 0]) -> LinearModel {
    ExactModel(compiled, level: level, caps: caps).linear
  }

  /// Hard requirements that no roster can meet, in words.
  public var impossibilities: [Text] { compiled.impossibilities.map(\.text) }

  /// Numbers of options, expressions, gates and runs.
  public var sizes: (options: Int, expressions: Int, gates: Int, runs: Int) {
    (compiled.options.count, compiled.expressions.count, compiled.gates.count, compiled.runs.count)
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension LinearModel {
  /// What a row's terms add up to.
  func activity(of row: Int, at values: [Double]) -> Double {
    let (columns, coefficients) = (elementColumn, elementValue)
    var sum = 0.0
    for element in rowStart[row]..<rowStart[row + 1] { sum += coefficients[element] * values[Int(columns[element])] }
    return sum
  }

  /// Whether whole values keep every row and bound exactly.
  func isFeasible(_ values: [Double]) -> Bool {
    for column in 0..<columnCount where values[column] < columnLower[column] || values[column] > columnUpper[column] {
      return false
    }
    for row in 0..<rowCount {
      let sum = activity(of: row, at: values)
      if sum < rowLower[row] || sum > rowUpper[row] { return false }
    }
    return true
  }
}
