/// For whom a document is printed.
public enum Audience: String, CaseIterable, Sendable {
  /// The public: people's own phone numbers and the findings are left out.
  case `public`
  /// The station's own copy, which shows them.
  case station
}

/// How a roster is published: what documents print of people, and who signs them.
///
/// Stated in the scenario under `publication`, all of it optional; a program's options go over it.
public struct PublicationSettings: Hashable, Sendable {
  /// Which of the levels that a person holds are printed beside the name.
  public enum PrintedLevels: String, CaseIterable, Sendable {
    /// Every level, the highest first.
    case all
    /// The highest alone.
    case highest
    /// None, except where it tells namesakes apart.
    case none
  }

  /// In which order people are listed.
  public enum NameOrder: String, CaseIterable, Sendable {
    /// As the scenario lists them.
    case id
    /// By sound (拼音).
    case pinyin
    /// By the strokes of the surname, as official lists are (姓氏笔画).
    case stroke
  }

  /// The language of documents; nil takes the scenario's.
  public var language: Language?
  /// For whom documents are printed.
  public var audience: Audience
  /// Which levels are printed.
  public var levels: PrintedLevels
  /// The order of lists of people.
  public var names: NameOrder
  /// The body that issues notices (发布单位); empty takes the note `preparedBy`, else the scenario's name.
  public var issuer: String
  /// The duty telephone, all 24 hours; empty takes the note `phone`, else the station's.
  public var phone: String
  /// The telephone for complaints; empty takes the note `supervision`.
  public var supervision: String
  /// How the roster becomes schedules of WeCom.
  public var wecom: WeComSettings

  /// Settings, by default the station's copy with every level and in the scenario's order.
  public init(
    language: Language? = nil, audience: Audience = .station, levels: PrintedLevels = .all, names: NameOrder = .id,
    issuer: String = "", phone: String = "", supervision: String = "", wecom: WeComSettings = WeComSettings()
  ) {
    self.language = language
    self.audience = audience
    self.levels = levels
    self.names = names
    self.issuer = issuer
    self.phone = phone
    self.supervision = supervision
    self.wecom = wecom
  }
}
