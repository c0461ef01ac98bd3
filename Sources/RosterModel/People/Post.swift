/// What a person is at a station; it decides which kind of place they fill on a shift.
public enum Post: String, CaseIterable, Sendable {
  case deputy, stationHead, deputyHead, director, officer

  /// The kind of place that this post fills.
  public var place: PlaceKind {
    switch self {
    case .deputy: .deputy
    case .stationHead, .deputyHead, .director: .lead
    case .officer: .officer
    }
  }

  /// The post's name: 代表, 站长, 副站长, 主任, 联络员.
  public var name: Text {
    switch self {
    case .deputy: Text("代表", "deputy")
    case .stationHead: Text("站长", "station head")
    case .deputyHead: Text("副站长", "deputy head")
    case .director: Text("主任", "director")
    case .officer: Text("联络员", "liaison officer")
    }
  }
}

/// A kind of place in a shift's crew.
public enum PlaceKind: String, CaseIterable, Sendable {
  case deputy, lead, officer

  /// The place's name: 坐班代表, 带班, 联络员.
  public var name: Text {
    switch self {
    case .deputy: Text("坐班代表", "deputy")
    case .lead: Text("带班", "lead")
    case .officer: Text("联络员", "officer")
    }
  }
}

/// A level of people's congress; a person may hold several.
public enum Level: String, CaseIterable, Comparable, Sendable {
  case province, city, county, township

  /// The level's name: 省, 市, 县, 镇.
  public var name: Text {
    switch self {
    case .province: Text("省", "province")
    case .city: Text("市", "city")
    case .county: Text("县", "county")
    case .township: Text("镇", "township")
    }
  }

  public static func < (left: Level, right: Level) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
