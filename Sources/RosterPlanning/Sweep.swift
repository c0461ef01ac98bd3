/// One path of a scenario and the values it takes in turn: `rules.rest.hours=8..14`.
public struct Sweep: Hashable, Sendable {
  /// The path.
  public var path: String
  /// The values, as a patch would write them.
  public var values: [String]

  /// More values than this are no sweep.
  public static let mostValues = 1000

  /// Reads `PATH=8..14`, `PATH=10..60:10`, `PATH=3..9 days` or `PATH=a,b,c`; nil for anything else.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    path = String(text[..<equals])
    let list = String(text[text.index(after: equals)...])
    if path.isEmpty || list.isEmpty { return nil }
    if let range = list.wholeMatch(of: /(-?[0-9]{1,7})\.\.(-?[0-9]{1,7})(?::([0-9]{1,7}))?( .*)?/) {
      guard let first = Int(range.1), let last = Int(range.2), first <= last else { return nil }
      let step = range.3.flatMap { Int($0) } ?? 1
      guard step > 0, (last - first) / step < Sweep.mostValues else { return nil }
      let unit = range.4.map(String.init) ?? ""
      values = stride(from: first, through: last, by: step).map { "\($0)\(unit)" }
    } else {
      values = list.split(separator: ",", omittingEmptySubsequences: false).map { part in
        String(part.drop { $0 == " " })
      }
      if values.contains(""), values.count > 1 || list.contains("..") { return nil }
      if list.contains("..") || values.count > Sweep.mostValues { return nil }
    }
  }

  /// Every combination of the sweeps' values, the last changing fastest.
  public static func combinations(_ sweeps: [Sweep]) -> [[(path: String, value: String)]] {
    sweeps.reduce([[]]) { combinations, sweep in
      combinations.flatMap { combination in sweep.values.map { combination + [(sweep.path, $0)] } }
    }
  }
}
