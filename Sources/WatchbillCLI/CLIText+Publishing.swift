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
}
