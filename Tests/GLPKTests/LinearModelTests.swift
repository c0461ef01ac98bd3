import GLPK
import Testing

@Suite struct LinearModelTests {
  @Test func mergesAColumnThatComesTwiceInARow() {
    var model = LinearModel()
    let x = model.addColumn(0...5)
    let y = model.addColumn(0...5)
    model.require(...7) { row in
      row += x
      row += 2 * y
      row += 3 * x
      row -= y
    }
    model.require(1...) { row in row += x }
    #expect(model.elementColumn == [0, 1, 0])
    #expect(model.elementValue == [4, 1, 1])
    #expect(model.rowStart == [0, 2, 3])
    #expect(model.rowLower == [-.infinity, 1])
    #expect(model.rowUpper == [7, .infinity])
  }

  @Test func takesWholeAndRealBoundsOfEveryForm() {
    var model = LinearModel()
    let x = model.addColumn(Int.min...Int.max)
    #expect(model.columnLower == [-.infinity] && model.columnUpper == [.infinity])
    model.require(1.5...) { $0 += x }
    model.require(...2.5) { $0 += x }
    model.require(1.0...2.0) { $0 += x }
    model.require(3...3) { $0 += x }
    #expect(model.rowLower == [1.5, -.infinity, 1, 3])
    #expect(model.rowUpper == [.infinity, 2.5, 2, 3])
  }

  @Test func evaluatesASolution() {
    var model = LinearModel()
    let x = model.addColumn(0...5, cost: 3)
    model.constant = 10
    let row = model.require(...7) { $0 += 2 * x }
    #expect(model.objective(of: [4]) == 22)
    #expect(model.activity(row, of: [4]) == 8)
    #expect(model.largestViolation(of: [4]) == 1)
    #expect(model.largestViolation(of: [2.25]) == 0.25)
  }

  @Test func isAValue() {
    var first = LinearModel()
    let x = first.addColumn(0...1)
    var second = first
    second.setCost(x, 5)
    second.require(...1) { $0 += x }
    #expect(first.columnCost == [0] && first.rowCount == 0)
    #expect(second.columnCost == [5] && second.rowCount == 1)
  }

  static let faulty: [(String, @Sendable (inout LinearModel) -> Void)] = [
    ("a cost that is not a number", { _ = $0.addColumn(lower: 0, upper: 1, cost: .nan, kind: .continuous) }),
    ("reversed column bounds", { _ = $0.addColumn(lower: 2, upper: 1, cost: 0, kind: .continuous) }),
    (
      "a lower bound of +infinity", { _ = $0.addColumn(lower: .infinity, upper: .infinity, cost: 0, kind: .continuous) }
    ),
    ("fractional bounds of an integer column", { _ = $0.addColumn(lower: 0.5, upper: 2, cost: 0, kind: .integer) }),
    ("reversed row bounds", { $0.require(lower: 2, upper: 1) { _ in } }),
    ("a row bound that is not a number", { $0.require(lower: .nan, upper: 1) { _ in } }),
    ("a column of another model", { $0.require(...1) { $0 += Column(index: 99) } }),
    ("a negative column", { $0.require(...1) { $0 += Column(index: -1) } }),
    ("an infinite coefficient", { $0.require(...1) { $0 += .infinity * Column(index: 0) } }),
    ("an infinite constant", { $0.constant = .infinity }),
  ]

  @Test(arguments: faulty.indices) func refusesUpFront(_ index: Int) {
    var model = LinearModel()
    _ = model.addColumn(0...1)
    Self.faulty[index].1(&model)
    let error = #expect(throws: GLPKError.self, "\(Self.faulty[index].0)") {
      try withProblem(model) { _ throws(GLPKError) in }
    }
    #expect(error?.code == .invalidModel)
  }

  @Test func collectsAllComplaints() {
    var model = LinearModel()
    _ = model.addColumn(lower: 2, upper: 1, cost: .nan, kind: .continuous)
    model.require(lower: 5, upper: 4) { _ in }
    let error = #expect(throws: GLPKError.self) { try model.validate() }
    #expect(
      error?.description
        == "column 0: has the cost nan; column 0 has reversed bounds, 2.0 above 1.0; row 0 has reversed bounds, 5.0 above 4.0"
    )
  }
}
