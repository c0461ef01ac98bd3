import ArgumentParser

/// The command `watchbill`.
@main
struct WatchbillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchbill",
    abstract: "值班表：代表分组、排班、审核。 Pairs representatives and rosters the pairs round the clock.",
    version: "0.1.0",
    subcommands: [
      Solve.self, Pair.self, Check.self, Explain.self, Diff.self, Export.self, Schema.self, Init.self, Generate.self,
      Import.self, Publish.self, BookMonth.self, ReadBack.self, RepairRoster.self, StandInCommand.self, Swap.self,
      Substitute.self, Undo.self, ReplayCommand.self, Who.self, BookCommand.self, BookAbsent.self, BookRecord.self,
      BookClose.self, BookReport.self, BookLedgerCommand.self, PatchCommand.self, Compare.self, PriceCommand.self,
      FrontierCommand.self, Conflict.self, ResilienceCommand.self, StaffingCommand.self,
    ])
}
