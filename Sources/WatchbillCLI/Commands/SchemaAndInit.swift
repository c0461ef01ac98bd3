import ArgumentParser
import Foundation
import Watchbill

/// Prints the JSON Schema of scenarios.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "打印方案的 JSON Schema。 Prints the JSON Schema of scenarios.")

  @OptionGroup var common: CommonOptions

  func run() throws { say(ScenarioSchema.json()) }
}

/// Writes a small scenario to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "新建一个带注释的方案文件夹。 Writes a small commented scenario folder.")

  @Argument(help: "新文件夹。 The new folder.")
  var folder: String
  @OptionGroup var common: CommonOptions
  @Flag(help: "允许覆盖。 Writes over files.")
  var force = false

  func run() throws {
    let language = common.lang ?? .chinese
    let files = ScenarioTemplate.files(language: language).map { (folder + "/" + $0.path, Data($0.text.utf8)) }
    try Output.write(files, force ? .replace : .refuse, language)
    if common.json {
      say(JSONText.of(["written": files.map(\.0)]))
    } else if !common.quiet {
      say(CLIText.written(files.map(\.0))(language))
    }
  }
}
