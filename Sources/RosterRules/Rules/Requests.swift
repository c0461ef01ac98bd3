import RosterModel

/// Wishes for days off or on are granted.
public struct Requests: Rule {
  public static let name = "requests"
  public static let summary = Text("满足个人请求", "wishes for days off or on are granted")
  public static let defaultPrice = Price.points(10, level: 1)
  public static let primitives: Set<Primitive> = [.tally]

  public var header = RuleHeader()

  public init() {}

  private func isMeant(_ request: Request, in scenario: Scenario) -> Bool {
    scope.contains(request.person, in: scenario)
  }

  private func shiftsByDay(in scenario: Scenario) -> [Day: [ShiftIndex]] {
    Dictionary(grouping: scope.shifts(in: scenario)) { scenario.shifts[$0].day }
  }

  /// The shifts that a request is about, in order.
  private func meant(
    _ request: Request, among shifts: [Day: [ShiftIndex]], in scenario: Scenario
  ) -> [ShiftIndex] {
    request.days.clamped(to: scenario.horizon.days).flatMap { shifts[$0] ?? [] }.filter {
      request.concerns(scenario.shifts[$0])
    }
  }

  public func audit(_ roster: Roster) -> [Finding] {
    let scenario = roster.scenario
    let shifts = shiftsByDay(in: scenario)
    return scenario.requests.filter { isMeant($0, in: scenario) }.compactMap { request in
      let served = meant(request, among: shifts, in: scenario).filter { roster[$0].contains(request.person) }
      if (request.wish == .off) == served.isEmpty { return nil }
      var finding = finding(
        request.wish.rawValue, people: [request.person], shifts: served,
        RuleText.wish(scenario.displayName(of: request.person), request, scenario))
      finding.penalty = ownPrice(of: request).amount
      return finding
    }
  }

  private func ownPrice(of request: Request) -> Price {
    guard let own = request.price, price != .hard else { return price }
    if case .points(_, let level) = price { return .points(own, level: level) }
    return .cover(own)
  }

  public func lower(_ scenario: Scenario, into formulation: inout Formulation) {
    let shifts = shiftsByDay(in: scenario)
    for request in scenario.requests where isMeant(request, in: scenario) {
      let term = Tally.Term(1, anyOf: meant(request, among: shifts, in: scenario))
      let own = ownPrice(of: request)
      formulation.tally(request.person, [term], request.wish == .off ? .atMost(0, own) : .atLeast(1, own), by: self)
    }
  }
}
