public import Foundation
public import RosterModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads bytes that come from outside: plain files no larger than they may be, so that neither a device without an end
/// nor a disk image by mistake fills the memory.
public enum PlainFile {
  /// The bytes of a file; `name` stands for it in messages.
  ///
  /// - Throws: `InputProblem` with a code that begins `file.`.
  public static func bytes(
    at path: String, named name: String? = nil, atMost limit: Int = InputFile.largestSize, mark: Mark? = nil
  ) throws(InputProblem) -> Data {
    let file = try opened(path, named: name ?? path, atMost: limit, mark: mark)
    defer { close(file) }
    return try all(of: file, named: name ?? path, atMost: limit, mark: mark)
  }

  /// A file of any size, to be read piece by piece.
  ///
  /// - Throws: `InputProblem` with a code that begins `file.`.
  public static func handle(at path: String) throws(InputProblem) -> FileHandle {
    let file = try opened(path, named: path, atMost: .max, mark: nil)
    // Pieces are waited for.
    _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK)
    return FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }

  /// A pipe is read only where the shell made it (`/dev/stdin`, `/dev/fd/63`): a named one may never get a writer.
  private static func opened(
    _ path: String, named name: String, atMost limit: Int, mark: Mark?
  ) throws(InputProblem) -> Int32 {
    // Opened without waiting, and looked at once open: what a name stands for can change in between.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let reason = errno
      let (code, text): (String, Text) =
        switch reason {
        case ENOENT, ENOTDIR: ("file.missing", Messages.noSuchFile(name))
        case EACCES, EPERM: ("file.permission", Messages.noPermission(path))
        default: ("file.unreadable", Messages.unreadable(name, SystemReason.text(reason)))
        }
      throw InputProblem(code: code, at: mark, text: text)
    }
    var status = stat()
    let problem: InputProblem?
    switch fstat(file, &status) == 0 ? status.st_mode & S_IFMT : 0 {
    case S_IFREG where Int(status.st_size) > limit:
      let text = Messages.tooLarge(name, bytes: Int(status.st_size), limit: limit)
      problem = InputProblem(code: "file.tooLarge", at: mark, text: text)
    case S_IFREG: problem = nil
    case S_IFIFO where path.hasPrefix("/dev/") || path.hasPrefix("/proc/self/fd/"): problem = nil
    case S_IFDIR: problem = InputProblem(code: "file.folder", at: mark, text: Messages.isFolder(name))
    default:
      problem = InputProblem(
        code: "file.special", at: mark, text: Messages.isSpecial(name), suggestion: Messages.maybeStandardInput)
    }
    if let problem {
      close(file)
      throw problem
    }
    return file
  }

  /// The bytes of standard input, to its end.
  ///
  /// - Throws: `InputProblem` where there is none or it is too long.
  public static func standardInput(atMost limit: Int = InputFile.largestSize) throws(InputProblem) -> Data {
    try all(of: STDIN_FILENO, named: "stdin", atMost: limit, mark: nil)
  }

  private static func all(
    of file: Int32, named name: String, atMost limit: Int, mark: Mark?
  ) throws(InputProblem) -> Data {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        let reason = errno
        if reason == EINTR { continue }
        if reason == EAGAIN {
          var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
          poll(&waiting, 1, -1)
          continue
        }
        throw InputProblem(
          code: "file.unreadable", at: mark, text: Messages.unreadable(name, SystemReason.text(reason)))
      }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limit {
        throw InputProblem(
          code: "file.tooLarge", at: mark, text: Messages.tooLarge(name, bytes: bytes.count, limit: limit))
      }
    }
  }
}
