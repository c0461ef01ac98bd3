import Foundation
import RosterModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The place from which a scenario's files are read: a folder, or files in memory.
struct FileSource {
  enum Kind { case file, folder, missing }

  private enum Store {
    case folder(String)
    case memory([String: Data])
  }

  private let store: Store

  init(folder: String) { store = .folder(folder) }

  init(_ files: [InputFile]) {
    store = .memory(Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
  }

  /// What stands at a path; whatever is there and no folder is tried as a file.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return [ENOENT, ENOTDIR].contains(errno) ? .missing : .file }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The names of the folder's files, or nil where the folder may not be read.
  func names() -> Set<String>? {
    switch store {
    case .folder(let path): (try? FileManager.default.contentsOfDirectory(atPath: path)).map(Set.init)
    case .memory(let files): Set(files.keys)
    }
  }

  /// A path beside a missing one whose name is near it, or nil.
  static func neighbour(of path: String) -> String? {
    let folder = PathText.folder(of: path)
    let names = FileSource(folder: folder.isEmpty ? "." : folder).names() ?? []
    return NearestName.of(PathText.name(of: path), among: names.sorted()).map { PathText.joined(folder, $0) }
  }

  /// The bytes of a file, or nil with the problem told.
  func bytes(of name: String, at mark: Mark? = nil, problems: inout ProblemList) -> Data? {
    switch store {
    case .memory(let files):
      if let bytes = files[name] { return bytes }
      let maybe = problems.nearest(to: name, among: files.keys.sorted())
      problems.add("file.missing", at: mark, Messages.noSuchFile(name), maybe: maybe)
      return nil
    case .folder(let folder):
      return bytes(of: name, in: folder, at: mark, problems: &problems)
    }
  }

  private func bytes(of name: String, in folder: String, at mark: Mark?, problems: inout ProblemList) -> Data? {
    let path = PathText.joined(folder, name)
    do throws(InputProblem) { return try PlainFile.bytes(at: path, named: name, mark: mark) } catch {
      var problem = error
      if error.code == "file.missing" {
        problem.suggestion = problems.nearest(to: name, among: (names() ?? []).sorted())
      }
      problems.add(problem)
      return nil
    }
  }
}
