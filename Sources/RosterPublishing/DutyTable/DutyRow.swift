public import RosterModel

/// One row of the duty table: one shift.
public struct DutyRow: Hashable, Sendable {
  /// A piece of a cell, such as one name; pieces are never torn apart where they fit on a line.
  public struct Piece: Hashable, Sendable {
    /// The text.
    public var text: String
    /// True where it stands for a person who is missing.
    public var isHole: Bool

    /// A piece of a cell.
    public init(_ text: String, isHole: Bool = false) {
      self.text = text
      self.isHole = isHole
    }
  }

  /// The shift's start day.
  public var day: Day
  /// The kind of day, for shading.
  public var dayKind: DayKind
  /// The badge beside the weekday: 调 on a make-up workday, else empty.
  public var badge: String
  /// True for the first row of a day.
  public var startsDay: Bool
  /// The pieces of each column's cell.
  public var cells: [DutyColumn: [Piece]]

  /// Whether somebody is missing.
  public var hasHole: Bool { cells.values.contains { $0.contains(where: \.isHole) } }

  /// A cell as one text, its pieces joined as the language joins them.
  public func text(of column: DutyColumn, in language: Language) -> String {
    (cells[column] ?? []).map(\.text).joined(separator: Messages.separator(language))
  }
}
