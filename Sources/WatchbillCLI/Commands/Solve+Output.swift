import ArgumentParser
import Foundation
import Watchbill

/// Where a solve writes to, and what it leaves alone there.
extension Solve {
  /// The folder asked for, else one named by the scenario's folder or file and its month.
  func folder(for named: NamedScenario) -> String {
    if let out { return out }
    // A month behind a workbook's name is told by the folder's own.
    let path = WorkbookPlace(named.path)?.path ?? named.path
    var url = URL(fileURLWithPath: path).standardizedFileURL
    if ["scenario.yaml", "scenario.yml"].contains(url.lastPathComponent) { url.deleteLastPathComponent() }
    // A dot in a folder's name is part of it; only a file's ending is left out.
    let isFile = ["json", "yaml", "yml", "xlsx", "xlsm"].contains(url.pathExtension.lowercased())
    let base = (isFile ? url.deletingPathExtension() : url).lastPathComponent
    let first = named.scenario.horizon.days.lowerBound.description
    return "out/\(base)-\(named.scenario.horizon.isMonth ? String(first.prefix(7)) : first)"
  }

  /// Makes sure before the solve that its roster can be written.
  func checkOutput(_ named: NamedScenario) throws {
    let folder = folder(for: named)
    do throws(FileProblem) { try SafeFile.probe(folder: folder) } catch { throw error.exit(named.language) }
    if !force, let old = existing(in: folder), old.state == "published" {
      complain(CLIText.published(folder + "/roster.json")(named.language))
      throw Exit.cannotWrite
    }
  }

  /// Whether a solve that was cut short leaves the folder's draft as it is, because it is better; that is told.
  func keepsBetter(_ audit: Audit, _ result: SolveResult, _ named: NamedScenario) -> Bool {
    let folder = folder(for: named)
    guard !force, result.stopped == .cancelled || result.stopped == .time, let old = existing(in: folder),
      old.hash == named.hash, let roster = old.roster(on: named.scenario, file: folder).roster
    else { return false }
    // What the file says of itself is not believed.
    let penalty = Audit(roster).penalty
    guard penalty < audit.penalty else { return false }
    complain(CLIText.keptBetter(folder + "/roster.json", penalty, audit.penalty)(named.language))
    return true
  }

  private func existing(in folder: String) -> RosterFile? {
    let path = folder + "/roster.json"
    return (try? PlainFile.bytes(at: path, atMost: RosterFile.largestSize)).flatMap { try? RosterFile($0, name: path) }
  }
}
