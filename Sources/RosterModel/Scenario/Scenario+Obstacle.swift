/// Why a person cannot serve a shift, as facts of the scenario alone.
public enum Obstacle: String, CaseIterable, Sendable {
  /// The person has not joined yet or has left.
  case notMember
  /// The free windows do not cover the shift.
  case notFree
  /// The person refuses nights.
  case refusesNights
  case onLeave
  /// The person does not serve at this site.
  case otherSites
  /// The shift wants nobody of this post.
  case noPlace

  /// The reason in words.
  public var text: Text {
    switch self {
    case .notMember: Text("不在任期内", "not in office on that day")
    case .notFree: Text("当时没有空", "not free at that time")
    case .refusesNights: Text("不值夜班", "takes no nights")
    case .onLeave: Text("请假", "on leave")
    case .otherSites: Text("不在该站点服务", "does not serve at this site")
    case .noPlace: Text("该班不设此职务", "the shift has no place for this post")
    }
  }
}

extension Scenario {
  /// The first reason why a person cannot serve a shift, or nil where the person can.
  public func obstacle(_ person: PersonIndex, _ shift: Shift) -> Obstacle? {
    let representative = representatives[person]
    if (shift.place(representative.post.place)?.maximum ?? 0) == 0 { return .noPlace }
    if !representative.isMember(on: shift.day) { return .notMember }
    if !representative.sites.isEmpty, !representative.sites.contains(sites[shift.site].id) { return .otherSites }
    if representative.refusesNights, shift.isNight { return .refusesNights }
    if isOnLeave(person, during: shift) { return .onLeave }
    if !isFree(person, during: shift) { return .notFree }
    return nil
  }

  /// Whether nothing keeps a person from a shift.
  func isAble(_ person: PersonIndex, on shift: ShiftIndex) -> Bool { obstacle(person, on: shift) == nil }

  /// Whether nothing but leave without an excuse keeps a person from a shift.
  func isDue(_ person: PersonIndex, on shift: ShiftIndex) -> Bool {
    switch obstacle(person, on: shift) {
    case nil: true
    case .onLeave:
      isFree(person, during: shifts[shift]) && !isOnExcusedLeave(person, during: shifts[shift])
    default: false
    }
  }

  private func isOnExcusedLeave(_ person: PersonIndex, during shift: Shift) -> Bool {
    for own in leave where own.person == person && own.isExcused && own.touches(shift) { return true }
    return false
  }

  /// Whether a person may be absent from a shift that the rest of a standing unit serves: not in office, on leave, called to
  /// an activity, or decided otherwise by a lock.
  public func isExcused(_ person: PersonIndex, from shift: ShiftIndex) -> Bool {
    if isAway(person, from: shift) { return true }
    return locksOfPerson[person.position].contains { lock in
      lock.serves ? shifts[lock.shift].overlaps(shifts[shift]) && lock.shift != shift : lock.shift == shift
    }
  }

  /// Whether a person is not in office, on leave or called to an activity during a shift, whatever locks say.
  func isAway(_ person: PersonIndex, from shift: ShiftIndex) -> Bool {
    !representatives[person].isMember(on: shifts[shift].day) || isOnLeave(person, during: shifts[shift])
      || isCalled(person, during: shifts[shift])
  }

  /// Whether a member may be absent from a shift that the rest of its unit serves: excused by itself, because it was
  /// agreed that the unit is parted there, or because locks put another member there together with somebody of another
  /// unit.
  public func isExcused(_ person: PersonIndex, of members: [PersonIndex], from shift: ShiftIndex) -> Bool {
    if isExcused(person, from: shift) { return true }
    if let agreed = parted[shift], agreed.contains(where: members.contains) { return true }
    guard let locked = lockedCrews[shift], !locked.contains(person) else { return false }
    return locked.contains { members.contains($0) } && locked.contains { !members.contains($0) }
  }

  /// Whether an activity to which all come who can takes a minute of the shift from the person.
  private func isCalled(_ person: PersonIndex, during shift: Shift) -> Bool {
    activities.contains { activity in
      let day = activity.days.lowerBound
      return !activity.isWindow && activity.quorum == nil && horizon.days.contains(day)
        && activity.overlaps(shift, on: day) && activity.participants.contains(person)
        && canAttend(person, activity, on: day)
    }
  }
}
