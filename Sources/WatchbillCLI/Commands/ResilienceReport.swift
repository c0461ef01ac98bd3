import Watchbill

/// What `resilience` tells, by names.
struct ResilienceReport: Encodable {
  struct TurnLine: Encodable {
    var person: String
    var shift: String
    /// How many can simply take it.
    var successors: Int
    /// `filled`, `open` where a repair leaves a place open, or `none`.
    var outcome: String
    var isProven: Bool
    var told: Int?
    var cells: Int?
    var changes: [Override.Turn]
  }

  struct BackupLine: Encodable {
    var shift: String
    var backup: String?
    /// How many could be it by themselves.
    var candidates: Int
    /// Where nobody can: what breaks for each deputy.
    var refusals: [RefusalLine]?
  }

  struct RefusalLine: Encodable {
    var person: String
    var findings: [FindingRecord]
  }

  struct Count: Encodable {
    var number: Int
    var months: Int
  }

  struct SimulationLine: Encodable {
    var months: Int
    var missed: Int
    var byBackup: Int
    var byOther: Int
    var holes: Int
    var holesPerMonth: [Count]
    var toldPerMonth: [Count]
    var weakShifts: [String: Int]
  }

  var turns: [TurnLine]
  var filled: Int
  var backups: [BackupLine]
  var shiftsWithBackup: Int
  var backupsProven: Bool
  var isCutShort: Bool
  var simulation: SimulationLine?
  private var weakest: [TurnLine]

  private enum CodingKeys: String, CodingKey {
    case turns, filled, backups, shiftsWithBackup, backupsProven, isCutShort, simulation
  }

  init(_ resilience: Resilience, _ simulation: AbsenceSimulation) {
    let scenario = resilience.roster.scenario
    func id(_ person: PersonIndex) -> String { scenario.representatives[person].id }
    func line(_ turn: Resilience.Turn) -> TurnLine {
      TurnLine(
        person: id(turn.person), shift: scenario.shifts[turn.shift].id, successors: turn.successors,
        outcome: turn.isFilled ? "filled" : turn.repair == nil ? "none" : "open", isProven: turn.isProven,
        told: turn.repair?.cost.told, cells: turn.repair?.cost.cells,
        changes: turn.repair?.changes.map {
          .init(person: id($0.person), shift: scenario.shifts[$0.shift].id, serves: $0.serves)
        } ?? [])
    }
    turns = resilience.turns.map(line)
    filled = resilience.turns.count { $0.isFilled }
    let plan = resilience.backups
    backups = plan.candidates.sorted { $0.key < $1.key }.map { shift, able in
      BackupLine(
        shift: scenario.shifts[shift].id, backup: plan.backups[shift].map(id), candidates: able.count,
        refusals: able.isEmpty
          ? plan.refusals(on: shift).map {
            RefusalLine(person: id($0.person), findings: $0.findings.map { FindingRecord($0, in: scenario) })
          } : nil)
    }
    shiftsWithBackup = plan.backups.count
    backupsProven = plan.isProven
    isCutShort = resilience.isCutShort
    weakest = resilience.weakest(5).map(line)
    if !simulation.months.isEmpty {
      func sum(_ count: (AbsenceSimulation.Month) -> Int) -> Int { simulation.months.reduce(0) { $0 + count($1) } }
      func counts(_ count: (AbsenceSimulation.Month) -> Int) -> [Count] {
        simulation.distribution(of: count).map { Count(number: $0.number, months: $0.months) }
      }
      self.simulation = SimulationLine(
        months: simulation.months.count, missed: sum(\.missed), byBackup: sum(\.byBackup), byOther: sum(\.byOther),
        holes: sum(\.holes), holesPerMonth: counts(\.holes), toldPerMonth: counts(\.told),
        weakShifts: Dictionary(
          uniqueKeysWithValues: simulation.holesOfShift.map { (scenario.shifts[$0.key].id, $0.value) }))
    }
  }

  func lines(_ subjects: Subjects) -> [String] {
    let language = subjects.language
    var lines = [CLIText.turnsMissed(filled, of: turns.count)(language)]
    for turn in turns where turn.outcome != "filled" {
      lines.append(
        "    "
          + CLIText.unfilled(subjects.names([turn.person]), turn.shift, isOpen: turn.outcome == "open", turn.isProven)(
            language))
    }
    let chains = turns.count { $0.outcome == "filled" && ($0.told ?? 0) > 2 }
    lines.append(CLIText.repairsTold(direct: filled - chains, chains: chains)(language))
    lines.append(CLIText.weakest(language))
    lines += weakest.map { "    " + CLIText.weak(subjects.names([$0.person]), $0.shift, $0.successors)(language) }
    lines.append(CLIText.backups(shiftsWithBackup, of: backups.count, isProven: backupsProven)(language))
    lines += backups.map { line in
      "    " + CLIText.backup(line.shift, line.backup.map { subjects.names([$0]) }, line.candidates)(language)
    }
    if let simulation {
      lines.append(CLIText.simulation(simulation)(language))
      lines.append("    " + CLIText.holes(simulation.holesPerMonth.map { ($0.number, $0.months) })(language))
      lines.append("    " + CLIText.told(simulation.toldPerMonth.map { ($0.number, $0.months) })(language))
    }
    if isCutShort { lines.append(CLIText.resilienceCutShort(language)) }
    return lines
  }
}
