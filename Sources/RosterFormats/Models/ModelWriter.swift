import GLPK

/// A linear model as text for other solvers.
public enum ModelWriter {
  /// MPS in the fixed columns that free readers take as well: names of at most 8 characters, integer columns between markers, finite bounds written out.
  ///
  /// The objective's constant is carried by a column fixed at 1, because readers disagree about the sign of a constant
  /// in the right-hand side.
  public static func mps(_ model: LinearModel, name: String) -> String {
    var text = "NAME \(name)\nROWS\n N COST\n"
    for row in 0..<model.rowCount { text += card(kind(model, row), "R\(row)") }
    text += "COLUMNS\n    M1        'MARKER'                 'INTORG'\n"
    for (column, entries) in columns(of: model).enumerated() {
      let cost = model.columnCost[column]
      if cost != 0 || entries.isEmpty { text += card("", "C\(column)", "COST", number(cost)) }
      for (row, value) in entries { text += card("", "C\(column)", "R\(row)", number(value)) }
    }
    if model.constant != 0 { text += card("", "ONE", "COST", number(model.constant)) }
    text += "    M2        'MARKER'                 'INTEND'\nRHS\n"
    var ranges = ""
    for row in 0..<model.rowCount {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      let side = lower.isFinite ? lower : upper
      if side.isFinite, side != 0 { text += card("", "RHS", "R\(row)", number(side)) }
      if lower.isFinite, upper.isFinite, lower != upper { ranges += card("", "RNG", "R\(row)", number(upper - lower)) }
    }
    if !ranges.isEmpty { text += "RANGES\n" + ranges }
    text += "BOUNDS\n"
    for column in 0..<model.columnCount {
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      if lower == upper {
        text += card("FX", "BND", "C\(column)", number(lower))
      } else {
        if lower != 0 { text += card("LO", "BND", "C\(column)", number(lower)) }
        text += card("UP", "BND", "C\(column)", number(upper))
      }
    }
    if model.constant != 0 { text += card("FX", "BND", "ONE", "1") }
    return text + "ENDATA\n"
  }

  /// A line whose fields begin in columns 2, 5, 15 and 25: some readers guess the format from the columns.
  private static func card(_ code: String, _ fields: String...) -> String {
    var line = " " + code
    for (start, field) in zip([4, 14, 24], fields) {
      line += String(repeating: " ", count: max(1, start - line.count)) + field
    }
    return line + "\n"
  }

  /// CPLEX LP format.
  public static func lp(_ model: LinearModel) -> String {
    var text = "Minimize\n cost:"
    for column in 0..<model.columnCount where model.columnCost[column] != 0 {
      text += " \(signed(model.columnCost[column])) C\(column)\n"
    }
    if model.constant != 0 { text += " \(signed(model.constant)) ONE\n" }
    text += "Subject To\n"
    for row in 0..<model.rowCount {
      var sum = ""
      for element in model.rowStart[row]..<model.rowStart[row + 1] {
        sum += " \(signed(model.elementValue[element])) C\(model.elementColumn[element])"
      }
      if sum.isEmpty { continue }
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      if lower == upper {
        text += " R\(row):\(sum) = \(number(lower))\n"
      } else {
        if lower.isFinite { text += " R\(row)l:\(sum) >= \(number(lower))\n" }
        if upper.isFinite { text += " R\(row)u:\(sum) <= \(number(upper))\n" }
      }
    }
    text += "Bounds\n"
    for column in 0..<model.columnCount {
      text += " \(number(model.columnLower[column])) <= C\(column) <= \(number(model.columnUpper[column]))\n"
    }
    if model.constant != 0 { text += " ONE = 1\n" }
    text += "Generals\n"
    for column in 0..<model.columnCount { text += " C\(column)\n" }
    return text + "End\n"
  }

  private static func kind(_ model: LinearModel, _ row: Int) -> String {
    let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
    return lower == upper ? "E" : lower.isFinite ? "G" : "L"
  }

  private static func columns(of model: LinearModel) -> [[(row: Int, value: Double)]] {
    var columns = [[(row: Int, value: Double)]](repeating: [], count: model.columnCount)
    for row in 0..<model.rowCount {
      for element in model.rowStart[row]..<model.rowStart[row + 1] {
        columns[Int(model.elementColumn[element])].append((row, model.elementValue[element]))
      }
    }
    return columns
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  private static func signed(_ value: Double) -> String { value < 0 ? "- \(number(-value))" : "+ \(number(value))" }
}
