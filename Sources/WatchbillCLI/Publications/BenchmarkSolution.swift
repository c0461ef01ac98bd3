import Foundation
import Watchbill

extension PublicationKind {
  /// A solution of the shift scheduling benchmark.
  static let nrp24 = PublicationKind(
    name: "nrp24", summary: Text("基准实例的解", "a solution of the benchmark")
  ) { request in
    let (text, problems) = PublicationFormat.nrp24.text(of: request.roster)
    guard let text else {
      complain(problems.map { $0.message(in: request.language) }.joined(separator: "\n"))
      if request.common.json { say(ProblemReport(problems, request.language, exit: Exit.badData).json) }
      throw Exit.badData
    }
    return [PublishedDocument(name: "solution.txt", data: Data(text.utf8))]
  }
}
