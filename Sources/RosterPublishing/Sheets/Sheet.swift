/// One printed sheet, laid out: everything on it has its place, and whoever draws it decides nothing.
public struct Sheet: Hashable, Sendable {
  /// The paper.
  public let paper: Paper
  /// What is on it, in the order in which it is drawn.
  public internal(set) var marks: [SheetMark] = []

  init(_ paper: Paper) { self.paper = paper }

  /// The lines of text on it.
  public var texts: [TextMark] {
    marks.compactMap { mark in
      if case .text(let text) = mark { text } else { nil }
    }
  }
}

/// One thing on a sheet.
public enum SheetMark: Hashable, Sendable {
  /// A filled rectangle.
  case area(Rectangle, Tone)
  /// A straight line of some width: left and upper end first.
  case line(x: Double, y: Double, toX: Double, toY: Double, width: Double, Tone)
  /// A line of text.
  case text(TextMark)
}

/// A line of text on a sheet.
public struct TextMark: Hashable, Sendable {
  /// What a text is, so that readers of a layout can tell names from notes.
  public enum Role: String, Sendable { case title, heading, name, mark, body, foot }

  /// The text.
  public let text: String
  /// The space that it fills, in points: as wide as it runs, and from the top of its letters to their lowest.
  public let frame: Rectangle
  /// The space that it may fill.
  public let cell: Rectangle
  /// The size of its type, in points.
  public let size: Double
  /// Regular or bold.
  public let weight: Weight
  /// Its tone.
  public let tone: Tone
  /// What it is.
  public let role: Role
  /// True where something had to be left out, with … in its place.
  public let isCut: Bool

  /// Where its letters stand, in points from the top of the sheet.
  public var baseline: Double { frame.y + size * Typesetter.ascent }
}

/// How heavy type is.
public enum Weight: String, Sendable { case regular, bold }

/// The tones of print: told apart in grey too, and by those who see no colours.
public enum Tone: String, CaseIterable, Sendable {
  case black, grey, hairline, workday, restDay, holiday, heading, badge, white

  /// Red, green and blue, 0 to 1.
  public var components: (red: Double, green: Double, blue: Double) {
    switch self {
    case .black: (0, 0, 0)
    case .grey: (0.25, 0.25, 0.25)
    case .hairline: (0.45, 0.45, 0.45)
    case .workday, .white: (1, 1, 1)
    case .restDay: (0.925, 0.94, 0.96)
    case .holiday: (0.985, 0.86, 0.74)
    case .heading: (0.86, 0.89, 0.93)
    case .badge: (0.20, 0.20, 0.20)
    }
  }
}
