import Watchbill

/// What `repair` tells a person.
struct RepairSummary {
  let repair: AbsenceRepair
  let plans: [AbsenceRepair.Plan]
  let subjects: Subjects

  private var language: Language { subjects.language }
  private var scenario: Scenario { repair.roster.scenario }

  func lines() -> [String] {
    let missed = repair.missed
    var lines = repair.absences.map { absence in
      CLIText.away(
        scenario.displayName(of: absence.person), absence.days, isExcused: absence.isExcused,
        missed.filter { $0.person == absence.person }.map { scenario.shifts[$0.shift].id })(language)
    }
    lines.append(CLIText.pastStays(before: repair.firstDay)(language))
    for (number, plan) in plans.enumerated() {
      lines.append(CLIText.plan(number + 1, plan)(language))
      lines += ChangeSummary(change: plan.change, subjects: subjects).lines().map { "  " + $0 }
    }
    if plans.isEmpty {
      lines.append(CLIText.noPlan(language))
      lines += repair.obstacles.map { "  ✗ \($0.text(language)) [\($0.rule)]" }
    }
    return lines
  }
}

/// What a change of a roster is told as: whom to call, then what differs.
struct ChangeSummary {
  let change: AgreedChange
  let subjects: Subjects

  private var language: Language { subjects.language }

  func lines() -> [String] {
    func names(_ people: [PersonIndex]) -> String {
      subjects.names(people.map { subjects.scenario.representatives[$0].id })
    }
    return [CLIText.told(names(change.told))(language)]
      + (change.notified.isEmpty ? [] : [CLIText.notified(names(change.notified))(language)])
      + DifferenceSummary(difference: change.difference, subjects: subjects).shortLines()
  }
}

/// What `repair --json` prints.
struct RepairAnswer: Encodable {
  struct Absence: Encodable {
    var person: String
    var from: String
    var until: String
    var isExcused: Bool
  }

  struct Plan: Encodable {
    var number: Int
    var isProven: Bool
    var change: ChangeRecord
  }

  var version = 1
  var absences: [Absence]
  var firstDay: String
  var missed: [Override.Turn]
  var plans: [Plan]
  var obstacles: [FindingRecord]
  var applied: Int?
  var roster: String?

  init(_ repair: AbsenceRepair, _ plans: [AbsenceRepair.Plan], applied: Int?, written path: String?) {
    let scenario = repair.roster.scenario
    absences = repair.absences.map {
      Absence(
        person: scenario.representatives[$0.person].id, from: $0.days.lowerBound.description,
        until: $0.days.upperBound.description, isExcused: $0.isExcused)
    }
    firstDay = repair.firstDay.description
    missed = repair.missed.map {
      .init(person: scenario.representatives[$0.person].id, shift: scenario.shifts[$0.shift].id, serves: true)
    }
    self.plans = plans.enumerated().map { number, plan in
      Plan(number: number + 1, isProven: plan.isProven, change: ChangeRecord(plan.change))
    }
    obstacles = plans.isEmpty ? repair.obstacles.map { FindingRecord($0, in: scenario) } : []
    self.applied = applied
    roster = path
  }
}
