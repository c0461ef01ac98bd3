import Foundation
import Testing

/// The program that was built beside these tests.
struct Binary {
  /// What one run left.
  struct Run {
    var code: Int32
    var output: String
    var errors: String
    /// Whether a signal ended the program rather than its own exit.
    var died: Bool

    /// The JSON object on standard output.
    func object() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)\(errors)")
    }
  }

  /// Why a run has no result.
  enum Failure: Error {
    case notBuilt
    case tookTooLong([String])
  }

  /// Something to do while the program runs, some seconds after its start.
  typealias Interruption = (seconds: Double, signal: Int32)

  static let scenarios = root.appendingPathComponent("Scenarios").path

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Beside the test bundle, whose place depends on the platform; else in the package's debug folder.
  private static let path: String? = {
    let bundles = Bundle.allBundles.map(\.bundlePath)
    for start in [CommandLine.arguments[0], Bundle.main.executablePath ?? ""] + bundles where !start.isEmpty {
      var folder = URL(fileURLWithPath: start).standardizedFileURL
      while folder.path != "/" {
        folder.deleteLastPathComponent()
        let candidate = folder.appendingPathComponent("watchbill").path
        if isProgram(candidate) { return candidate }
      }
    }
    let usual = root.appendingPathComponent(".build/debug/watchbill").path
    return isProgram(usual) ? usual : nil
  }()

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }

  /// The program's path.
  static func program() throws -> String {
    guard let path else { throw Failure.notBuilt }
    return path
  }

  /// Runs the program, or another, in a folder and waits for its end.
  ///
  /// Its streams are files, so that no full pipe can stop it.
  static func run(
    _ arguments: [String], in folder: String, input: String = "", output: String? = nil,
    interruption: Interruption? = nil, timeout: Double = 240, executable: String? = nil
  ) throws -> Run {
    let program = try executable ?? Binary.program()
    let streams = NSTemporaryDirectory() + "/watchbill-run-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: streams) }
    func file(_ name: String, _ text: String = "") throws -> URL {
      let place = URL(fileURLWithPath: streams + "/" + name)
      try Data(text.utf8).write(to: place)
      return place
    }
    let (inputFile, outputFile) = (try file("in", input), try file("out"))
    let errorFile = try file("err")

    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: output.map { URL(fileURLWithPath: $0) } ?? outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    var hasEnded = false
    if let interruption {
      hasEnded = ended.wait(timeout: .now() + interruption.seconds) == .success
      if !hasEnded { kill(process.processIdentifier, interruption.signal) }
    }
    if !hasEnded, ended.wait(timeout: .now() + timeout) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      throw Failure.tookTooLong(arguments)
    }
    return Run(
      code: process.terminationStatus, output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8), died: process.terminationReason == .uncaughtSignal)
  }
}
