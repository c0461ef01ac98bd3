/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case automatic, left, center, right }
  /// How numbers are shown.
  package enum Format: Hashable, Sendable {
    case general, text
    case custom(String)

    /// Days as `2026-12-05`, months as `2026-12`, times as `08:30`.
    package static let day = Format.custom("yyyy\\-mm\\-dd")
    package static let month = Format.custom("yyyy\\-mm")
    package static let time = Format.custom("[hh]:mm")
  }

  package var isBold = false
  package var isItalic = false
  /// Points.
  package var size = 11
  /// 0xRRGGBB, or nil for black.
  package var color: Int?
  /// 0xRRGGBB, or nil for none.
  package var fill: Int?
  package var hasBorder = false
  package var alignment = Alignment.automatic
  package var isTop = false
  package var wraps = false
  /// Whether a long text becomes smaller rather than cut.
  package var shrinks = false
  package var format = Format.general

  package init() {}

  /// This style with something changed.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}
