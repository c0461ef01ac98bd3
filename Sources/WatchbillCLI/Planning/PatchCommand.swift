import ArgumentParser
import Watchbill

/// Applies patches to a scenario and tells the difference.
struct PatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patch", abstract: "设想：按补丁改方案，写出结果和差异。 Applies patches to a scenario: the result and the difference.")

  @Argument(help: "方案：文件夹、工作簿或 JSON 文件。 A scenario: folder, workbook or JSON file.")
  var scenario: String
  @Argument(help: "补丁文件，按顺序叠加。 Patches, applied in order.")
  var patches: [String] = []
  @Option(
    name: .customLong("set"),
    help: "直接改一处：'rules.rest.hours=12'。 Sets one path as a patch would.")
  var settings: [String] = []
  @OptionGroup var common: CommonOptions
  @Option(help: "写成一个方案文件夹；不写则打印单文件方案。 Writes a scenario's folder; else prints the one-file form.")
  var out: String?
  @Flag(help: "允许覆盖。 Writes over a folder.")
  var force = false

  func validate() throws {
    if patches.isEmpty, settings.isEmpty { throw ValidationError("patch SCENARIO PATCH… | --set 'PATH=VALUE'") }
    for text in settings where Sweep(text)?.values.count != 1 {
      throw ValidationError("--set \(text): PATH=VALUE")
    }
  }

  private struct Answer: Encodable {
    var difference: ScenarioDifference
    var scenario: String?
    var written: [String]
  }

  func run() throws {
    var input = PatchInput(common)
    let base = input.scenario(scenario, [])
    let language = common.lang ?? base?.language ?? .chinese
    let read = input.patches(patches, language)
    let set = settings.compactMap { Sweep($0) }.map {
      Patch.setting($0.path, to: $0.values[0], source: "--set \($0.path)")
    }
    let changed = input.scenario(scenario, read + set)
    try input.requireNoErrors(language)
    guard let base, let changed else { throw Exit.badData }
    let difference = ScenarioDifference(from: base, to: changed)
    var written: [String] = []
    if let out {
      let opening = [CLIText.patchedFrom(scenario, patches + settings)(language)]
      let files = FolderWriter.files(changed, opening: opening)
      written = try Output.writeFolder(files, to: out, overwrites: force, language)
    }
    if common.json {
      let text = out == nil ? ScenarioWriter.json(changed) : nil
      return say(JSONText.of(Answer(difference: difference, scenario: text, written: written)))
    }
    let lines = CLIText.difference(difference).map { $0(language) }
    if out != nil {
      if !common.quiet { say((lines + [CLIText.written(written)(language)]).joined(separator: "\n")) }
      return
    }
    // YAML takes comments, so that the whole can be solved as it is: `patch … | solve -`.
    if !common.quiet { say(lines.map { "# \($0)" }.joined(separator: "\n")) }
    emit(ScenarioWriter.json(changed))
  }
}
