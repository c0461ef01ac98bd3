public import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all: beside the target, flushed to the disk, then renamed.
public enum SafeFile {
  /// What happens to a file that stands there already.
  public enum Replacement: Sendable {
    /// It stays, and writing fails with `exists`.
    case refuse
    /// It is replaced.
    case replace
  }

  /// Writes bytes to a path; a reader sees the old file or the new one, never a part.
  ///
  /// - Throws: `FileProblem` with the path and the system's reason; nothing is left behind.
  public static func write(
    _ data: Data, to path: String, ifExists replacement: Replacement = .refuse
  ) throws(FileProblem) {
    let folder = PathText.folder(of: path)
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw FileProblem(.cannotWrite, path: path, reason: SystemReason.text(EISDIR))
      }
      // A device or a pipe cannot be renamed over; it is written straight.
      if status.st_mode & S_IFMT != S_IFREG { return try writeStraight(data, to: path) }
      if replacement == .refuse { throw FileProblem(.exists, path: path) }
    }
    // A name of its own, since the target's may already be as long as a name can be.
    let beside = PathText.joined(folder.isEmpty ? "." : folder, ".watchbill-\(UUID().uuidString.prefix(8)).part")
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw problem(path) }
    do throws(FileProblem) {
      defer { close(file) }
      try writeAll(data, to: file, path: path)
      guard fsync(file) == 0 else { throw problem(path) }
    } catch {
      unlink(beside)
      throw error
    }
    try move(beside, to: path, replacement)
    let directory = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    if directory >= 0 {
      // Makes the new name last through a power cut; some file systems refuse, and then it lasts a little later.
      _ = fsync(directory)
      close(directory)
    }
  }

  /// Finds out, without leaving anything behind, whether files can be written to a folder that may have to be made.
  ///
  /// - Throws: `FileProblem` as writing itself would.
  public static func probe(folder: String) throws(FileProblem) {
    var head = folder.isEmpty ? "." : folder
    var status = stat()
    // The nearest folder that is there must let the others be made in it.
    while stat(head, &status) != 0 {
      guard errno == ENOENT else { throw problem(folder) }
      let parent = PathText.folder(of: head)
      if parent == head { throw problem(folder) }
      head = parent.isEmpty ? "." : parent
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileProblem(.cannotWrite, path: folder, reason: SystemReason.text(ENOTDIR))
    }
    guard access(head, W_OK | X_OK) == 0 else { throw problem(folder) }
  }

  private static func move(_ beside: String, to path: String, _ replacement: Replacement) throws(FileProblem) {
    switch replacement {
    case .replace:
      guard rename(beside, path) == 0 else {
        let failure = problem(path)
        unlink(beside)
        throw failure
      }
    case .refuse:
      // A link fails where the name is taken, even if it was taken a moment ago; a rename would replace it.
      let linked = link(beside, path)
      let failure = problem(path)
      unlink(beside)
      if linked != 0 { throw failure }
    }
  }

  private static func writeStraight(_ data: Data, to path: String) throws(FileProblem) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw problem(path) }
    defer { close(file) }
    try writeAll(data, to: file, path: path)
  }

  private static func writeAll(_ data: Data, to file: Int32, path: String) throws(FileProblem) {
    let failure = data.withUnsafeBytes { buffer -> FileProblem? in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = writeSome(rest, file)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return problem(path) }
        rest = rest.dropFirst(written)
      }
      return nil
    }
    if let failure { throw failure }
  }

  private static func writeSome(_ bytes: Slice<UnsafeRawBufferPointer>, _ file: Int32) -> Int {
    let buffer = UnsafeRawBufferPointer(rebasing: bytes)
    #if canImport(Glibc)
      return Glibc.write(file, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      return Musl.write(file, buffer.baseAddress, buffer.count)
    #else
      return Darwin.write(file, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func problem(_ path: String) -> FileProblem {
    let reason = errno
    let code: FileProblem.Code =
      switch reason {
      case ENOENT: .missing
      case EACCES, EPERM, EROFS: .noPermission
      case EEXIST: .exists
      default: .cannotWrite
      }
    return FileProblem(code, path: path, reason: SystemReason.text(reason))
  }
}
