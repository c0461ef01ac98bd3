import RosterModel

extension RandomNumbers {
  /// One of some elements, each as likely.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The elements in a random order (Fisher and Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
    return elements
  }

  /// A number from a range, each as likely.
  mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True with a chance of so many in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// A position in a list of weights, in proportion to them.
  mutating func position(weighing weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (position, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return position }
    }
    return weights.count - 1
  }
}
