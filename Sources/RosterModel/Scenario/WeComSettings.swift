/// How a roster becomes schedules of WeCom (企业微信): the group, and a schedule's number for each kind of shift.
public struct WeComSettings: Hashable, Sendable {
  /// The check-in group's number, or nil where none is stated.
  public var group: Int?
  /// Numbers of schedules by shift type (`day`), by site and shift type (`station/day`, which goes first), or by what
  /// one person serves on a day (`day+night`). 0 means rest and stands for no shift.
  public var schedules: [String: Int]

  /// The numbers that WeCom gave a station's group and schedules.
  public init(group: Int? = nil, schedules: [String: Int] = [:]) {
    self.group = group
    self.schedules = schedules
  }

  /// The schedule of the shifts that one person serves on a day, or nil where none is stated.
  package func schedule(of shifts: [Shift], _ scenario: Scenario) -> Int? {
    schedules[shifts.map { scenario.sites[$0.site].id + "/" + scenario.shiftTypes[$0.type].id }.joined(separator: "+")]
      ?? schedules[WeComSettings.key(of: shifts, scenario)]
  }

  /// The shift types of some shifts as the settings name them.
  package static func key(of shifts: [Shift], _ scenario: Scenario) -> String {
    shifts.map { scenario.shiftTypes[$0.type].id }.joined(separator: "+")
  }
}

extension Representative {
  /// The account by which WeCom knows the person: the one given, else the identifier.
  public var wecomAccount: String { wecom.isEmpty ? id : wecom }
}
