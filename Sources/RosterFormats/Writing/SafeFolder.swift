public import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes folders of scenarios whole or not at all: beside the target, then renamed.
public enum SafeFolder {
  /// Writes files as a folder of its own; nobody ever sees a part of it.
  ///
  /// A folder that stands there is replaced only where that is asked for and it holds nothing but a scenario's files.
  ///
  /// - Throws: `FileProblem` with the path and the system's reason; what stood there stays as it was.
  public static func write(
    _ files: [(name: String, data: Data)], to path: String, ifExists replacement: SafeFile.Replacement = .refuse
  ) throws(FileProblem) {
    let target = URL(fileURLWithPath: path).standardizedFileURL
    let parent = target.deletingLastPathComponent()
    let manager = FileManager.default
    let stands = try stands(path, replacement)
    do { try manager.createDirectory(at: parent, withIntermediateDirectories: true) } catch {
      throw problem(error, path: path)
    }
    let mark = UUID().uuidString.prefix(8)
    let beside = parent.appendingPathComponent(".\(target.lastPathComponent).\(mark).part")
    defer { try? manager.removeItem(at: beside) }
    do { try manager.createDirectory(at: beside, withIntermediateDirectories: false) } catch {
      throw problem(error, path: path)
    }
    for (name, data) in files { try SafeFile.write(data, to: beside.path + "/" + name) }
    let old = parent.appendingPathComponent(".\(target.lastPathComponent).\(mark).old")
    if stands { try move(target, to: old, path: path) }
    do throws(FileProblem) { try move(beside, to: target, path: path) } catch {
      if stands { try? move(old, to: target, path: path) }
      throw error
    }
    try? manager.removeItem(at: old)
  }

  /// Whether a folder stands at the path and may be replaced.
  private static func stands(_ path: String, _ replacement: SafeFile.Replacement) throws(FileProblem) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    if replacement == .refuse { throw FileProblem(.exists, path: path) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileProblem(.cannotWrite, path: path, reason: SystemReason.text(ENOTDIR))
    }
    let known = Set(["scenario.yaml"] + TableCatalog.all.map(\.fileName))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    if let stranger = names.sorted().first(where: { !known.contains($0) }) {
      throw FileProblem(.cannotWrite, path: path, reason: Messages.holdsOther(stranger))
    }
    return true
  }

  private static func move(_ source: URL, to target: URL, path: String) throws(FileProblem) {
    guard rename(source.path, target.path) == 0 else {
      let code: FileProblem.Code = errno == EACCES || errno == EPERM ? .noPermission : .cannotWrite
      throw FileProblem(code, path: path, reason: SystemReason.text(errno))
    }
  }

  private static func problem(_ error: any Error, path: String) -> FileProblem {
    let cocoa = error as? CocoaError
    let system = (cocoa?.underlying as? POSIXError)?.code.rawValue ?? EIO
    return FileProblem(
      cocoa?.code == .fileWriteNoPermission ? .noPermission : .cannotWrite, path: path,
      reason: SystemReason.text(system))
  }
}
