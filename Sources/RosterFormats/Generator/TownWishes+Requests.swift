import RosterModel

/// What people of a made-up town wish for: days off that clash, and shifts that more want than can have.
extension TownWishes {
  mutating func addRequests(_ deputies: [PersonIndex]) {
    let count = deputies.count
    func some(_ perMille: Int, among people: [PersonIndex]) -> [PersonIndex] {
      Array(
        random.shuffled(people.filter { wished[$0, default: []].count < 2 && !plain.contains($0) }).prefix(
          (count * perMille + 500) / 1000))
    }
    func wish(
      _ people: [PersonIndex], _ days: ClosedRange<Day>, _ wish: Request.Wish, _ types: [String] = [],
      _ price: Int? = nil
    ) {
      for person in people {
        if wished[person, default: []].contains(where: { $0.overlaps(days) }) { continue }
        wished[person, default: []].append(days)
        let indices = shiftTypes.typedIndices.filter { types.contains(shiftTypes[$0].id) }
        requests.append(Request(person: person, days: days, wish: wish, shiftTypes: indices, price: price))
      }
    }
    let (first, last) = (horizon.lowerBound, horizon.upperBound)
    let present = deputies.filter { !away.contains($0) }
    let night = present.filter { !people.all[$0].refusesNights }

    // The last evening, the last weekend, and a training week that everybody who knows the law wants free.
    wish(some(150, among: night), last...last, .off)
    if let weekend = weekend(before: last) { wish(some(90, among: present), weekend, .off) }
    if horizon.count >= 14 {
      let training = start(5)
      wish(deputies.filter { people.all[$0].fields.contains("law") }, training...training.advanced(by: 4), .off)
    }
    // More want the same shift than it has places.
    if settings.load == .full {
      let popular = horizon.first { $0.weekday == .saturday } ?? first
      wish(some(80, among: night), popular...popular, .on, ["day"])
      let second = first.advanced(by: horizon.count / 2)
      wish(some(50, among: night), second...second, .on, ["night"])
    }
    // Everybody's own days.
    for person in some(330, among: present) {
      let length = 1 + random.position(weighing: [5, 3, 2])
      let day = start(length)
      let until = min(day.advanced(by: length - 1), last)
      let isNight = random.chance(30) && night.contains(person)
      wish([person], day...until, .off, isNight ? ["night"] : [], random.chance(25) ? 40 : nil)
    }
  }

  private func weekend(before day: Day) -> ClosedRange<Day>? {
    horizon.last { $0.weekday == .sunday && $0.advanced(by: -1) >= horizon.lowerBound }.map { $0.advanced(by: -1)...$0 }
  }
}
