import ArgumentParser
import Foundation
import Watchbill

/// Tells who is on duty, and who comes next.
struct Who: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "现在谁值班，电话多少，下一班是谁。 Who is on duty, their telephones, and who comes next.")

  @Argument(help: ArgumentHelp("[方案] 班表。 The roster.", valueName: "scenario> <roster"))
  var paths: [String]
  @Option(help: "什么时候，如 \"2026-12-03 21:00\"，默认现在。 When; now by default.")
  var at: String?
  @Option(help: "只看一个站点（编号或名称）。 One site, by identifier or name.")
  var site: String?
  @Option(help: "再找下一个有这个专业的代表的班。 Also the next shift at which a deputy of this field sits.")
  var field: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...2).contains(paths.count) { throw ValidationError("[SCENARIO] ROSTER: \(paths.count) given") }
  }

  func run() throws {
    let wall = try WallRoster.read(paths, common, on: at.map { Day($0.prefix(10)) } ?? Moment(now: "Asia/Shanghai").day)
    let scenario = wall.named.scenario
    let answer = WhoServes(
      at: try moment(wall), on: wall.roster, site: try site.map { try wall.subjects.site($0) },
      field: try field.map { try wall.subjects.field($0) })
    if common.json {
      say(JSONText.of(WhoAnswer(answer, scenario, wall.language, field: field)))
    } else {
      say(lines(answer, wall).joined(separator: "\n"))
    }
  }

  private func moment(_ wall: WallRoster) throws -> Moment {
    guard let at else { return Moment(now: wall.named.scenario.horizon.timeZone) }
    let words = at.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard words.count == 2, let day = Day(words[0]), let time = TimeOfDay(words[1]) else {
      complain(CLIText.noMoment(at)(wall.language))
      throw Exit.usage
    }
    return Moment(day, minuteOfDay: time.minutes)
  }

  private func lines(_ answer: WhoServes, _ wall: WallRoster) -> [String] {
    let language = wall.language
    func told(_ duty: WhoServes.Duty, _ heading: Text?) -> [String] {
      let line = (heading.map { $0(language) } ?? "") + dutyLine(duty, wall)
      return [line] + duty.crew.map { "  " + personLine($0, wall) }
    }
    var lines = [CLIText.at(answer.moment)(language)]
    lines += answer.now.flatMap { told($0, nil) }
    if answer.now.isEmpty { lines.append(CLIText.nobodyNow(language)) }
    lines += answer.next.flatMap { told($0, CLIText.nextShift) }
    if let field {
      if let duty = answer.nextOfField {
        lines += told(duty, CLIText.nextOfField(field))
      } else {
        lines.append(CLIText.noneOfField(field)(language))
      }
    }
    return lines
  }

  private func dutyLine(_ duty: WhoServes.Duty, _ wall: WallRoster) -> String {
    let (scenario, shift) = (wall.named.scenario, duty.shift)
    let (site, type) = (scenario.sites[shift.site], scenario.shiftTypes[shift.type])
    let phone = site.phone.isEmpty ? "" : "  ☎ \(site.phone)"
    return "\(site.name) \(type.name(wall.language)) \(shift.start) – \(shift.end) "
      + "(\(shift.mode.name(wall.language)))\(phone)"
  }

  private func personLine(_ person: PersonIndex, _ wall: WallRoster) -> String {
    let representative = wall.named.scenario.representatives[person]
    return [
      representative.post.name(wall.language), wall.named.scenario.displayName(of: person), representative.phone,
      representative.fields.joined(separator: " "),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension Moment {
  /// The present minute on a town's clock.
  init(now timeZone: String) {
    let offset = TimeZone(identifier: timeZone)?.secondsFromGMT() ?? 0
    self.init(minutes: Int(((Date().timeIntervalSince1970 + Double(offset)) / 60).rounded(.down)))
  }
}

/// What `who --json` prints.
struct WhoAnswer: Encodable {
  struct Person: Encodable {
    var person: String
    var name: String
    var post: String
    var phone: String
    var fields: [String]
  }

  struct Duty: Encodable {
    var shift: String
    var site: String
    var start: String
    var end: String
    var mode: String
    var phone: String
    var crew: [Person]
  }

  var version = 1
  var at: String
  var now: [Duty]
  var next: [Duty]
  var field: String?
  var nextOfField: Duty?

  init(_ answer: WhoServes, _ scenario: Scenario, _ language: Language, field: String?) {
    func record(_ duty: WhoServes.Duty) -> Duty {
      let site = scenario.sites[duty.shift.site]
      return Duty(
        shift: duty.shift.id, site: site.id, start: duty.shift.start.description, end: duty.shift.end.description,
        mode: duty.shift.mode.rawValue, phone: site.phone,
        crew: duty.crew.map { person in
          let representative = scenario.representatives[person]
          return Person(
            person: representative.id, name: representative.name, post: representative.post.rawValue,
            phone: representative.phone, fields: representative.fields)
        })
    }
    at = answer.moment.description
    now = answer.now.map(record)
    next = answer.next.map(record)
    self.field = field
    nextOfField = answer.nextOfField.map(record)
  }
}
