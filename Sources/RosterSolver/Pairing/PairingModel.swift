import GLPK
import RosterModel

extension Pairing {
  /// The matching as an integer model over the complete graph, for other solvers: minimises the negative weight.
  ///
  /// - Complexity: O(people²) columns, O(people³) where the number of deputies is odd.
  public static func model(_ scenario: Scenario) -> LinearModel {
    let matcher = Matcher(scenario)
    return model(PairTable(matcher.scale, matcher.free))
  }

  /// The number of columns that `model` makes, forbidden pairs included.
  public static func modelSize(_ scenario: Scenario) -> Int {
    let count = Matcher(scenario).free.count
    let pairs = count * max(0, count - 1) / 2
    return count % 2 == 0 ? pairs : pairs + pairs * max(0, count - 2) / 3
  }

  /// The matching model of any weights.
  package static func model(_ table: some PairWeights) -> LinearModel {
    let count = table.count
    var weights = SquareWeights(count: count)
    let row = RowBuffer(table)
    for first in 0..<count {
      row.fill(first)
      for second in 0..<count where row[second] != noPair { weights[first, second] = row[second] }
    }
    var model = LinearModel()
    var ofPerson = [[Column]](repeating: [], count: count)
    func add(_ people: [Int], _ weight: Int) -> Column {
      let column = model.addColumn(0...1, cost: -weight)
      for person in people { ofPerson[person].append(column) }
      return column
    }
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        if let weight = weights[first, second] { _ = add([first, second], weight) }
      }
    }
    var trios: [Column] = []
    if count % 2 == 1 {
      for first in 0..<count {
        for second in (first + 1)..<max(first + 1, count) {
          guard let one = weights[first, second] else { continue }
          for third in (second + 1)..<max(second + 1, count) {
            guard let two = weights[first, third], let three = weights[second, third] else { continue }
            trios.append(add([first, second, third], one + two + three))
          }
        }
      }
    }
    for columns in ofPerson { model.require(1...1) { row in for column in columns { row += column } } }
    if count % 2 == 1 { model.require(1...1) { row in for column in trios { row += column } } }
    return model
  }
}
