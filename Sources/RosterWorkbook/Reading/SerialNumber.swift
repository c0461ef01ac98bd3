import Foundation
import RosterModel

/// Numbers of cells as what they show.
struct SerialNumber {
  /// Whether days are counted from 1904, as workbooks of old Macintoshes do.
  var countsFrom1904 = false

  /// The last day of the format, 31 December 9999, in the system of 1900.
  private static let last = 2_958_465.0

  func cell(_ value: Double, _ format: NumberFormat) -> Cell {
    guard value.isFinite else { return Cell(.error, "#NUM!") }
    guard format != .number, value >= 0, value <= Self.last else { return Cell(.number, Self.text(value)) }
    let minutes = Int((value * 1440).rounded())
    let (days, minute) = (minutes / 1440, minutes % 1440)
    let time = "\(Digits.padded(minute / 60, 2)):\(Digits.padded(minute % 60, 2))"
    switch format {
    case .duration: return Cell(.time, "\(Digits.padded(minutes / 60, 2)):\(Digits.padded(minute % 60, 2))")
    case .time: return Cell(.time, time)
    case .moment where days == 0: return Cell(.time, time)
    case .moment where minute > 0: return Cell(.day, "\(day(days)) \(time)")
    case .moment, .day, .number: return Cell(.day, day(Int(value)).description)
    }
  }

  /// The day of a serial number. The system of 1900 counts a 29 February that 1900 did not have, as Lotus 1-2-3 did.
  private func day(_ serial: Int) -> Day {
    let first = countsFrom1904 ? Day(year: 1904, month: 1, day: 1)! : Day(year: 1899, month: 12, day: 30)!
    return first.advanced(by: !countsFrom1904 && serial < 60 ? serial + 1 : serial)
  }

  /// A number as people write it: what sums of binary fractions add at the end is left out.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return String(format: "%.15g", value)
  }
}
