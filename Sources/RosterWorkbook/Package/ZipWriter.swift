import CZlib
import Foundation

/// Writes a ZIP archive: parts copied as another archive packs them, and new ones.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that the format can tell: the same parts always give the same bytes.
  private static let date = 0x0021_0000

  /// Adds a part as it is packed.
  mutating func copy(_ entry: ZipArchive.Entry) {
    let start = bytes.count
    let name = Array(entry.name.utf8)
    func fields(_ target: inout [UInt8]) {
      target.append(short: 20)
      target.append(short: 0x800)
      target.append(short: entry.method)
      target.append(long: entry.date)
      target.append(long: entry.checksum)
      target.append(long: entry.packed.count)
      target.append(long: entry.size)
      target.append(short: name.count)
      target.append(short: 0)
    }
    bytes.append(long: 0x0403_4B50)
    fields(&bytes)
    bytes += name
    bytes += entry.packed
    directory.append(long: 0x0201_4B50)
    directory.append(short: 20)
    fields(&directory)
    directory.append(short: 0)
    directory.append(short: 0)
    directory.append(short: 0)
    directory.append(long: 0)
    directory.append(long: start)
    directory += name
    count += 1
  }

  /// Adds a new part, deflated.
  mutating func add(_ name: String, _ content: [UInt8]) {
    copy(
      ZipArchive.Entry(
        name: name, method: 8, checksum: Checksum.of(content), packed: Self.deflated(content)[...],
        size: content.count, date: Self.date))
  }

  /// The archive with its directory.
  func data() -> Data {
    var all = bytes + directory
    all.append(long: 0x0605_4B50)
    all.append(long: 0)
    all.append(short: count)
    all.append(short: count)
    all.append(long: directory.count)
    all.append(long: bytes.count)
    all.append(short: 0)
    return Data(all)
  }

  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    defer { deflateEnd(&stream) }
    var input = content
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        // The bound has room for the whole, so one call ends it.
        deflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<written])
  }
}
