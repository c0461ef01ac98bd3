import Watchbill

/// What `conflict` says.
extension CLIText {
  static let factPrices =
    "放弃一条事实的默认代价 What giving up a fact costs by default:\n"
    + Fact.Kind.allCases.map { "  \($0.rawValue)=\($0.standardPrice)" }.joined(separator: "\n")

  static let noClash = Text("没有冲突：有排满且无硬性违规的班表", "nothing clashes: there is a full roster without a hard finding")
  static let clashUnknown = Text(
    "限定时间内没有查清（可加 --time）", "not settled within the limit (--time gives more)")
  static let clashes = Text(
    "排不满：下列事实互相冲突（每组都是最小的，去掉任何一条其余就排得满）",
    "no roster fills every place: these facts clash (each set is minimal: without any one, the rest have a roster)")
  static func clash(_ number: Int, _ count: Int, isCertified: Bool) -> Text {
    Text(
      "  冲突 \(number)（\(count) 条" + (isCertified ? "，有整数证书）" : "）"),
      "  clash \(number) (\(count) facts" + (isCertified ? ", certified in whole numbers)" : ")"))
  }
  static let waysOut = Text(
    "出路，最省的在前（每条都已排出审核通过的班表）", "ways out, the cheapest first (each has a roster that the audit confirmed)")
  static func wayOut(_ number: Int, _ price: Int) -> Text {
    Text("  出路 \(number)，代价 \(price)", "  way out \(number), price \(price)")
  }
  static func givesUp(_ fact: String, _ price: Int) -> Text {
    Text("放弃（\(price)）：\(fact)", "gives up (\(price)): \(fact)")
  }
  static func nextPrice(_ price: Int) -> Text {
    Text("  其他出路的代价至少 \(price)", "  any other way out costs at least \(price)")
  }
  static func clashesCutShort(_ price: Int?) -> Text {
    Text(
      "  时间到了：可能还有别的冲突" + (price.map { "；其他出路的代价至少 \($0)" } ?? ""),
      "  out of time: there may be other clashes" + (price.map { "; any other way out costs at least \($0)" } ?? ""))
  }
}
