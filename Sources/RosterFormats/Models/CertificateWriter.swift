import Foundation
import GLPK

/// A certificate as text beside the MPS file that it is about.
///
/// A line each: what it claims, then every set of multipliers that a step names (`y costs|none R1:5 R7:-2 …`, scaled),
/// then the steps in the order of the walk (`split C3 0 down`, `tighten 2`, `close 1`, `dead`; sets are counted from 0). CRC-32 sums
/// of the model and of all lines before the last tell an accidental change from a wrong proof.
public enum CertificateWriter {
  /// The text of a certificate of a model that was written by `ModelWriter.mps`.
  public static func text(_ certificate: Certificate, mps: String) -> String {
    var lines = ["watchbill-certificate 1", "model \(hexadecimal(crc32(mps)))"]
    lines.append(certificate.bound.map { "claim bound \($0)" } ?? "claim infeasible")
    lines.append("scale \(Certificate.scale)")
    var numbers: [Int: Int] = [:]
    for step in certificate.steps {
      guard let old = step.multipliers, numbers[old] == nil else { continue }
      numbers[old] = numbers.count
      let set = certificate.multipliers[old]
      let rows = set.rows.map { " R\($0.row):\($0.value)" }.joined()
      lines.append("y \(set.countsCosts ? "costs" : "none")\(rows)")
    }
    for step in certificate.steps {
      switch step {
      case .split(let column, let most, let upFirst):
        lines.append("split C\(column) \(most) \(upFirst ? "up" : "down")")
      case .dead: lines.append("dead")
      case .tighten(let multipliers): lines.append("tighten \(numbers[multipliers]!)")
      case .close(let multipliers): lines.append("close \(numbers[multipliers]!)")
      }
    }
    let body = lines.joined(separator: "\n") + "\n"
    return body + "crc \(hexadecimal(crc32(body)))\n"
  }

  /// The checksum of ISO 3309, as zip files and Python's zlib have it.
  static func crc32(_ text: String) -> UInt32 {
    ~text.utf8.reduce(~UInt32(0)) { sum, byte in (sum >> 8) ^ table[Int((sum ^ UInt32(byte)) & 0xff)] }
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func hexadecimal(_ sum: UInt32) -> String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Certificate.Step {
  /// The multipliers that the step names.
  fileprivate var multipliers: Int? {
    switch self {
    case .split, .dead: nil
    case .tighten(let multipliers), .close(let multipliers): multipliers
    }
  }
}
