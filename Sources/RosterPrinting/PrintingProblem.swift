public import RosterModel

/// Why a document cannot be printed.
public struct PrintingProblem: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Code: String, Sendable {
    /// The program was built without its PDF part.
    case notBuilt
    /// No font with Chinese letters is installed.
    case noFont
    /// The drawing library failed.
    case failed
  }

  /// What stands in the way.
  public let code: Code
  /// The library's own reason, or empty.
  public let reason: String

  init(_ code: Code, reason: String = "") {
    self.code = code
    self.reason = reason
  }

  /// What is wrong and what to do about it.
  public var text: Text {
    switch code {
    case .notBuilt:
      Text(
        "这个 watchbill 编译时没有 PDF 功能（SwiftPM 特性 PDF）；请用默认特性重新编译，或改用 --as html、xlsx、csv",
        "this watchbill was built without PDF (the SwiftPM trait PDF); build it with its default traits, or use --as html, xlsx or csv"
      )
    case .noFont:
      Text(
        "没有找到中文字体，不能排 PDF；Debian、Ubuntu 上请装 fonts-noto-cjk（apt-get install fonts-noto-cjk），或改用 --as html、xlsx、csv",
        "no font with Chinese letters was found, so no PDF can be set; on Debian or Ubuntu install fonts-noto-cjk (apt-get install fonts-noto-cjk), or use --as html, xlsx or csv"
      )
    case .failed: Text("排 PDF 出错：\(reason)", "setting the PDF failed: \(reason)")
    }
  }
}
