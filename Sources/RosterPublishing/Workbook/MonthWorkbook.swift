public import Foundation
internal import RosterModel
internal import RosterWorkbook

/// A published month as a workbook of its own, or as further sheets of the head's.
public struct MonthWorkbook: Sendable {
  private let month: PublishedMonth

  /// The workbook of a month.
  public init(_ month: PublishedMonth) { self.month = month }

  /// Why a workbook was not made, in English as the library says it.
  public struct Fault: Error {
    /// The reason.
    public var reason: String
  }

  /// The grid, the list, the ledger, what is not met, and a sheet a person; equal months give equal bytes.
  ///
  /// - Throws: `Fault` where the files in between cannot be written.
  public func data() throws(Fault) -> Data {
    do throws(WorkbookWriter.Fault) {
      return try WorkbookWriter.data(MonthSheets(month).all(), .init(title: month.title))
    } catch { throw Fault(reason: error.reason) }
  }

  /// A workbook of somebody else with the grid, the ledger and what is not met as further sheets; its own sheets stay as
  /// they are, and sheets added for the same month before are replaced.
  ///
  /// - Returns: The bytes, and the names of the sheets.
  /// - Throws: `InputProblem` where the workbook cannot be read, `Fault` where files in between cannot be written.
  public func added(to workbook: Data, name: String) throws -> (data: Data, sheets: [String]) {
    let sheets = MonthSheets(month)
    let first = month.days[0].day
    let stamp = String(first.description.prefix(7))
    let keyed = [("table", sheets.wall()), ("ledger", sheets.ledger()), ("problems", sheets.problems())].map {
      key, draft -> WorkbookAddition.Keyed in
      var draft = draft
      draft.name = "\(stamp) \(draft.name)"
      return .init(key: "\(stamp.filter { $0 != "-" })_\(key)", sheet: draft)
    }
    do {
      let result = try WorkbookAddition.add(keyed, to: workbook, name: name)
      return (result.data, result.names)
    } catch let fault as WorkbookWriter.Fault { throw Fault(reason: fault.reason) }
  }
}
