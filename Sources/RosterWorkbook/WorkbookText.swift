import RosterModel

/// Every sentence about workbooks, Chinese and English side by side.
package enum WorkbookText {
  package static let notAWorkbook = Text("这不是 Excel 工作簿（.xlsx）", "this is no Excel workbook (.xlsx)")
  package static let oldWorkbook = Text(
    "这是旧格式的工作簿（.xls），读不了", "this is a workbook of the old format (.xls) and cannot be read")
  package static let maybeSaveAsNew = Text(
    "也许在 Excel 或 WPS 里“另存为” .xlsx 再试", "Maybe save it as .xlsx in Excel or WPS and try again")
  package static let encrypted = Text("工作簿有密码，读不了", "the workbook has a password and cannot be read")
  package static let maybeRemovePassword = Text(
    "也许在 Excel 或 WPS 里去掉打开密码再保存", "Maybe remove the password in Excel or WPS and save it again")
  package static let broken = Text("工作簿损坏或不完整", "the workbook is broken or cut short")
  package static let maybeCopyAgain = Text(
    "也许重新复制一份，或用 Excel、WPS 打开后另存", "Maybe copy it again, or open it in Excel or WPS and save it")
  package static let otherKind = Text("这是别的表格格式（.ods、.xlsb 等）", "this is a spreadsheet of another format (.ods, .xlsb)")
  package static func tooLarge(_ bytes: Int) -> Text {
    Text("工作簿展开后超过 \(bytes >> 20) MB，不读", "unpacked, the workbook is more than \(bytes >> 20) MB and is not read")
  }
  package static func tooManyCells(_ most: Int) -> Text {
    Text("工作簿里的单元格超过 \(most) 个，不读", "the workbook has more than \(most) cells and is not read")
  }
  package static func brokenPart(_ part: String) -> Text {
    Text("工作簿里的 \(part) 损坏，读不了", "the part \(part) of the workbook is broken and cannot be read")
  }
  package static func hostilePart(_ part: String) -> Text {
    Text(
      "工作簿里的 \(part) 带有文档类型或实体声明，不读",
      "the part \(part) of the workbook declares a document type or entities and is not read")
  }
  package static let noSheets = Text("工作簿里没有工作表", "the workbook has no sheets")
  package static func errorCell(_ value: String) -> Text {
    Text("单元格是公式错误 \(value)", "the cell holds the error \(value) of a formula")
  }
  package static let uncalculated = Text("公式还没有算出结果", "the formula has no value yet")
  package static let maybeOpenAndSave = Text("也许用 Excel 或 WPS 打开并保存一次", "Maybe open and save it once in Excel or WPS")
}
