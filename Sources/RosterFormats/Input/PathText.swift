/// Pieces of a path as text.
///
/// Made here, since NSString's own stop the program at a path of one character on Linux.
package enum PathText {
  /// The folder in which a path lies: empty for a mere name, `/` for an entry of the root.
  package static func folder(of path: String) -> String {
    let trimmed = trimmed(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "" }
    let folder = trimmed[..<slash]
    return folder.allSatisfy { $0 == "/" } ? "/" : String(folder)
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    let trimmed = trimmed(path)
    return trimmed.lastIndex(of: "/").map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
  }

  /// A name in a folder, which may be empty.
  package static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
