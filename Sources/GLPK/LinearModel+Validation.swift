extension LinearModel {
  /// Checks everything that GLPK would only find out by a fault.
  ///
  /// - Complexity: O(columns + elements).
  /// - Throws: `GLPKError` with the code `invalidModel`, naming the first few offenders.
  public func validate() throws(GLPKError) {
    var complaints = Complaints()
    if columnCount > Int(Int32.max) - 1 || rowCount > Int(Int32.max) - 1 || elementCount > Self.largestElementCount {
      complaints.add("model", "has \(rowCount) rows, \(columnCount) columns and \(elementCount) elements: too many")
    }
    if !constant.isFinite { complaints.add("constant", "is \(constant)") }
    for column in columnLower.indices { checkColumn(column, &complaints) }
    for row in rowLower.indices { checkRow(row, &complaints) }
    try complaints.raise()
  }

  /// What GLPK 5.0 takes (NNZ_MAX in its prob.h).
  static let largestElementCount = 500_000_000

  private func checkColumn(_ column: Int, _ complaints: inout Complaints) {
    if !columnCost[column].isFinite { complaints.add("column \(column)", "has the cost \(columnCost[column])") }
    let complaint = complaintAbout(
      lower: columnLower[column], upper: columnUpper[column], integer: columnKind[column] == .integer)
    if let complaint { complaints.add("column \(column)", complaint) }
  }

  private func checkRow(_ row: Int, _ complaints: inout Complaints) {
    if let complaint = complaintAbout(lower: rowLower[row], upper: rowUpper[row], integer: false) {
      complaints.add("row \(row)", complaint)
    }
    for element in rowStart[row]..<rowStart[row + 1] {
      let column = matrix.elementColumn[element]
      if column < 0 || Int(column) >= columnCount {
        complaints.add("row \(row)", "names the column \(column) of \(columnCount)")
      }
      if !matrix.elementValue[element].isFinite {
        complaints.add("row \(row)", "has the coefficient \(matrix.elementValue[element]) at column \(column)")
      }
    }
  }
}

/// What is wrong with a pair of bounds, if anything.
func complaintAbout(lower: Double, upper: Double, integer: Bool) -> String? {
  if lower.isNaN || upper.isNaN || lower == .infinity || upper == -.infinity {
    return "has the bounds \(lower)...\(upper)"
  }
  if lower > upper { return "has reversed bounds, \(lower) above \(upper)" }
  if integer, lower.isFinite && lower != lower.rounded() || upper.isFinite && upper != upper.rounded() {
    return "is an integer column with the fractional bounds \(lower)...\(upper)"
  }
  return nil
}

/// Collects what is wrong with an input, so that one run shows it all.
struct Complaints {
  private var count = 0
  private var first: [(subject: String, message: String)] = []

  mutating func add(_ subject: String, _ message: String) {
    count += 1
    if first.count < 5 { first.append((subject, message)) }
  }

  func raise() throws(GLPKError) {
    guard let head = first.first else { return }
    let rest = first.dropFirst().map { "\($0.subject) \($0.message)" }
    let more = count > first.count ? ["\(count - first.count) more"] : []
    throw GLPKError(
      code: .invalidModel, subject: head.subject, message: ([head.message] + rest + more).joined(separator: "; "),
      hint: nil)
  }
}
