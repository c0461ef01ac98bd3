import Watchbill

/// What `publish` says.
extension CLIText {
  /// A usage error, in both languages since none is known yet.
  static func unknownKind(_ kind: String, among kinds: [String]) -> String {
    let maybe = NearestName.of(kind, among: kinds).map {
      "\n  " + CLIText.maybe($0).chinese + " " + CLIText.maybe($0).english
    }
    let all = kinds.joined(separator: ", ")
    return "--as \(kind)：没有这种格式；可用 \(all)。 No such kind; there are \(all)." + (maybe ?? "")
  }
  static func manyDocuments(_ count: Int) -> Text {
    Text(
      "这种格式有 \(count) 个文件，不能写到标准输出；请用 --out 写一个文件夹",
      "this kind has \(count) files and cannot go to standard output; name a folder with --out")
  }
  /// The files written; of many, the first and how many.
  static func published(_ paths: [String]) -> Text {
    guard paths.count > 6 else { return written(paths) }
    let few = paths.prefix(5).joined(separator: "\n      ")
    let rest = paths.count - 5
    return Text("写入  \(few)\n      …等，还有 \(rest) 个", "Wrote \(few)\n      … and \(rest) more")
  }
  static let noReceptions = Text("没有这样的接待班，无公告可发", "there is no such reception to give notice of")
  static let noShiftsToHandOver = Text("没有这样的班，无交接班表可印", "there is no such shift to hand over")
  static func dayOutside(_ day: Day, _ days: ClosedRange<Day>) -> Text {
    Text(
      "\(day) 不在班表的日期 \(days.lowerBound) 至 \(days.upperBound) 之内",
      "\(day) is not within the roster's days, \(days.lowerBound) to \(days.upperBound)")
  }
  static func notText(_ path: String) -> Text {
    Text("\(path) 不是文本（UTF-8 或 GB18030）", "\(path) is no text in UTF-8 or GB18030")
  }
  static func noticeBeforeMonth(_ day: Day, _ site: String, _ last: Day) -> Text {
    Text(
      "提醒：\(day) \(site) 的公告最迟要在 \(last) 发出，那时本月还没开始",
      "warning: the notice of \(day) at \(site) must be out by \(last), before this roster begins")
  }
  static func noticeLate(_ day: Day, _ site: String, _ last: Day) -> Text {
    Text(
      "提醒：\(day) \(site) 的公告最迟应在 \(last) 发出，不足三天",
      "warning: the notice of \(day) at \(site) should have been out by \(last): less than three days ahead")
  }
  static func lackingLetters(_ texts: [String]) -> Text {
    let few = texts.prefix(5).joined(separator: " · ") + (texts.count > 5 ? " …" : "")
    return Text("提醒：字体里没有这些文字中的某些字：\(few)", "warning: no font has every letter of: \(few)")
  }
}
