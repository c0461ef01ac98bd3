import ArgumentParser
import Foundation
import RosterPublishing
import Watchbill

/// A kind of document that `publish --as` writes.
struct PublicationKind: Sendable {
  /// The word behind `--as`.
  let name: String
  /// What it is.
  let summary: Text
  /// The documents of a roster; their names are used where `--out` names a folder.
  ///
  /// Problems of the input are told, and end the program by throwing an exit code.
  let documents: @Sendable (PublicationRequest) throws -> [PublishedDocument]

  /// Every kind, in the order of the help.
  static let all: [PublicationKind] = [
    wall, organisation, regulations, plaque, notice, message, handover, html, csv, xlsx, ics, wecom, json, nrp24,
  ]

  /// The kind of a name, or nil.
  static func named(_ name: String) -> PublicationKind? { all.first { $0.name == name } }

  /// The kinds for the help, one a piece.
  static var help: String {
    all.map { "\($0.name)：\($0.summary.chinese) \($0.summary.english)" }.joined(separator: "; ")
  }
}

/// One file of a publication.
struct PublishedDocument {
  /// Its name, or a path below the folder that all of a publication's files go to.
  var name: String
  /// Its bytes.
  var data: Data
}

/// What a kind of document is made from.
struct PublicationRequest {
  let named: NamedScenario
  let roster: Roster
  let audit: Audit
  /// The roster as documents print it, by the scenario's settings and the options over them.
  let month: PublishedMonth
  let options: PublicationOptions
  let common: CommonOptions
  /// Where the caller wants it, or nil.
  let out: String?
  /// The roster's path.
  let path: String

  var language: Language { month.language }
  var subjects: Subjects { Subjects(scenario: named.scenario, language: language) }
}

/// Options of `publish` that go over the scenario's `publication`.
struct PublicationOptions: ParsableArguments {
  @Option(help: "public 公开（不印私人电话）或 station 站内。 For the public, without private telephones, or the station.")
  var audience: Audience?
  @Option(help: "姓名后的层级 all、highest、none。 Levels beside names.")
  var levels: PublicationSettings.PrintedLevels?
  @Option(help: "名单顺序 id、pinyin、stroke。 Order of lists of people.")
  var names: PublicationSettings.NameOrder?
  @Option(help: "发布单位。 The body that issues notices.")
  var issuer: String?
  @Option(help: "24 小时值班电话。 The duty telephone.")
  var phone: String?
  @Option(help: "监督电话。 The telephone for complaints.")
  var supervision: String?
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var exchange: ExchangeOptions

  @Option(help: "纸张 a3 或 a4。 Paper.")
  var paper: Paper.Size?
  @Option(help: "纸张方向 landscape 横 或 portrait 竖。 How it is held.")
  var orientation: Paper.Orientation?
  @Option(help: "wall、csv：grid 格子表 或 list 清单。 wall, csv: a grid or a list.")
  var layout: WallLayout?

  @Option(help: "plaque、message：哪个网格。 Which grid.")
  var grid: String?
  @Option(help: "notice、handover：哪一天。 Which day.")
  var day: Day?
  @Option(help: "notice：公告发布的日期，默认接待前三天。 The day on which notices are issued; by default three days ahead.")
  var issued: Day?
  @Option(help: "regulations：正文文件，一行一段，# 开头是标题。 A file of text, a paragraph a line, headings behind #.")
  var text: String?

  /// The paper asked for, or what a kind of document usually takes.
  func paper(_ size: Paper.Size, _ orientation: Paper.Orientation) -> Paper {
    Paper(paper ?? size, self.orientation ?? orientation)
  }

  /// The settings of a scenario with these options over them.
  func settings(of scenario: Scenario, in language: Language) -> PublicationSettings {
    var settings = scenario.publication
    settings.language = language
    settings.audience = audience ?? settings.audience
    settings.levels = levels ?? settings.levels
    settings.names = names ?? settings.names
    settings.issuer = issuer ?? settings.issuer
    settings.phone = phone ?? settings.phone
    settings.supervision = supervision ?? settings.supervision
    return settings
  }
}

extension Audience: ExpressibleByArgument {}
extension PublicationSettings.PrintedLevels: ExpressibleByArgument {}
extension PublicationSettings.NameOrder: ExpressibleByArgument {}
extension Paper.Size: ExpressibleByArgument {}
extension Paper.Orientation: ExpressibleByArgument {}
extension WallLayout: ExpressibleByArgument {}
