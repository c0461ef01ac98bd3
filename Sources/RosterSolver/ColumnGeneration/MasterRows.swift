import GLPK
import RosterModel
import RosterRules

/// The rows that join units, over the options: the compact model without what units decide alone.
struct MasterRows: Sendable {
  /// An element of a row or of a column.
  struct Element: Sendable {
    var index: Int32
    var value: Int
  }

  struct Row: Sendable {
    /// Lower and upper end; nil for none.
    var lower: Int?
    var upper: Int?
    /// Columns of the compact model that are no options.
    var own: [Element]
    var options: [Element]
    /// Whether the options are one unit's: added when it cuts something off.
    var isOfOneUnit: Bool
  }

  private(set) var rows: [Row] = []
  /// The rows of each option.
  private(set) var rowsOfOption: [[Element]]
  /// The compact model's columns that are no options, with bounds and costs.
  private(set) var own: [(lower: Int, upper: Int, cost: Int)] = []
  /// The rows of each of them.
  private(set) var rowsOfOwn: [[Element]] = []
  let optionCount: Int
  let constant: Int
  /// The compact model of the joint rows.
  let model: ExactModel

  init(_ decomposition: Decomposition, leaving months: UnitMonths) {
    let compiled = decomposition.compiled.keeping(
      expressions: (decomposition.joint + months.leftOverExpressions).sorted(), runs: months.leftOverRuns.sorted())
    model = ExactModel(compiled, level: decomposition.level, caps: decomposition.caps)
    let linear = model.linear
    let optionCount = compiled.options.count
    self.optionCount = optionCount
    constant = Int(linear.constant)
    for column in optionCount..<max(optionCount, linear.columnCount) {
      own.append((Int(linear.columnLower[column]), Int(linear.columnUpper[column]), Int(linear.columnCost[column])))
    }
    rowsOfOption = Array(repeating: [], count: optionCount)
    rowsOfOwn = Array(repeating: [], count: own.count)
    for row in 0..<linear.rowCount {
      let (lower, upper) = (linear.rowLower[row], linear.rowUpper[row])
      let elements = linear.rowStart[row]..<linear.rowStart[row + 1]
      if !lower.isFinite, !upper.isFinite { continue }
      // A row that is not whole says nothing exactly: without it the bound holds as well.
      if elements.contains(where: { linear.elementValue[$0] != linear.elementValue[$0].rounded() }) { continue }
      var entry = Row(
        lower: lower.isFinite ? Int(lower.rounded(.up)) : nil, upper: upper.isFinite ? Int(upper.rounded(.down)) : nil,
        own: [], options: [], isOfOneUnit: false)
      for element in elements where linear.elementValue[element] != 0 {
        let column = Int(linear.elementColumn[element])
        let value = Int(linear.elementValue[element])
        if column < optionCount {
          entry.options.append(Element(index: Int32(column), value: value))
          rowsOfOption[column].append(Element(index: Int32(rows.count), value: value))
        } else {
          entry.own.append(Element(index: Int32(column - optionCount), value: value))
          rowsOfOwn[column - optionCount].append(Element(index: Int32(rows.count), value: value))
        }
      }
      let units = Set(entry.options.map { compiled.options[Int($0.index)].unit })
      entry.isOfOneUnit = units.count == 1
      rows.append(entry)
    }
  }
}
