import Watchbill

/// What `resilience` says.
extension CLIText {
  static func turnsMissed(_ filled: Int, of count: Int) -> Text {
    Text(
      "逐个班次各缺一人：\(count) 个人班里 \(filled) 个补得上（补后的班表都已审核）",
      "one person missing, turn by turn: \(filled) of \(count) can be made up for (each repaired roster was audited)")
  }
  static func unfilled(_ name: String, _ shift: String, isOpen: Bool, _ isProven: Bool) -> Text {
    let proof = isProven ? Text("（已证）", " (proven)") : Text("（未证）", " (not proven)")
    return isOpen
      ? Text("\(name) 缺 \(shift)：只能空岗\(proof.chinese)", "\(name) missing \(shift): a place stays open\(proof.english)")
      : Text(
        "\(name) 缺 \(shift)：没有合规的补法\(proof.chinese)", "\(name) missing \(shift): no legal repair\(proof.english)")
  }
  static func repairsTold(direct: Int, chains: Int) -> Text {
    Text(
      "    直接替班 \(direct) 个，要连环调整 \(chains) 个",
      "    \(direct) by one who simply takes the turn, \(chains) by a chain of changes")
  }
  static let weakest = Text("最薄弱的人班（能直接替的人最少）：", "the weakest turns (fewest who can simply take them):")
  static func weak(_ name: String, _ shift: String, _ count: Int) -> Text {
    Text("\(shift) \(name)：\(count) 人能替", "\(shift) \(name): \(count) can")
  }
  static func backups(_ count: Int, of all: Int, isProven: Bool) -> Text {
    Text(
      "替补代表：\(all) 班里 \(count) 班有" + (isProven ? "（已证不能更多）" : "（未证）"),
      "backups: \(count) of \(all) shifts have one" + (isProven ? " (proven most)" : " (not proven)"))
  }
  static func backup(_ shift: String, _ name: String?, _ candidates: Int) -> Text {
    guard let name else {
      return candidates == 0
        ? Text(
          "\(shift)：没有（逐个代表查过，--json 列出各自的规则）", "\(shift): none (every deputy was tried; --json lists what each breaks)"
        )
        : Text(
          "\(shift)：没有（\(candidates) 人单独可以，都已替补别的班）",
          "\(shift): none (\(candidates) could by themselves; all back up other shifts)")
    }
    return Text("\(shift)：\(name)（另有 \(candidates - 1) 人可以）", "\(shift): \(name) (\(candidates - 1) others could)")
  }
  static func simulation(_ line: ResilienceReport.SimulationLine) -> Text {
    Text(
      "模拟 \(line.months) 个月：缺 \(line.missed) 个人班，替补顶上 \(line.byBackup)，别人顶上 \(line.byOther)，空岗 \(line.holes)",
      "\(line.months) months simulated: \(line.missed) turns missed, \(line.byBackup) taken by the backup, \(line.byOther) by somebody else, \(line.holes) left empty"
    )
  }
  private static func counted(_ counts: [(Int, Int)]) -> String {
    counts.map { "\($0.0)×\($0.1)" }.joined(separator: " ")
  }
  static func holes(_ counts: [(Int, Int)]) -> Text {
    Text("每月空岗数×月数：\(counted(counts))", "empty places a month × months: \(counted(counts))")
  }
  static func told(_ counts: [(Int, Int)]) -> Text {
    Text("每月要通知的人数×月数：\(counted(counts))", "people told a month × months: \(counted(counts))")
  }
  static let resilienceCutShort = Text("时间到了：还有人班没有试", "out of time: some turns were not tried")
}
