/// A position on one axis of a scenario, such as the third representative: four bytes that cannot be mistaken for a
/// position on another axis.
public struct AxisIndex<Axis>: Hashable, Comparable, Sendable {
  /// The position, counted from 0.
  public let rawValue: Int32

  /// The index of a position, counted from 0.
  public init(_ position: Int) { rawValue = Int32(position) }

  /// The position as an array offset.
  public var position: Int { Int(rawValue) }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Array {
  /// The element at a typed index; an index of another axis does not compile.
  public subscript(index: AxisIndex<Element>) -> Element {
    get { self[index.position] }
    set { self[index.position] = newValue }
  }

  /// The typed indices of all elements, in order.
  public var typedIndices: [AxisIndex<Element>] { indices.map { AxisIndex($0) } }
}

/// The position of a person in a scenario.
public typealias PersonIndex = AxisIndex<Representative>
/// The position of a shift in a scenario.
public typealias ShiftIndex = AxisIndex<Shift>
/// The position of a site in a scenario.
public typealias SiteIndex = AxisIndex<Site>
/// The position of a shift type in a scenario.
public typealias ShiftTypeIndex = AxisIndex<ShiftType>
