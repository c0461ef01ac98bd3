public import Foundation

/// A file of a scenario as it was read: enough to tell whether the input has changed since.
public struct InputFile: Hashable, Sendable {
  /// The path relative to the scenario, such as `leave.csv`.
  public var name: String
  /// The bytes as they stood.
  public var bytes: Data

  /// A file of a scenario.
  public init(name: String, bytes: Data) {
    self.name = name
    self.bytes = bytes
  }

  /// The largest file that is read: 16 MB, some hundred times the largest town's.
  public static let largestSize = 16 << 20
}
