import ArgumentParser
import Watchbill

/// Tells what an exchange means, and keeps it where it is legal.
struct ExchangeReport {
  let wall: WallRoster
  let change: ChangeOptions
  let common: CommonOptions
  let applies: Bool
  let command: String

  private var language: Language { wall.language }
  private var scenario: Scenario { wall.named.scenario }

  /// Makes the exchange, tells it, and ends the program with 3 where it is illegal.
  func tell(_ make: () throws(Exchange.Misfit) -> Exchange) throws {
    let exchange: Exchange
    do throws(Exchange.Misfit) { exchange = try make() } catch { throw misfit(error) }
    var path: String?
    if exchange.isLegal {
      path = try wall.keep(
        exchange.change.roster, wall.overrides + [change.signed(exchange.change.override)], applies: applies,
        command: command, change)
    }
    if common.json {
      say(JSONText.of(ExchangeAnswer(exchange, scenario, written: path)))
    } else if !common.quiet {
      say(lines(exchange).joined(separator: "\n"))
      if let path { say(CLIText.written([path])(language)) }
    }
    if !exchange.isLegal { throw Exit.infeasible }
  }

  private func lines(_ exchange: Exchange) -> [String] {
    let broken = exchange.change.broken
    if !broken.isEmpty {
      return [CLIText.illegal(language)] + broken.map { "  ✗ \($0.text(language)) [\($0.rule)]" }
    }
    return [CLIText.legal(language)] + ChangeSummary(change: exchange.change, subjects: wall.subjects).lines()
      + [CLIText.balances(language)]
      + (exchange.balances.isEmpty ? ["  " + CLIText.unchanged(language)] : [])
      + exchange.balances.map { CLIText.balance(scenario.displayName(of: $0.person), $0)(language) }
      + [CLIText.debts(language)] + (exchange.debts.isEmpty ? ["  " + CLIText.even(language)] : [])
      + exchange.debts.map {
        CLIText.debt(wall.subjects.names([$0.debtor]), wall.subjects.names([$0.creditor]), $0)(language)
      }
  }

  private func misfit(_ misfit: Exchange.Misfit) -> ExitCode {
    switch misfit {
    case .servesNot(let person, let shift): return wall.subjects.servesNot(person, shift, wall.roster)
    case .servesAlready(let person, let shift):
      complain(CLIText.servesAlready(scenario.displayName(of: person), scenario.shifts[shift].id)(language))
    case .uneven: complain(CLIText.uneven(language))
    }
    return Exit.badData
  }
}

/// What `swap --json` and `substitute --json` print.
struct ExchangeAnswer: Encodable {
  struct Balance: Encodable {
    var person: String
    var turnClass: String
    /// Hundredths of a turn.
    var before: Int
    var after: Int
  }

  var version = 1
  var isLegal: Bool
  var change: ChangeRecord
  var balances: [Balance]
  var debts: [Debt]
  var roster: String?

  init(_ exchange: Exchange, _ scenario: Scenario, written path: String?) {
    isLegal = exchange.isLegal
    change = ChangeRecord(exchange.change)
    balances = exchange.balances.map {
      Balance(
        person: scenario.representatives[$0.person].id, turnClass: $0.turnClass.rawValue, before: $0.before,
        after: $0.after)
    }
    debts = exchange.debts
    roster = path
  }
}
