/// A station or one of its points.
public struct Site: Hashable, Sendable {
  /// Whether a site is a station or a point.
  public enum Kind: String, CaseIterable, Sendable { case station, point }

  /// The identifier.
  public var id: String
  /// The name, as it is printed.
  public var name: String
  /// Station or point.
  public var kind: Kind
  /// The station to which a point belongs.
  public var station: String?
  /// The grids that the site serves.
  public var grids: [String]
  /// The site's telephone, or empty.
  public var phone: String
  /// Where to find it, or empty.
  public var address: String
  /// Where it lies: kilometres east and north of any fixed spot of the town, or nil.
  public var position: Position?
  /// The fields that its visitors ask for, in the order given; each at most once.
  public var demand: [FieldDemand]
  /// The shifts it promises.
  public var cover: [CoverageLine]

  /// A site with the shifts it promises.
  public init(
    id: String, name: String, kind: Kind = .station, station: String? = nil, grids: [String] = [], phone: String = "",
    address: String = "", position: Position? = nil, demand: [FieldDemand] = [], cover: [CoverageLine] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.station = station
    self.grids = grids
    self.phone = phone
    self.address = address
    self.position = position
    self.demand = demand
    self.cover = cover
  }
}

/// A field of expertise that a site's visitors ask for, with its weight.
public struct FieldDemand: Hashable, Sendable {
  /// The field of expertise.
  public var field: String
  /// How much the field counts beside the others, 1 to 100.
  public var weight: Int

  /// A field that visitors ask for.
  public init(_ field: String, weight: Int) {
    self.field = field
    self.weight = weight
  }
}

/// A spot in the town in hundredths of a kilometre, so that distances are whole numbers.
public struct Position: Hashable, Sendable {
  /// Hundredths of a kilometre east.
  public var east: Int
  /// Hundredths of a kilometre north.
  public var north: Int

  /// A spot, in hundredths of a kilometre.
  public init(east: Int, north: Int) {
    self.east = east
    self.north = north
  }

  /// The distance in whole kilometres, rounded up.
  public func kilometres(to other: Position) -> Int {
    let square = (east - other.east) * (east - other.east) + (north - other.north) * (north - other.north)
    var root = Int(Double(square).squareRoot())
    while root * root < square { root += 1 }
    return (root + 99) / 100
  }
}

/// A grid area of the town (网格).
public struct Grid: Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The name; may be empty.
  public var name: String
  /// Where it lies, or nil.
  public var position: Position?

  /// A grid area.
  public init(id: String, name: String = "", position: Position? = nil) {
    self.id = id
    self.name = name
    self.position = position
  }
}

/// Shifts that a site promises on some days, with the crew each wants.
public struct CoverageLine: Hashable, Sendable {
  /// Identifiers of shift types.
  public var shiftTypes: [String]
  /// The days.
  public var days: DayPattern
  /// The crew that each shift wants.
  public var places: [Place]
  /// Where it was read.
  public var origin = Origin()

  /// Shifts promised on some days.
  public init(shiftTypes: [String], days: DayPattern, places: [Place] = [Place(.deputy, wanted: 2)]) {
    self.shiftTypes = shiftTypes
    self.days = days
    self.places = places
  }
}

/// Places of one kind in a crew.
public struct Place: Hashable, Sendable {
  /// Which kind of place.
  public var kind: PlaceKind
  /// How many people are wanted.
  public var wanted: Int
  /// Fewer than this is a worse shortage.
  public var minimum: Int
  /// More than this is never allowed.
  public var maximum: Int
  /// On site or on call; nil takes the shift type's.
  public var mode: AttendanceMode?

  /// Places of one kind; the maximum is the number wanted unless given.
  public init(_ kind: PlaceKind, wanted: Int, minimum: Int = 0, maximum: Int? = nil, mode: AttendanceMode? = nil) {
    self.kind = kind
    self.wanted = wanted
    self.minimum = minimum
    self.maximum = maximum ?? wanted
    self.mode = mode
  }
}

/// How a person attends a shift: 坐班 or 听班.
public enum AttendanceMode: String, CaseIterable, Sendable {
  case onSite, onCall

  /// The mode's name.
  public var name: Text {
    switch self {
    case .onSite: Text("坐班", "on site")
    case .onCall: Text("听班", "on call")
    }
  }
}
