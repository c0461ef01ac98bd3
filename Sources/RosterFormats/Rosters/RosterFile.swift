import Foundation
import RosterAudit
import RosterModel

/// A roster with what is known of it, as `roster.json` holds it: no times, so that the bytes can repeat.
public struct RosterFile: Codable, Sendable {
  /// One finding of the audit.
  public struct FindingLine: Codable, Sendable {
    /// A stable code such as `rest.short`.
    public var code: String
    /// The identifier of the rule.
    public var rule: String
    /// 0 hard, 1 uncovered places, from 2 the scenario's levels.
    public var level: Int
    /// Its cost at that level.
    public var penalty: Int
    /// Identifiers of people.
    public var people: [String]
    /// Names of shifts.
    public var shifts: [String]
    /// What is wrong, in Chinese.
    public var zh: String
    /// What is wrong, in English.
    public var en: String
  }

  /// One person's turns in a class, beside the share.
  public struct TallyLine: Codable, Sendable {
    /// The fairness rule's identifier.
    public var rule: String
    /// The class of turns.
    public var turnClass: String
    /// The person's identifier.
    public var person: String
    /// Turns served in the roster.
    public var turns: Int
    /// Turns owed with the ledger, in hundredths.
    public var owed: Int
    /// The ledger's opening balance, in hundredths.
    public var opening: Int
  }

  /// The version of this format.
  ///
  /// Keys may be added within a version: readers leave out those that they do not know, and take a default for those
  /// that an older file lacks. A change that an older reader would get wrong makes a new version, which it refuses.
  ///
  /// Version 2 adds `overrides`, which an older reader would take for broken rules; a file without any stays of version 1.
  public static let currentVersion = 2
  /// The largest roster file that is read: 32 MB.
  public static let largestSize = 32 << 20

  /// The version of this format.
  public var version = 1
  /// The scenario's path, relative to this file where it was a path.
  public var scenario: String
  /// A digest of the scenario's files.
  public var hash: String
  /// `draft` or `published`.
  public var state = "draft"
  /// What the solve knew of the optimum: `optimal`, `feasible` …
  public var status: String
  /// Cost by level: hard violations, uncovered places, then the scenario's levels.
  public var penalty: [Int]
  /// Bound by level; null where none is known.
  public var bounds: [Int?]
  /// (penalty − bound) / max(1, penalty) at the first level where the two differ; nil where unknown.
  public var gap: Double?
  /// The seed of the solve.
  public var seed: UInt64
  /// The first day that was free to change, where the shifts before it were kept as they stood: status and bounds then
  /// speak of the rosters that keep them.
  public var frozenBefore: String?
  /// Changes that were agreed since the roster was made and that the assignments hold already, the first one first.
  public var overrides: [Override]? {
    didSet { version = overrides == nil ? 1 : 2 }
  }
  /// The backup (替补) of each shift that has one: shift and person by name.
  public var backups: [String: String]?
  /// Identifiers of the members of each unit of two or more.
  public var units: [[String]]
  /// The shifts of each person who serves, by identifier.
  public var assignments: [String: [String]]
  /// Every place where a rule is not met.
  public var findings: [FindingLine]
  /// Everybody's turns beside their share.
  public var tallies: [TallyLine]

  /// The file of an audited roster.
  public init(
    _ roster: Roster, audit: Audit, scenarioPath: String, hash: String, status: String, bounds: [Int?], gap: Double?,
    seed: UInt64
  ) {
    let scenario = roster.scenario
    func id(_ person: PersonIndex) -> String { scenario.representatives[person].id }
    func id(_ shift: ShiftIndex) -> String { scenario.shifts[shift].id }
    self.scenario = scenarioPath
    self.hash = hash
    self.status = status
    penalty = (0..<max(3, bounds.count)).map { audit.penalty[PriorityLevel(rawValue: $0)] }
    self.bounds = bounds
    self.gap = gap
    self.seed = seed
    units = roster.units.filter { $0.members.count > 1 }.map { $0.members.map(id) }
    var assignments: [String: [String]] = [:]
    for shift in scenario.shifts.typedIndices {
      for person in roster[shift] { assignments[id(person), default: []].append(id(shift)) }
    }
    self.assignments = assignments
    findings = audit.findings.map { finding in
      FindingLine(
        code: finding.code, rule: finding.rule, level: finding.level.rawValue, penalty: finding.penalty,
        people: finding.people.map(id), shifts: finding.shifts.map(id), zh: finding.text.chinese,
        en: finding.text.english)
    }
    tallies = audit.fairness.flatMap { summary in
      summary.lines.map {
        TallyLine(
          rule: summary.rule, turnClass: summary.turnClass.rawValue, person: id($0.person), turns: $0.turns,
          owed: $0.target,
          opening: $0.opening)
      }
    }
  }

  /// The file's bytes: keys in order, so that equal rosters have equal bytes.
  public func data() -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)) ?? Data()
  }

  /// Reads a roster file.
  ///
  /// - Throws: `InputProblem` where the text is no roster file or of a newer version.
  public init(_ data: Data, name: String) throws(InputProblem) {
    let mark = Mark(file: name, line: 1, column: 1)
    // The version first: what a newer one means by its keys is not for this reader to say.
    if let stated = try? JSONDecoder().decode(Version.self, from: data).version,
      !(1...RosterFile.currentVersion).contains(stated)
    {
      throw InputProblem(code: "roster.version", at: mark, text: RosterFileText.version(stated))
    }
    do { self = try JSONDecoder().decode(RosterFile.self, from: data) } catch {
      throw InputProblem(code: "roster.malformed", at: mark, text: RosterFileText.malformed(RosterFile.reason(error)))
    }
  }

  private struct Version: Decodable { var version: Int }

  /// Reads the keys of this version; those that only tell of the roster may be missing.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    version = try keys.decode(Int.self, forKey: .version)
    scenario = try keys.decode(String.self, forKey: .scenario)
    hash = try keys.decode(String.self, forKey: .hash)
    units = try keys.decode([[String]].self, forKey: .units)
    assignments = try keys.decode([String: [String]].self, forKey: .assignments)
    state = try keys.decodeIfPresent(String.self, forKey: .state) ?? "draft"
    status = try keys.decodeIfPresent(String.self, forKey: .status) ?? "unknown"
    penalty = try keys.decodeIfPresent([Int].self, forKey: .penalty) ?? []
    bounds = try keys.decodeIfPresent([Int?].self, forKey: .bounds) ?? []
    gap = try keys.decodeIfPresent(Double.self, forKey: .gap)
    seed = try keys.decodeIfPresent(UInt64.self, forKey: .seed) ?? 1
    frozenBefore = try keys.decodeIfPresent(String.self, forKey: .frozenBefore)
    overrides = try keys.decodeIfPresent([Override].self, forKey: .overrides)
    backups = try keys.decodeIfPresent([String: String].self, forKey: .backups)
    findings = try keys.decodeIfPresent([FindingLine].self, forKey: .findings) ?? []
    tallies = try keys.decodeIfPresent([TallyLine].self, forKey: .tallies) ?? []
  }

  /// Why a text is no roster, as its decoder found it.
  public static func reason(_ error: any Error) -> Text {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context)?:
      return RosterFileText.lacks((context.codingPath + [key]).map(\.stringValue).joined(separator: "."))
    case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?, .dataCorrupted(let context)?:
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? RosterFileText.noJSON : RosterFileText.wrongValue(path)
    default: return RosterFileText.noJSON
    }
  }

  /// The roster on a scenario, in which its agreed changes are then known; every name that the scenario lacks is a
  /// problem.
  public func roster(on scenario: Scenario, file: String) -> (roster: Roster?, problems: [InputProblem]) {
    RosterFile.roster(units: units, assignments: assignments, after: overrides ?? [], on: scenario, file: file)
  }

  /// The backups on a scenario; names that it lacks, and people who serve the shift themselves, are left out.
  public func standIns(on roster: Roster) -> [ShiftIndex: [PersonIndex]] {
    var standIns: [ShiftIndex: [PersonIndex]] = [:]
    for (name, id) in backups ?? [:] {
      guard let shift = roster.scenario.shift(named: name), let person = roster.scenario.person(id),
        !roster[shift].contains(person)
      else { continue }
      standIns[shift] = [person]
    }
    return standIns
  }

  private static func problems(of override: Override, on scenario: Scenario, file: String) -> [InputProblem] {
    let mark = Mark(file: file, line: 1, column: 1)
    let strangers = override.strangers(to: scenario)
    return strangers.people.map { id in
      InputProblem(
        code: "person.unknown", at: mark, text: RosterFileText.unknownPerson(id),
        suggestion: NearestName.of(id, among: scenario.representatives.map(\.id)).map(RosterFileText.maybe))
    }
      + strangers.shifts.map { name in
        InputProblem(
          code: "shift.unknown", at: mark, text: RosterFileText.unknownShift(name),
          suggestion: NearestName.of(name, among: scenario.shifts.map(\.id)).map(RosterFileText.maybe))
      }
      + override.absences.filter { $0.days == nil }.map { absence in
        InputProblem(code: "day.malformed", at: mark, text: RosterFileText.noDays(absence.from, absence.until))
      }
  }

  /// The roster of units and assignments by name, in the scenario that knows of agreed changes; every name that the
  /// scenario lacks is a problem.
  public static func roster(
    units names: [[String]], assignments: [String: [String]], after overrides: [Override] = [], on base: Scenario,
    file: String
  ) -> (roster: Roster?, problems: [InputProblem]) {
    var problems = overrides.flatMap { RosterFile.problems(of: $0, on: base, file: file) }
    let scenario = base.knowing(overrides)
    let mark = Mark(file: file, line: 1, column: 1)
    let people = Dictionary(
      zip(scenario.representatives.map(\.id), scenario.people), uniquingKeysWith: { first, _ in first })
    func person(_ id: String) -> PersonIndex? {
      if let known = people[id] { return known }
      problems.append(
        InputProblem(
          code: "person.unknown", at: mark, text: RosterFileText.unknownPerson(id),
          suggestion: NearestName.of(id, among: people.keys.sorted()).map(RosterFileText.maybe)))
      return nil
    }
    var units = names.map { DutyUnit($0.compactMap(person)) }
    let grouped = Set(units.flatMap(\.members))
    units += scenario.people.filter { !grouped.contains($0) }.map { DutyUnit([$0]) }
    units = units.filter { !$0.members.isEmpty }.sorted { $0.members[0] < $1.members[0] }
    var crews = [[PersonIndex]](repeating: [], count: scenario.shifts.count)
    for (id, shifts) in assignments.sorted(by: { $0.key < $1.key }) {
      guard let person = person(id) else { continue }
      for name in shifts {
        if let shift = scenario.shift(named: name) {
          crews[shift.position].append(person)
        } else {
          problems.append(
            InputProblem(
              code: "shift.unknown", at: mark, text: RosterFileText.unknownShift(name),
              suggestion: NearestName.of(name, among: scenario.shifts.map(\.id)).map(RosterFileText.maybe)))
        }
      }
    }
    return problems.isEmpty ? (Roster(scenario: scenario, units: units, crews: crews), []) : (nil, problems)
  }
}

/// Every sentence about roster files, Chinese and English side by side.
enum RosterFileText {
  static func malformed(_ reason: Text) -> Text {
    Text("这不是班表文件：\(reason.chinese)", "this is no roster file: \(reason.english)")
  }
  static func lacks(_ key: String) -> Text { Text("缺少 \(key)", "\(key) is missing") }
  static func wrongValue(_ path: String) -> Text { Text("\(path) 的值不对", "the value of \(path) is wrong") }
  static let noJSON = Text("JSON 不完整或格式不对", "the JSON is broken or cut short")
  static func version(_ version: Int) -> Text {
    version > RosterFile.currentVersion
      ? Text(
        "班表文件是第 \(version) 版，本程序只读到第 \(RosterFile.currentVersion) 版，请升级",
        "this roster file is of version \(version) and needs a newer Watchbill: this one reads up to \(RosterFile.currentVersion)"
      )
      : Text("没有第 \(version) 版的班表文件", "there is no version \(version) of roster files")
  }
  static func unknownPerson(_ id: String) -> Text { Text("没有编号为“\(id)”的人", "there is no person \"\(id)\"") }
  static func unknownShift(_ id: String) -> Text { Text("没有“\(id)”这个班", "there is no shift \"\(id)\"") }
  static func noDays(_ from: String, _ until: String) -> Text {
    Text("“\(from)”至“\(until)”不是一段日期", "\"\(from)\" to \"\(until)\" are no days")
  }
  static func maybe(_ name: String) -> Text { Text("也许是“\(name)”", "Maybe \"\(name)\"") }
}

/// A digest of bytes to notice that a scenario changed; not for secrets.
public enum ContentDigest {
  /// FNV-1a of 64 bits (Fowler, Noll, Vo), as 16 hexadecimal digits.
  public static func of(_ parts: some Sequence<Data>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
