import Foundation
import RosterPublishing
import Watchbill

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Progress on standard error: a line for each better penalty or bound, and a live one where it is a terminal.
final class LiveLine {
  private let language: Language
  private let isTerminal = isatty(2) == 1
  private var last = ""

  init(_ language: Language) { self.language = language }

  /// Shows an event; says nothing where standard error is no terminal.
  func show(_ event: SolveEvent) {
    guard isTerminal, let penalty = event.penalty else { return }
    let line = CLIText.progress(event, penalty)(language)
    if line.dropFirst(10) == last.dropFirst(10) { return }
    last = line
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(line)\n".utf8))
  }
}

/// Raises a flag at the first Ctrl-C; a second one ends the program at once.
final class InterruptWatch {
  private let source: any DispatchSourceSignal

  init(_ flag: StopFlag) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if flag.isCancelled { exit(130) }
      flag.cancel()
    }
    source.resume()
  }
}
