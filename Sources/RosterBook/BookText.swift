import Foundation
import RosterModel

/// Every sentence that the book says, Chinese and English side by side.
enum BookText {
  static func missing(_ path: String) -> Text { Text("没有 \(path)", "there is no \(path)") }
  static let maybeInit = Text("也许先要 watchbill book init", "Maybe watchbill book init comes first")
  static func notABook(_ path: String) -> Text {
    Text("\(path) 不是值班账簿", "\(path) is no station's book")
  }
  static func newer(_ path: String, _ version: Int, _ known: Int) -> Text {
    Text(
      "\(path) 是第 \(version) 版，本程序只认到第 \(known) 版：请升级程序，账簿未动",
      "\(path) is of version \(version) and needs a newer Watchbill: this one knows up to \(known); nothing was changed"
    )
  }
  static func exists(_ path: String) -> Text {
    Text("\(path) 已经存在，没有改动", "\(path) exists already and was left as it is")
  }
  static func busy(_ path: String) -> Text {
    Text("\(path) 正被另一个程序写入，没有改动", "another program is writing \(path); nothing was changed")
  }
  static let maybeAgain = Text("也许过一会儿再试", "Maybe try again in a moment")
  static func cannotWrite(_ path: String, _ reason: String) -> Text {
    Text("写不进 \(path)（\(reason)），没有改动", "cannot write \(path) (\(reason)); nothing was changed")
  }
  static func noPermission(_ path: String, _ reason: String) -> Text {
    Text("没有权限打开或写入 \(path)（\(reason)）", "no permission to open or write \(path) (\(reason))")
  }
  static func damaged(_ path: String, _ reason: String) -> Text {
    Text("\(path) 已损坏（\(reason)）", "\(path) is damaged (\(reason))")
  }
  static let maybeRestore = Text("也许用 watchbill book restore 恢复备份", "Maybe restore a backup: watchbill book restore")
  static func failed(_ path: String, _ reason: String) -> Text { Text("\(path)：\(reason)", "\(path): \(reason)") }
  static func badMonth(_ text: String) -> Text {
    Text("“\(text)”不是月份，应如 2026-12", "\"\(text)\" is no month, such as 2026-12")
  }
  static func scenarioBroken(_ month: String) -> Text {
    Text("账簿里 \(month) 的资料有错", "what the book says of \(month) has errors")
  }
  static func noRoster(_ month: String) -> Text {
    Text("\(month) 还没有已发布的班表", "\(month) has no published roster")
  }
  static func needsReason(_ month: String) -> Text {
    Text("\(month) 已发布：重发要写明 --reason", "\(month) is published: publishing it again needs --reason")
  }
  static func isClosed(_ month: String) -> Text {
    Text("\(month) 已经月结，不能再改", "\(month) is closed and cannot be changed")
  }
  static func closedTwice(_ month: String) -> Text {
    Text("\(month) 已经月结过", "\(month) was closed before")
  }
  static func closeFirst(_ month: String, before asked: String) -> Text {
    Text("要先月结 \(month)，再月结 \(asked)", "close \(month) before \(asked)")
  }
  static func closeEarlier(_ month: String, than last: String) -> Text {
    Text("\(month) 早于已月结的 \(last)", "\(month) lies before \(last), which is closed")
  }
  static func unknownShift(_ shift: String) -> Text { Text("没有“\(shift)”这个班", "there is no shift \"\(shift)\"") }
  static func unknownPerson(_ person: String) -> Text { Text("没有“\(person)”这个人", "there is no person \"\(person)\"") }
  static func maybe(_ name: String) -> Text { Text("也许是“\(name)”", "Maybe \"\(name)\"") }
  static func notOnShift(_ person: String, _ shift: String, _ crew: String) -> Text {
    Text("\(person) 不在 \(shift) 上；这一班是 \(crew)", "\(person) is not on \(shift), which has \(crew)")
  }
  static func servesAlready(_ person: String, _ shift: String) -> Text {
    Text("\(person) 本来就值 \(shift)", "\(person) serves \(shift) anyway")
  }
  static func journalStays(_ table: String) -> Text {
    Text("\(table) 只增不改，不能读入", "\(table) is append-only and cannot be read in")
  }
  static func unknownTable(_ table: String) -> Text { Text("没有“\(table)”这张表", "there is no table \"\(table)\"") }
  static func row(_ reason: Text) -> Text {
    Text("这一行不能收：\(reason.chinese)", "this row does not fit: \(reason.english)")
  }
  /// A row that the tables refuse, by what SQLite says of it.
  static func constraint(_ reason: String) -> Text {
    let detail = reason.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    if reason.hasPrefix("FOREIGN KEY") {
      return Text("账簿里没有所写的代表或活动", "the book does not have the person or activity that is named")
    }
    if reason.hasPrefix("UNIQUE") { return Text("已经有这一行（\(detail)）", "there is such a row already (\(detail))") }
    if reason.hasPrefix("NOT NULL") { return Text("缺少 \(detail)", "\(detail) is missing") }
    if reason.hasPrefix("CHECK") {
      return Text("值不在允许之列，应为 \(detail)", "a value is not allowed; it must be \(detail)")
    }
    return Text(reason, reason)
  }
  static func repeated(_ key: String) -> Text { Text("“\(key)”重复", "\"\(key)\" stands there twice") }
  static func rowsRefused(_ table: String, _ count: Int) -> Text {
    Text("\(table) 有 \(count) 处错误，没有改动", "\(table) has \(count) error(s); nothing was changed")
  }
  static func noPhone(_ person: String) -> Text {
    Text("\(person) 没有留电话", "\(person) has no telephone in the book")
  }
  static func backupExists(_ path: String) -> Text {
    Text("\(path) 已经存在；用 --force 覆盖", "\(path) exists; --force writes over it")
  }
}

extension BookText {
  static func publishedMeanwhile(_ month: String) -> Text {
    Text(
      "\(month) 的班表刚被别人改过，没有改动：请重来", "\(month) was changed by somebody else meanwhile; nothing was kept, run it again")
  }
}
