import CZlib
import Foundation

/// The parts of a ZIP archive in memory (PKWARE APPNOTE 6.3, without ZIP64, encryption and split archives).
///
/// Read here rather than by a library, so that a part can be copied as it is packed, that no count or length of the
/// archive is believed, and that nothing is unpacked beyond a budget.
struct ZipArchive {
  /// One part as the archive holds it.
  struct Entry: Sendable {
    var name: String
    /// 0 stored, 8 deflated.
    var method: Int
    var checksum: Int
    /// The bytes as they are packed.
    var packed: ArraySlice<UInt8>
    /// Bytes when unpacked, as the archive says.
    var size: Int
    /// Date and time of MS-DOS, as they stand.
    var date: Int
    var isEncrypted = false
  }

  /// Why bytes are no archive, or a part cannot be had.
  enum Fault: Error {
    case notAnArchive, broken, encrypted, tooLarge, unknownMethod
  }

  /// The parts in the order of the directory.
  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]

  /// More parts than this are no workbook.
  static let mostEntries = 10_000

  /// Reads the directory of an archive.
  ///
  /// - Complexity: O(entries), and O(65,557) for the directory's end.
  init(_ data: Data) throws(Fault) {
    let reader = ByteReader(bytes: Array(data))
    guard let end = Self.directoryEnd(reader), let count = reader.short(end + 10), var place = reader.long(end + 16)
    else { throw Fault.notAnArchive }
    if count > Self.mostEntries { throw Fault.tooLarge }
    for _ in 0..<count {
      guard reader.long(place) == 0x0201_4B50, let flags = reader.short(place + 8),
        let method = reader.short(place + 10),
        let date = reader.long(place + 12), let checksum = reader.long(place + 16),
        let packedSize = reader.long(place + 20), let size = reader.long(place + 24),
        let nameLength = reader.short(place + 28), let extraLength = reader.short(place + 30),
        let commentLength = reader.short(place + 32), let header = reader.long(place + 42),
        let name = reader.slice(place + 46, nameLength),
        reader.long(header) == 0x0403_4B50, let ownName = reader.short(header + 26),
        let ownExtra = reader.short(header + 28),
        let packed = reader.slice(header + 30 + ownName + ownExtra, packedSize)
      else { throw Fault.broken }
      let entry = Entry(
        name: String(decoding: name, as: UTF8.self).replacing("\\", with: "/"), method: method, checksum: checksum,
        packed: packed, size: size, date: date, isEncrypted: flags & 1 != 0)
      // Of two parts of one name, programs take either: neither can be trusted.
      guard positions.updateValue(entries.count, forKey: entry.name.lowercased()) == nil else { throw Fault.broken }
      entries.append(entry)
      place += 46 + nameLength + extraLength + commentLength
    }
  }

  /// Where the record at the directory's end begins; a comment of at most 65,535 bytes may follow it.
  private static func directoryEnd(_ reader: ByteReader) -> Int? {
    let last = reader.bytes.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 65_535), by: -1).first { place in
      reader.bytes[place] == 0x50 && reader.long(place) == 0x0605_4B50
    }
  }

  /// A part by its name, whose letters' case does not matter (ECMA-376 part 2, 6.2.2.3), or nil.
  func entry(_ name: String) -> Entry? { positions[name.lowercased()].map { entries[$0] } }
}

extension ZipArchive.Entry {
  /// The part unpacked; what it takes is taken from the budget.
  ///
  /// - Throws: `tooLarge` before more than the budget is in memory, `broken` where sizes or checksum disagree.
  func unpacked(budget: inout Int) throws(ZipArchive.Fault) -> [UInt8] {
    if isEncrypted { throw .encrypted }
    var bytes: [UInt8]
    switch method {
    case 0:
      guard packed.count <= budget else { throw .tooLarge }
      bytes = Array(packed)
    case 8: bytes = try inflated(atMost: budget)
    default: throw .unknownMethod
    }
    budget -= bytes.count
    guard bytes.count == size, Checksum.of(bytes) == checksum else { throw .broken }
    return bytes
  }

  private func inflated(atMost limit: Int) throws(ZipArchive.Fault) -> [UInt8] {
    // The size told is believed only to refuse: what comes out is counted.
    guard size <= limit else { throw .tooLarge }
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw .broken }
    defer { inflateEnd(&stream) }
    var input = Array(packed)
    var output = [UInt8](repeating: 0, count: size + 1)
    var status = Z_OK
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        // One byte more than told has room, so that a part that unpacks to more is noticed.
        status = inflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    guard status == Z_STREAM_END, written == size else { throw .broken }
    output.removeLast()
    return output
  }
}

/// The checksum of a part: CRC-32 (ISO 3309).
enum Checksum {
  static func of(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
