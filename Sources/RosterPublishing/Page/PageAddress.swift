/// The part of an address behind `#`.
enum PageAddress {
  /// The address of a person's own view, and the identifier of its element: letters, digits, `-`, `_` and `.` as they
  /// are, everything else percent-encoded, so that it can stand in an attribute.
  static func person(_ id: String) -> String { "person=" + encoded(id) }

  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0" + hex : "%" + hex
      }
    }
  }
}
