import ArgumentParser
import Watchbill

/// What `--json` prints where there is no answer: every problem of the input, and the code with which the program ends.
struct ProblemReport: Encodable {
  struct Line: Encodable {
    var severity: String
    var code: String
    var file: String?
    /// The sheet and cell where the file is a workbook.
    var sheet: String?
    var cell: String?
    var line: Int?
    var column: Int?
    var text: String
    var maybe: String?
  }

  var exit: Int32
  var problems: [Line]

  /// The problems of an input.
  init(_ problems: [InputProblem], _ language: Language, exit: ExitCode) {
    self.exit = exit.rawValue
    self.problems = problems.map { problem in
      Line(
        severity: problem.severity.rawValue, code: problem.code, file: problem.mark?.file, sheet: problem.mark?.sheet,
        cell: problem.mark.flatMap { $0.sheet == nil ? nil : $0.cell }, line: problem.mark?.line,
        column: problem.mark?.column, text: problem.text(language), maybe: problem.suggestion?(language))
    }
  }

  /// A fault of an engine.
  init(_ error: SolveError, _ language: Language) {
    exit = Exit.solverFault.rawValue
    problems = [Line(severity: "error", code: error.code, text: error.text(language))]
  }

  var json: String { JSONText.of(self) }
}
