/// A class of turns over which fairness is counted.
public enum TurnClass: String, CaseIterable, Sendable {
  case all, day, night, workday, restDay, holiday
  /// Rest days and statutory holidays together.
  case dayOff
  case onSite, onCall

  /// Whether a shift served by a person of a post counts in this class.
  public func contains(_ shift: Shift, post: Post) -> Bool {
    switch self {
    case .all: true
    case .day: !shift.isNight
    case .night: shift.isNight
    case .workday: shift.dayClass == .workday
    case .restDay: shift.dayClass == .restDay
    case .holiday: shift.dayClass == .holiday
    case .dayOff: shift.dayClass != .workday
    case .onSite: shift.mode(of: post) == .onSite
    case .onCall: shift.mode(of: post) == .onCall
    }
  }

  /// The class's name.
  public var name: Text {
    switch self {
    case .all: Text("全部", "all")
    case .day: Text("白班", "days")
    case .night: Text("夜班", "nights")
    case .workday: Text("工作日", "workdays")
    case .restDay: Text("休息日", "rest days")
    case .holiday: Text("节假日", "holidays")
    case .dayOff: Text("休假日", "days off")
    case .onSite: Text("坐班", "on site")
    case .onCall: Text("听班", "on call")
    }
  }
}

/// The opening balances of 轮值账: turns served beyond the share, by person and class, in hundredths of a turn.
public struct Ledger: Hashable, Sendable {
  private var balances: [TurnClass: [Int]] = [:]
  private let people: Int

  /// A ledger in which everybody's balance is zero.
  public init(people: Int) { self.people = people }

  /// The balance of a person in a class, in hundredths of a turn; positive where more was served than owed. Days off are
  /// rest days and holidays together where they have no balances of their own.
  public subscript(_ person: PersonIndex, _ turnClass: TurnClass) -> Int {
    get {
      if turnClass == .dayOff, balances[.dayOff] == nil { return self[person, .restDay] + self[person, .holiday] }
      return balances[turnClass]?[person.position] ?? 0
    }
    set { balances[turnClass, default: Array(repeating: 0, count: people)][person.position] = newValue }
  }

  /// The classes in which any balance was given, in the order of `TurnClass`.
  public var classes: [TurnClass] { TurnClass.allCases.filter { balances[$0] != nil } }
}
