import ArgumentParser
import RosterPrinting
import RosterPublishing
import Watchbill

extension PublicationRequest {
  /// A document as PDF; the program ends where none can be set.
  func pdf(_ name: String, _ layOut: (any TypeMeasure) throws -> DocumentSheets) throws -> PublishedDocument {
    do {
      let press = try PDFPress()
      let document = try layOut(press.measure)
      let printed = try press.pdf(document.sheets, title: document.title, date: document.date)
      if !printed.lacking.isEmpty, !common.quiet { complain(CLIText.lackingLetters(printed.lacking)(language)) }
      return PublishedDocument(name: name, data: printed.data)
    } catch let problem as PrintingProblem {
      complain(problem.text(language))
      if common.json { say(ProblemReport([problem.asInput], language, exit: Exit.cannotWrite).json) }
      throw Exit.cannotWrite
    }
  }
}

extension PrintingProblem {
  /// The problem as answers for programs list it.
  fileprivate var asInput: InputProblem { InputProblem(code: "print.\(code.rawValue)", text: text) }
}
