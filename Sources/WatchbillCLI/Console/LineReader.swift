import Foundation

/// The lines of a file, one at a time, so that a stream without an end takes no more memory than its longest line.
struct LineReader: Sequence, IteratorProtocol {
  /// The longest line that is read; a longer one comes out cut, and then its rest is left out.
  static let longest = 16 << 20

  private let handle: FileHandle
  private var buffer = Data()
  private var isAtEnd = false

  init(_ handle: FileHandle) { self.handle = handle }

  /// The next line without its end, or nil.
  mutating func next() -> Data? {
    var searched = 0
    while true {
      if let end = buffer[(buffer.startIndex + searched)...].firstIndex(of: 10) {
        defer { buffer = Data(buffer[(end + 1)...]) }
        return Data(buffer[..<end])
      }
      searched = buffer.count
      if isAtEnd || searched > Self.longest { break }
      fill()
    }
    let line = buffer
    buffer = Data()
    while line.count > Self.longest, !isAtEnd {
      fill()
      defer { buffer = Data() }
      guard let end = buffer.firstIndex(of: 10) else { continue }
      let rest = Data(buffer[(end + 1)...])
      defer { buffer = rest }
      break
    }
    return line.isEmpty && isAtEnd ? nil : line
  }

  private mutating func fill() {
    guard let more = try? handle.read(upToCount: 1 << 16), !more.isEmpty else {
      isAtEnd = true
      return
    }
    buffer.append(more)
  }
}
