/// A size of paper and the way it is held.
public struct Paper: Hashable, Sendable {
  /// The sizes that an office prints on.
  public enum Size: String, CaseIterable, Sendable {
    case a3, a4

    /// The shorter and the longer side, in points (ISO 216).
    var sides: (short: Double, long: Double) {
      switch self {
      case .a3: (841.89, 1190.55)
      case .a4: (595.28, 841.89)
      }
    }
  }

  /// How it is held.
  public enum Orientation: String, CaseIterable, Sendable { case landscape, portrait }

  /// The size.
  public var size: Size
  /// How it is held.
  public var orientation: Orientation

  /// Paper of a size.
  public init(_ size: Size, _ orientation: Orientation) {
    self.size = size
    self.orientation = orientation
  }

  /// The sheet, in points.
  public var frame: Rectangle {
    let (short, long) = size.sides
    return orientation == .landscape
      ? Rectangle(x: 0, y: 0, width: long, height: short) : Rectangle(x: 0, y: 0, width: short, height: long)
  }

  /// The sheet without its margins, in points.
  var body: Rectangle { frame.inset(size == .a3 ? 24 : 22) }
}

/// A rectangle in points, from the upper left corner of the sheet.
public struct Rectangle: Hashable, Sendable {
  /// Its left edge.
  public var x: Double
  /// Its upper edge.
  public var y: Double
  /// Its width.
  public var width: Double
  /// Its height.
  public var height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Its right edge.
  public var right: Double { x + width }
  /// Its lower edge.
  public var bottom: Double { y + height }

  /// The rectangle made smaller on every side.
  func inset(_ margin: Double) -> Rectangle { inset(margin, margin) }

  /// The rectangle made smaller at its sides, and above and below.
  func inset(_ across: Double, _ down: Double) -> Rectangle {
    Rectangle(x: x + across, y: y + down, width: max(0, width - 2 * across), height: max(0, height - 2 * down))
  }

  /// Whether another lies within, but for a rounding of a hundredth of a point.
  public func contains(_ other: Rectangle) -> Bool {
    other.x >= x - 0.01 && other.y >= y - 0.01 && other.right <= right + 0.01 && other.bottom <= bottom + 0.01
  }

  /// Whether two share more than an edge.
  public func overlaps(_ other: Rectangle) -> Bool {
    x < other.right - 0.01 && other.x < right - 0.01 && y < other.bottom - 0.01 && other.y < bottom - 0.01
  }
}
