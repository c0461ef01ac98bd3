import RosterModel

/// What values a parameter takes.
public enum ParameterKind: Hashable, Sendable {
  case integer(ClosedRange<Int>)
  /// Any text.
  case text
  /// One of some words.
  case word([String])
  /// A list of texts.
  case texts
  /// A list of words.
  case words([String])
  /// A time of day.
  case time
  /// `day`, `week`, `month`, `horizon` or `N days`.
  case period
  /// `shift` or `N days`.
  case frequency
  /// Which days are meant, in words: `Wed`, `9th and 19th`.
  case dayPattern
  /// `hard`, `cover` or points.
  case price
}

/// One parameter of a rule, declared once: decoder, schema, documentation and what-if paths all read this.
public struct Parameter<Owner>: Sendable {
  /// The key in the scenario.
  public let name: String
  /// What it takes.
  public let kind: ParameterKind
  /// What it means, with its unit.
  public let summary: Text
  /// The value where none is given, as it would be written; nil where it must be given or may be absent.
  public let standard: RuleValue?
  /// True where the scenario must give it.
  public let isRequired: Bool
  /// Stores a value that already fits `kind`.
  let store: @Sendable (inout Owner, RuleValue) -> Void
}

extension Parameter {
  /// A whole number.
  public static func integer(
    _ name: String, _ path: any WritableKeyPath<Owner, Int> & Sendable, in range: ClosedRange<Int>, standard: Int?,
    _ summary: Text
  ) -> Parameter {
    Parameter(
      name: name, kind: .integer(range), summary: summary, standard: standard.map(RuleValue.integer),
      isRequired: standard == nil
    ) { owner, value in if case .integer(let number) = value { owner[keyPath: path] = number } }
  }

  /// A text that must be given.
  public static func text(_ name: String, _ path: any WritableKeyPath<Owner, String> & Sendable, _ summary: Text)
    -> Parameter
  {
    Parameter(name: name, kind: .text, summary: summary, standard: nil, isRequired: true) { owner, value in
      if case .text(let text) = value { owner[keyPath: path] = text }
    }
  }

  /// A list of texts; required where `standard` is nil.
  public static func texts(
    _ name: String, _ path: any WritableKeyPath<Owner, [String]> & Sendable, standard: [String]? = nil, _ summary: Text
  ) -> Parameter {
    Parameter(
      name: name, kind: .texts, summary: summary, standard: standard.map { .list($0.map(RuleValue.text)) },
      isRequired: standard == nil
    ) { owner, value in owner[keyPath: path] = value.texts }
  }

  /// One word of an enumeration; required where `standard` is nil.
  public static func word<Word: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Owner, Word> & Sendable, standard: Word?, _ summary: Text
  ) -> Parameter where Word.RawValue == String {
    Parameter(
      name: name, kind: .word(Word.allCases.map(\.rawValue)), summary: summary,
      standard: standard.map { .text($0.rawValue) }, isRequired: standard == nil
    ) { owner, value in
      if case .text(let text) = value, let word = Word(rawValue: text) { owner[keyPath: path] = word }
    }
  }

  /// Which days are meant; must be given.
  public static func dayPattern(
    _ name: String, _ path: any WritableKeyPath<Owner, DayPattern> & Sendable, _ summary: Text
  ) -> Parameter {
    Parameter(name: name, kind: .dayPattern, summary: summary, standard: nil, isRequired: true) { owner, value in
      if let pattern = value.dayPattern { owner[keyPath: path] = pattern }
    }
  }

  /// A list of an enumeration's words.
  public static func words<Word: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Owner, [Word]> & Sendable, standard: [Word], _ summary: Text
  ) -> Parameter where Word.RawValue == String {
    Parameter(
      name: name, kind: .words(Word.allCases.map(\.rawValue)), summary: summary,
      standard: .list(standard.map { .text($0.rawValue) }), isRequired: false
    ) { owner, value in owner[keyPath: path] = value.texts.compactMap { Word(rawValue: $0) } }
  }

  /// One of an enumeration's words.
  public static func word<Word: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Owner, Word> & Sendable, standard: Word, _ summary: Text
  ) -> Parameter where Word.RawValue == String {
    Parameter(
      name: name, kind: .word(Word.allCases.map(\.rawValue)), summary: summary, standard: .text(standard.rawValue),
      isRequired: false
    ) { owner, value in if case .text(let text) = value, let word = Word(rawValue: text) { owner[keyPath: path] = word }
    }
  }

  /// A time of day.
  public static func time(
    _ name: String, _ path: any WritableKeyPath<Owner, TimeOfDay> & Sendable, standard: String, _ summary: Text
  ) -> Parameter {
    Parameter(name: name, kind: .time, summary: summary, standard: .text(standard), isRequired: false) { owner, value in
      if case .text(let text) = value, let time = TimeOfDay(text) { owner[keyPath: path] = time }
    }
  }

  /// A period over which something is counted.
  public static func period(
    _ name: String, _ path: any WritableKeyPath<Owner, Period> & Sendable, standard: Period, _ summary: Text
  ) -> Parameter {
    Parameter(name: name, kind: .period, summary: summary, standard: .text(standard.description), isRequired: false) {
      owner, value in if case .text(let text) = value, let period = Period(text) { owner[keyPath: path] = period }
    }
  }

  /// How often something is promised.
  public static func frequency(
    _ name: String, _ path: any WritableKeyPath<Owner, Frequency> & Sendable, standard: Frequency, _ summary: Text
  ) -> Parameter {
    Parameter(name: name, kind: .frequency, summary: summary, standard: .text(standard.description), isRequired: false)
    {
      owner, value in if case .text(let text) = value, let every = Frequency(text) { owner[keyPath: path] = every }
    }
  }
}

extension RuleValue {
  /// The texts of a list, or of a single text.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .list(let values): values.flatMap(\.texts)
    case .flag, .other: []
    }
  }
}

extension RuleValue {
  /// The days that a text, a day of the month, or a list of such means; nil where they are not understood.
  var dayPattern: DayPattern? {
    switch self {
    case .text, .integer: DayPattern(text: written)
    case .list(let values):
      values.allSatisfy { $0.dayPattern != nil }
        ? DayPattern(text: values.flatMap(\.texts).joined(separator: ", ")) : nil
    case .flag, .other: nil
    }
  }
}

/// A stretch of time over which something is counted.
public enum Period: Hashable, Sendable, CustomStringConvertible {
  case day, week, month, horizon
  /// Every window of so many days.
  case rolling(Int)

  /// Reads `day`, `week`, `month`, `horizon` or `7 days`.
  public init?(_ text: String) {
    switch text {
    case "day": self = .day
    case "week": self = .week
    case "month": self = .month
    case "horizon": self = .horizon
    default:
      guard let days = Period.days(text) else { return nil }
      self = .rolling(days)
    }
  }

  static func days(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 2, ["day", "days", "天"].contains(words[1]), let days = Int(words[0]), (1...366).contains(days)
    else { return nil }
    return days
  }

  public var description: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .horizon: "horizon"
    case .rolling(let days): "\(days) days"
    }
  }
}

/// How often something is promised: on every shift, or at least once in every so many days.
public enum Frequency: Hashable, Sendable, CustomStringConvertible {
  case shift
  case days(Int)

  /// Reads `shift` or `7 days`.
  public init?(_ text: String) {
    if text == "shift" {
      self = .shift
    } else if let days = Period.days(text) {
      self = .days(days)
    } else {
      return nil
    }
  }

  public var description: String {
    switch self {
    case .shift: "shift"
    case .days(let days): "\(days) days"
    }
  }
}
