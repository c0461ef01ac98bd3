import ArgumentParser
import Watchbill

extension ImportFormat: ExpressibleByArgument {}

/// Makes a scenario's folder of a file in a format of others.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把别的格式转成方案文件夹。 Makes a scenario of a file in another format.")

  @Argument(help: "格式：nrp24（Curtois 与 Qu 的基准实例）。 The format: nrp24, the instances of Curtois and Qu.")
  var format: ImportFormat
  @Argument(help: "要转换的文件。 The file.")
  var file: String
  @Option(help: "新文件夹。 The new folder.")
  var out: String
  @OptionGroup var common: CommonOptions
  @Flag(help: "允许覆盖。 Writes over a scenario's folder.")
  var force = false

  private struct Answer: Encodable {
    var name: String
    var people: Int
    var days: Int
    var shifts: Int
    var requests: Int
    var rules: Int
    var written: [String]
  }

  private var language: Language { common.lang ?? .chinese }

  func run() throws {
    let (facts, problems) = try read()
    if !problems.isEmpty, facts == nil || !common.quiet {
      complain(problems.map { $0.message(in: language) }.joined(separator: "\n"))
    }
    guard let facts else { throw refusal(problems) }
    let scenario = Scenario(facts)
    let files = FolderWriter.files(scenario, opening: format.opening(file: file, language: language))
    let paths = try Output.writeFolder(files, to: out, overwrites: force, language)
    if common.json {
      say(
        JSONText.of(
          Answer(
            name: facts.name, people: facts.representatives.count, days: facts.horizon.days.count,
            shifts: scenario.shifts.count, requests: facts.requests.count, rules: facts.rules.count, written: paths)))
    } else if !common.quiet {
      say(CLIText.imported(scenario)(language))
      say(CLIText.written(paths)(language))
    }
  }

  private func read() throws -> (facts: ScenarioFacts?, problems: [InputProblem]) {
    do throws(InputProblem) {
      return format.facts(of: InputFile(name: file, bytes: try PlainFile.bytes(at: file)), language: language)
    } catch { return (nil, [error]) }
  }

  /// Tells how many errors there are; the code with which the program ends.
  private func refusal(_ problems: [InputProblem]) -> ExitCode {
    let errors = problems.filter { $0.severity == .error }
    complain(CLIText.fileErrors(errors.count)(language))
    let exits = errors.map(\.exit)
    let exit = [Exit.missingInput, Exit.noPermission].first(where: exits.contains) ?? Exit.badData
    if common.json { say(ProblemReport(problems, language, exit: exit).json) }
    return exit
  }
}
