import RosterModel

/// A workbook's path, perhaps with a month that takes the place of its own: `西营.xlsx#2026-12`.
public struct WorkbookPlace: Hashable, Sendable {
  /// The file.
  public var path: String
  /// The month asked for, or nil.
  public var month: String?

  /// Reads a path; nil where it does not name a workbook.
  public init?(_ text: String) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    let isMonth = parts.count > 1 && Dates.month(parts.last!) != nil
    path = isMonth ? parts.dropLast().joined(separator: "#") : text
    month = isMonth ? parts.last! : nil
    guard WorkbookPlace.endings.contains(where: path.lowercased().hasSuffix) else { return nil }
  }

  /// How the names of workbooks end, those included that cannot be read, so that they are told rightly.
  static let endings = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et"]
}
