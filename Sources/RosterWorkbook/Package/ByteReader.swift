/// Little-endian numbers at places in bytes, each checked against their end.
struct ByteReader {
  let bytes: [UInt8]

  /// The number of two bytes at a place, or nil past the end.
  func short(_ place: Int) -> Int? {
    guard place >= 0, place <= bytes.count - 2 else { return nil }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }

  /// The number of four bytes at a place, or nil past the end.
  func long(_ place: Int) -> Int? {
    guard let low = short(place), let high = short(place + 2) else { return nil }
    return low | high << 16
  }

  /// The bytes of a range, or nil where it passes the end.
  func slice(_ start: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else { return nil }
    return bytes[start..<(start + count)]
  }
}

extension [UInt8] {
  /// Adds a number as two bytes, the low one first.
  mutating func append(short number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// Adds a number as four bytes, the low one first.
  mutating func append(long number: Int) {
    append(short: number)
    append(short: number >> 16)
  }
}
