/// Finds the known name that a mistyped one most likely meant.
public enum NearestName {
  /// The candidate with the fewest edits, or nil where none is near: more than a third of the letters differ.
  ///
  /// - Complexity: O(letters² × candidates).
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    let length = name.count
    // What is longer than any name is no mistyped one.
    if length > 100 { return nil }
    let limit = max(1, (length + 2) / 3)
    for candidate in candidates where abs(candidate.count - length) <= limit {
      let distance = distance(name.lowercased(), candidate.lowercased())
      // Where no letter is left the same, nothing is near.
      if distance <= limit, distance < max(length, candidate.count), distance < (best?.distance ?? .max) {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each cost 1
  /// (Damerau, CACM 7(3), 1964).
  static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left)
    let b = Array(right)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
