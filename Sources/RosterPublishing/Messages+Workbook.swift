internal import RosterModel

/// What workbooks say beside the words that every document shares.
extension Messages {
  static let wallSheet = Text("坐班安排表", "Duty chart")
  static let listSheet = Text("坐班名单", "Duty list")
  static let ledgerSheet = Text("轮值账", "Turn ledger")
  static let problemSheet = Text("未满足", "Not met")

  static let post = Text("职务", "Post")
  static let hours = Text("时间", "Hours")
  static let shiftName = Text("班次", "Shift")
  static let workbookPartner = Text("同班", "With")
  static let theirPhone = Text("同班电话", "Their phone")
  static func ofClass(_ turnClass: String, _ what: String) -> Text {
    Text("\(turnClass)\(what)", "\(turnClass): \(what)")
  }
  static let opening = Text("期初", "opening")
  static let owed = Text("应值", "owed")
  static let turnsServed = Text("实值", "served")
  static let balance = Text("结余", "balance")
  static let kind = Text("级别", "Level")
  static let finding = Text("情况", "What")
  static let points = Text("扣分", "Points")
  static let peopleConcerned = Text("涉及的人", "People")
  static let shiftsConcerned = Text("涉及的班", "Shifts")
  static func andMore(_ count: Int) -> Text { Text(" 等 \(count) 班", " and others, \(count) in all") }
  static let rule = Text("规则", "Rule")
  static let nothingNotMet = Text("没有未满足的要求", "every requirement is met")
  static let balanceMeaning = Text(
    "结余 = 实值 − 应值；应值已计入期初。正数多值，负数欠值。",
    "Balance: served less owed, where owed knows of the opening balance; below zero, turns are owed.")
  static let editHint = Text(
    "改了名字后：watchbill read-back roster.json 本文件.xlsx", "After editing names: watchbill read-back roster.json THIS.xlsx")
  static func role(_ role: String) -> Text { Text("\(role)：", "\(role): ") }
}

extension Messages {
  static let leadRole = Text("带班", "lead")
  static let officerRole = Text("联络员", "officer")
}
