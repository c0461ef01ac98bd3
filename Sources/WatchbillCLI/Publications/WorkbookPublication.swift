import Foundation
import RosterPublishing
import Watchbill

extension PublicationKind {
  /// The month as a workbook: grid, list, ledger, what is not met, a sheet a person.
  static let xlsx = PublicationKind(
    name: "xlsx", summary: Text("工作簿：坐班安排表、名单、每人一张、轮值账", "a workbook: grid, list, a sheet a person, ledger")
  ) { request in
    do throws(MonthWorkbook.Fault) {
      let name = request.language == .chinese ? "坐班安排表.xlsx" : "duty-roster.xlsx"
      return [PublishedDocument(name: name, data: try MonthWorkbook(request.month).data())]
    } catch {
      complain(CLIText.workbookFault(error.reason)(request.language))
      throw Exit.cannotWrite
    }
  }
}
