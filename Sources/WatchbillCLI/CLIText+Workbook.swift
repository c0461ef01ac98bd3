import Watchbill

/// What commands say about workbooks.
extension CLIText {
  static let peopleNeedWorkbook = Text("--people 只用于工作簿（文件名以 .xlsx 结尾）", "--people is for a workbook (FILE.xlsx)")
  static func peopleRead(_ people: Int, grids: Int) -> Text {
    Text("读到 \(people) 位代表、\(grids) 个网格", "\(people) people and \(grids) grids were read")
  }
  static let needsWorkbook = Text(
    "month 要账簿或方案工作簿（.xlsx）；文件夹请用 solve",
    "month takes a book or a scenario's workbook (.xlsx); for a folder there is solve")
  static let monthOptions = Text(
    "--publish、--keep、--new-pairs、--freeze-before 和 --gap 只用于账簿，--into 和 --force 只用于工作簿",
    "--publish, --keep, --new-pairs, --freeze-before and --gap are for books; --into and --force are for workbooks")
  static func badMonth(_ text: String) -> Text {
    Text("月份 \(text) 读不懂，应如 2026-12", "the month \(text) cannot be read; it is written 2026-12")
  }
  static func sheetsAdded(_ names: [String], to path: String) -> Text {
    Text(
      "\(path) 里写入了工作表：\(names.joined(separator: "、"))",
      "written to \(path): the sheets \(names.joined(separator: ", "))")
  }
  static func workbookFault(_ reason: String) -> Text {
    Text("工作簿没有写成：\(reason)", "the workbook could not be written: \(reason)")
  }
  static func workbookChanged(_ path: String) -> Text {
    Text("排班期间 \(path) 被改动过，没有写入", "\(path) was changed in the meantime and was left as it is")
  }
}
