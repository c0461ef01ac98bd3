/// Lists of different lengths in one flat array.
struct FlatLists<Element: BitwiseCopyable>: ~Copyable {
  private let start: FlatArray<Int32>
  let elements: FlatArray<Element>

  init(_ lists: [[Element]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(lists.count + 1)
    for list in lists { starts.append(starts.last! + Int32(list.count)) }
    start = FlatArray(starts)
    elements = FlatArray(lists.flatMap { $0 })
  }

  /// Where a list begins and ends in `elements`.
  @inline(__always) func bounds(_ list: Int32) -> (Int, Int) { (Int(start[list]), Int(start[Int(list) + 1])) }
}
