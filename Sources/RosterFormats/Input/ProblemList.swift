import RosterModel

/// Collects the problems of an input, so that all are told at once.
struct ProblemList {
  /// Problems in the order in which they were found.
  private(set) var all: [InputProblem] = []
  private(set) var hasErrors = false
  private var unlisted = 0
  /// How many comparisons with known names are still made.
  private var comparisons = 300_000

  /// A garbage file makes a problem of every line; nobody reads more than this many.
  static let longest = 1000

  /// Adds an error.
  mutating func add(_ code: String, at mark: Mark? = nil, _ text: Text, maybe suggestion: Text? = nil) {
    add(InputProblem(code: code, at: mark, text: text, suggestion: suggestion))
  }

  /// Adds something that does not keep the input from being used.
  mutating func warn(_ code: String, at mark: Mark? = nil, _ text: Text, maybe suggestion: Text? = nil) {
    add(InputProblem(.warning, code: code, at: mark, text: text, suggestion: suggestion))
  }

  mutating func add(_ problem: InputProblem) {
    if problem.severity == .error { hasErrors = true }
    if all.count < Self.longest { all.append(problem) } else { unlisted += 1 }
  }

  /// The nearest known name as a “Maybe …” line, or nil.
  ///
  /// A nearest name costs a comparison with every known one, so in a table full of strangers only the first get one.
  mutating func nearest(to name: String, among known: @autoclosure () -> [String]) -> Text? {
    guard comparisons > 0, name.count <= 100 else { return nil }
    let candidates = known()
    comparisons -= candidates.count
    return NearestName.of(name, among: candidates).map(Messages.maybe)
  }

  /// All problems by file and line, those without a place first, and a last line for those left out.
  func ordered(files: [String], sheets: [String] = []) -> [InputProblem] {
    let rank = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let tabs = Dictionary(sheets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let keyed = all.enumerated().map { number, problem in
      let mark = problem.mark
      return (
        key: (
          mark.map { rank[$0.file] ?? files.count } ?? -1, mark?.sheet.flatMap { tabs[$0] } ?? -1, mark?.line ?? 0,
          mark?.column ?? 0, number
        ),
        problem: problem
      )
    }
    var ordered = keyed.sorted { $0.key < $1.key }.map(\.problem)
    if unlisted > 0 { ordered.append(InputProblem(code: "problems.more", text: Messages.moreProblems(unlisted))) }
    return ordered
  }
}
