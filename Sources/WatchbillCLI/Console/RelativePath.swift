import Foundation
import Watchbill

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path as seen from a folder.
enum RelativePath {
  /// The path that leads from a folder to another path, whatever links lie on the way.
  static func of(_ path: String, from folder: String) -> String {
    let target = resolved(path).split(separator: "/")
    let base = resolved(folder).split(separator: "/")
    let common = zip(target, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - common) + target[common...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The absolute path without links; parts that do not exist yet stay as they are written.
  static func resolved(_ path: String) -> String {
    var head = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var tail: [String] = []
    while head != "/" {
      if let real = realpath(head, nil) {
        defer { free(real) }
        return ([String(cString: real)] + tail).joined(separator: "/")
      }
      let name = PathText.name(of: head)
      head = PathText.folder(of: head)
      tail.insert(name, at: 0)
    }
    return "/" + tail.joined(separator: "/")
  }
}
