import ArgumentParser
import Foundation
import Watchbill

/// Exit codes of the program; the shell's own follow sysexits(3).
enum Exit {
  static let infeasible = ExitCode(3)
  static let noRoster = ExitCode(4)
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let solverFault = ExitCode(70)
  static let cannotWrite = ExitCode(73)
  static let busy = ExitCode(75)
  static let noPermission = ExitCode(77)
  static let interrupted = ExitCode(130)
}

/// Prints to standard error.
func complain(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) }

/// Prints a line to standard output; ends the program where nobody can read it any more.
func say(_ text: String) { emit(text + "\n") }

/// Prints to standard output as it is.
func emit(_ text: String) { emit(Data(text.utf8)) }

/// Prints bytes to standard output.
func emit(_ data: Data) {
  do { try FileHandle.standardOutput.write(contentsOf: data) } catch { exit(Exit.cannotWrite.rawValue) }
}

extension InputProblem {
  /// The code with which the program ends where this stops it.
  var exit: ExitCode {
    switch code {
    case "file.missing": Exit.missingInput
    case "file.permission": Exit.noPermission
    default: Exit.badData
    }
  }
}

extension FileProblem {
  /// Tells the problem; the code with which the program ends.
  func exit(_ language: Language) -> ExitCode {
    complain(message(in: language))
    switch code {
    case .noPermission: return Exit.noPermission
    // A missing folder could not be made: that too is a failure to write.
    case .missing, .cannotWrite, .exists: return Exit.cannotWrite
    }
  }
}

/// Files of one command, written whole or not at all.
enum Output {
  /// Writes a scenario's folder; the paths of its files.
  static func writeFolder(
    _ files: [(name: String, text: String)], to folder: String, overwrites: Bool, _ language: Language
  ) throws
    -> [String]
  {
    do throws(FileProblem) {
      try SafeFolder.write(
        files.map { ($0.name, Data($0.text.utf8)) }, to: folder, ifExists: overwrites ? .replace : .refuse)
    } catch {
      if error.code == .exists {
        complain(CLIText.exists(folder)(language))
        throw Exit.cannotWrite
      }
      throw error.exit(language)
    }
    return files.map { folder + "/" + $0.name }
  }

  /// Writes files where none of them is there yet or all may be replaced, so that a refusal leaves nothing behind.
  static func writeAll(_ files: [(path: String, data: Data)], overwrites: Bool, _ language: Language) throws {
    // What is no file, such as a pipe, is written straight.
    let standing = files.first { file in
      var status = stat()
      return stat(file.path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
    if !overwrites, let standing { throw FileProblem(.exists, path: standing.path).exit(language) }
    try write(files, overwrites ? .replace : .refuse, language)
  }

  /// Writes files, making their folders; the first problem is told and ends the program.
  static func write(_ files: [(path: String, data: Data)], _ replacement: SafeFile.Replacement, _ language: Language)
    throws
  {
    do throws(FileProblem) {
      for (path, data) in files {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        // A folder that cannot be made shows when the file is written.
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try SafeFile.write(data, to: path, ifExists: replacement)
      }
    } catch { throw error.exit(language) }
  }
}
