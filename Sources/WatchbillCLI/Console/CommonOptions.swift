import ArgumentParser
import Watchbill

extension Language: ExpressibleByArgument {}

/// Flags that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "语言 zh 或 en，默认随方案。 Language; the scenario's by default.")
  var lang: Language?

  @Flag(help: "只在标准输出写一个 JSON 对象。 One JSON object on standard output and nothing else.")
  var json = false

  @Flag(help: "不显示进度和摘要。 No progress and no summary.")
  var quiet = false
}

/// A fraction written as 0.005 or 0.5%.
struct Fraction: ExpressibleByArgument {
  var value: Double

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument), number >= 0, number.isFinite else {
      return nil
    }
    value = isPercent ? number / 100 : number
  }
}
