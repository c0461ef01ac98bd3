import ArgumentParser
import Watchbill

extension PairingSettings.Mode: ExpressibleByArgument {}

/// Writes a made-up town.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "生成虚构的镇，供试验与测量。 Writes a made-up town, to try and to measure with.")

  @Option(help: "代表人数（站长、联络员另计）。 Number of deputies; heads and officers come on top.")
  var representatives = 84
  @Option(help: "站点数，每十个有一个全天值守的站。 Number of sites, one in ten a station round the clock.")
  var sites = 9
  @Option(help: "天数，默认整月。 Number of days; by default the whole month.")
  var days: Int?
  @Option(help: "从哪个月的 1 日开始。 The month on whose first day it begins.")
  var month = "2026-12"
  @Option(help: "种子：同样的选项和种子得到同样的字节。 Seed: the same options and seed give the same bytes.")
  var seed: UInt64 = 1
  @Option(help: "standing 固定组，per-shift 每班现配。 Standing pairs, or anyone with anyone.")
  var pairing = PairingSettings.Mode.standing
  @Option(help: "紧张度，大于 0，至多 3；1 为每人每月约 1.8 班。 Load: 1 is about 1.8 shifts for each deputy a month.")
  var tightness = 1.0
  @Flag(help: "轻负荷：十分之一的班，夜里听班。 A tenth of the load, nights on call.")
  var light = false
  @Option(help: "新文件夹。 The new folder.")
  var out: String
  @OptionGroup var common: CommonOptions
  @Flag(help: "允许覆盖。 Writes over a scenario's folder.")
  var force = false

  private struct Answer: Encodable {
    var representatives: Int
    var sites: Int
    var days: Int
    var seed: UInt64
    var shifts: Int
    var rules: Int
    var remarks: [String]
    var written: [String]
  }

  private var language: Language { common.lang ?? .chinese }

  func run() throws {
    let settings = try settings()
    let town = TownGenerator(settings).town()
    let opening = town.opening.map { $0(language) }
    let files = FolderWriter.files(town.facts, opening: opening)
    let paths = try Output.writeFolder(files, to: out, overwrites: force, language)
    let shifts = town.facts.plannedShifts().count
    if common.json {
      say(
        JSONText.of(
          Answer(
            representatives: settings.representatives, sites: settings.sites, days: settings.horizon.days.count,
            seed: seed, shifts: shifts, rules: town.facts.rules.count, remarks: town.remarks.map { $0(language) },
            written: paths)))
    } else if !common.quiet {
      say(CLIText.madeTown(town.facts, shifts: shifts, deputies: settings.representatives)(language))
      for remark in town.remarks { say("! " + remark(language)) }
      say(CLIText.written(paths)(language))
    }
  }

  /// The options as settings; every wrong one is told at once.
  private func settings() throws -> TownSettings {
    var wrong: [String] = []
    var horizon = Horizon(month: month)
    if horizon == nil { wrong.append("--month \(month): " + CLIText.wantsMonth(language)) }
    if let days, let whole = horizon {
      if (1...TownSettings.mostDays).contains(days) {
        let first = whole.days.lowerBound
        horizon = Horizon(days: first...first.advanced(by: days - 1))
      } else {
        wrong.append("--days " + CLIText.daysOutside(days, most: TownSettings.mostDays)(language))
      }
    }
    var settings = TownSettings(horizon: horizon ?? Horizon(month: "2026-12")!)
    settings.representatives = representatives
    settings.sites = sites
    settings.seed = seed
    settings.pairing = pairing
    settings.tightness = tightness
    settings.load = light ? .light : .full
    settings.language = language
    wrong += settings.problems.map { "--\($0.setting): \($0.text(language))" }
    if !wrong.isEmpty { throw ValidationError(wrong.joined(separator: "\n")) }
    return settings
  }
}
