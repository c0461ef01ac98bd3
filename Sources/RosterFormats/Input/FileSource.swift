import Foundation
import RosterModel

/// The folder from which a scenario's files are read.
struct FileSource {
  enum Kind { case file, folder, missing }

  let folder: String

  static func kind(of path: String) -> Kind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .missing }
    return isFolder.boolValue ? .folder : .file
  }

  /// The names of the folder's files.
  func names() -> Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
  }

  /// A path beside a missing one whose name is near it, or nil.
  static func neighbour(of path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let names = FileSource(folder: url.deletingLastPathComponent().path).names()
    return NearestName.of(url.lastPathComponent, among: names.sorted()).map {
      (path as NSString).deletingLastPathComponent.isEmpty
        ? $0 : ((path as NSString).deletingLastPathComponent as NSString).appendingPathComponent($0)
    }
  }

  /// The bytes of a file, or nil with the problem told.
  func bytes(of name: String, at mark: Mark? = nil, problems: inout ProblemList) -> Data? {
    let path = (folder as NSString).appendingPathComponent(name)
    switch Self.kind(of: path) {
    case .missing:
      let maybe = problems.nearest(to: name, among: names().sorted())
      problems.add("file.missing", at: mark, Messages.noSuchFile(name), maybe: maybe)
      return nil
    case .folder:
      problems.add("file.folder", at: mark, Messages.isFolder(name))
      return nil
    case .file: break
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      problems.add("file.permission", at: mark, Messages.noPermission(path))
      return nil
    }
    defer { try? handle.close() }
    return Self.all(of: handle)
  }

  /// Everything that can be read, up to one byte more than a file may have: enough to tell that it is too large.
  static func all(of handle: FileHandle) -> Data {
    var bytes = Data()
    while bytes.count <= InputFile.largestSize,
      let more = try? handle.read(upToCount: InputFile.largestSize + 1 - bytes.count), !more.isEmpty
    {
      bytes.append(more)
    }
    return bytes
  }
}
