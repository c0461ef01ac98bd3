import GLPK
import Synchronization
import Testing

@Suite struct ProblemTests {
  @Test func goesOnFromItsBasisAfterColumnsWereAdded() throws {
    let (model, _, rows) = manualModel()
    try withProblem(model) { problem throws(GLPKError) in
      _ = try problem.simplex()
      let added = try problem.addColumn(
        0.0 ... .infinity, cost: -20, entries: [(rows[0], 1), (rows[1], 2), (rows[1], 1), (rows[2], 3)])
      let outcome = try problem.simplex()
      #expect(outcome.status == .optimal)
      #expect(abs(outcome.objective + 2000) < 1e-9)
      #expect(abs(problem.value(added) - 100) < 1e-9)
      #expect(problem.columnCount == 4)
    }
  }

  @Test func goesOnFromItsBasisAfterRowsWereAdded() throws {
    let (model, x, _) = manualModel()
    try withProblem(model) { problem throws(GLPKError) in
      _ = try problem.simplex()
      let row = try problem.addRow(...20, entries: [1 * x[0]])
      let outcome = try problem.simplex(.init(method: .dual))
      #expect(outcome.status == .optimal)
      #expect(abs(outcome.objective + 680) < 1e-9)
      #expect(outcome.iterations <= 2)
      try problem.deleteRows([row, row])
      #expect(problem.rowCount == 3)
      #expect(abs(try problem.simplex().objective + 2200.0 / 3) < 1e-9)
    }
  }

  @Test func columnsAddedInBulkEqualThoseOfTheModel() throws {
    let full = covering(rows: 40, columns: 60, perRow: 8, seed: 9)
    var empty = LinearModel()
    for row in 0..<full.rowCount { empty.require(lower: full.rowLower[row], upper: full.rowUpper[row]) { _ in } }
    var entries = [[(Row, Double)]](repeating: [], count: full.columnCount)
    for row in 0..<full.rowCount {
      for element in full.rowStart[row]..<full.rowStart[row + 1] {
        entries[Int(full.elementColumn[element])].append((Row(index: row), full.elementValue[element]))
      }
    }
    let columns = entries.indices.map { NewColumn(0.0...1.0, cost: full.columnCost[$0], entries: entries[$0]) }
    let expected = try withProblem(full) { problem throws(GLPKError) in try problem.simplex().objective }
    let bulk = try withProblem(empty) { problem throws(GLPKError) in
      try problem.addColumns([])
      try problem.addColumns(columns)
      return try problem.simplex().objective
    }
    #expect(abs(expected - bulk) < 1e-6)
  }

  @Test func changesBoundsAndCosts() throws {
    let (model, x, rows) = manualModel()
    try withProblem(model) { problem throws(GLPKError) in
      try problem.setBounds(x[0], 0...0)
      try problem.setCost(x[1], -5)
      try problem.setBounds(rows[0], lower: -.infinity, upper: 50)
      #expect(abs(try problem.simplex().objective + 250) < 1e-9)
      #expect(problem.value(x[0]) == 0)
    }
  }

  @Test func refusesWhatGLPKWouldFaultOn() throws {
    let (model, x, rows) = manualModel()
    try withProblem(model) { problem throws(GLPKError) in
      var codes: [GLPKError.Code] = []
      do throws(GLPKError) { try problem.setCost(Column(index: 3), 1) } catch { codes.append(error.code) }
      do throws(GLPKError) { try problem.setCost(x[0], .nan) } catch { codes.append(error.code) }
      do throws(GLPKError) { try problem.setBounds(x[0], lower: 2, upper: 1) } catch { codes.append(error.code) }
      do throws(GLPKError) { try problem.setBounds(Row(index: -1), 0...1) } catch { codes.append(error.code) }
      do throws(GLPKError) { try problem.addRow(...1, entries: [1 * Column(index: 5)]) } catch {
        codes.append(error.code)
      }
      do throws(GLPKError) { try problem.addColumn(0...1, cost: 0, entries: [(Row(index: 9), 1)]) } catch {
        codes.append(error.code)
      }
      do throws(GLPKError) { try problem.deleteRows([Row(index: 3)]) } catch { codes.append(error.code) }
      try problem.deleteRows([])
      #expect(
        codes == [.badIndex, .invalidModel, .invalidModel, .badIndex, .badIndex, .badIndex, .badIndex])
      #expect(problem.rowCount == 3 && problem.columnCount == 3)
      #expect(problem.value(Column(index: 7)).isNaN && problem.dual(Row(index: -1)).isNaN)
      #expect(abs(try problem.simplex().objective + 2200.0 / 3) < 1e-9)
      _ = rows
    }
  }

  @Test func solvesEmptyModels() throws {
    var model = LinearModel()
    model.constant = 7
    for presolve in [false, true] {
      try withProblem(model) { problem throws(GLPKError) in
        let outcome = try problem.simplex(.init(presolve: presolve))
        #expect(outcome.status == .optimal && outcome.objective == 7)
        let search = try problem.branchAndCut(.init(presolve: presolve))
        #expect(search.stopped == .proven && search.objective == 7 && search.solution == [])
      }
    }
    _ = model.addColumn(2...5, cost: 3)
    for presolve in [false, true] {
      try withProblem(model) { problem throws(GLPKError) in
        #expect(try problem.simplex(.init(presolve: presolve)).objective == 13)
        let search = try problem.branchAndCut(.init(presolve: presolve))
        #expect(search.stopped == .proven && search.objective == 13 && search.solution == [2])
      }
    }
    var rows = LinearModel()
    rows.require(...5) { _ in }
    var impossible = rows
    impossible.require(1...) { _ in }
    for presolve in [false, true] {
      try withProblem(rows) { problem throws(GLPKError) in
        #expect(try problem.simplex(.init(presolve: presolve)).status == .optimal)
        #expect(try problem.branchAndCut(.init(presolve: presolve)).stopped == .proven)
      }
      try withProblem(impossible) { problem throws(GLPKError) in
        #expect(try problem.simplex(.init(presolve: presolve)).status == .infeasible)
        #expect(try problem.branchAndCut(.init(presolve: presolve)).stopped == .infeasible)
      }
    }
  }

  @Test func passesGLPKsOutputToALog() throws {
    let lines = Lines()
    let log: @Sendable (String) -> Void = { lines.append($0) }
    try withProblem(manualModel().model, log: log) { problem throws(GLPKError) in
      _ = try problem.simplex()
    }
    #expect(lines.text.contains("OPTIMAL LP SOLUTION FOUND"))
  }
}

private final class Lines: Sendable {
  private let storage = Mutex("")
  func append(_ line: String) { storage.withLock { $0 += line } }
  var text: String { storage.withLock { $0 } }
}
