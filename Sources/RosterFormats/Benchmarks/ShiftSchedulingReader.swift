import RosterModel

/// Reads a shift scheduling instance; every error of the file is told at once.
struct ShiftSchedulingReader {
  private let sections: ShiftSchedulingSections
  private let start: Mark
  private var problems: ProblemList
  private var instance = ShiftSchedulingInstance()
  private var shifts: [String: Int] = [:]
  private var employees: [String: (index: Int, mark: Mark)] = [:]

  private static let numbers = TableCatalog.numbers
  /// Prices of a place are at most this.
  private static let weights = 0...1000
  private static let mostEmployees = ScenarioShape.crewSize.upperBound

  private init(_ sections: ShiftSchedulingSections, file: String, problems: ProblemList) {
    self.sections = sections
    self.problems = problems
    start = Mark(file: file, line: 1, column: 1)
  }

  /// The instance that a file states, or nil with its problems.
  static func read(_ file: InputFile) -> (instance: ShiftSchedulingInstance?, problems: [InputProblem]) {
    var problems = ProblemList()
    guard let text = InputText.ofTable(file, problems: &problems) else { return (nil, problems.all) }
    let sections = ShiftSchedulingSections(text, file: file.name, problems: &problems)
    var reader = ShiftSchedulingReader(sections, file: file.name, problems: problems)
    reader.read()
    let told = reader.problems
    return (told.hasErrors ? nil : reader.instance, told.ordered(files: [file.name]))
  }

  private mutating func read() {
    readHorizon()
    readShifts()
    readStaff()
    readDaysOff()
    readWishes(.onRequests, isForServing: true)
    readWishes(.offRequests, isForServing: false)
    readCover()
  }

  private mutating func lines(_ section: ShiftSchedulingSection) -> [ShiftSchedulingLine] {
    sections.lines(of: section, problems: &problems)
  }

  // MARK: Sections

  private mutating func readHorizon() {
    let lines = lines(.horizon)
    if let line = lines.first { instance.days = number(line, 0, .horizon, in: 1...ScenarioDecoder.longestHorizon) ?? 0 }
    if lines.isEmpty {
      problems.add("section.empty", at: start, Messages.oneLine(ShiftSchedulingSection.horizon.rawValue))
    }
    for line in lines.dropFirst() {
      problems.add("line.extra", at: line.mark(0), Messages.oneLine(ShiftSchedulingSection.horizon.rawValue))
    }
  }

  private mutating func readShifts() {
    let lines = lines(.shifts)
    for line in lines {
      let minutes = number(line, 1, .shifts, in: 1...1440)
      let id = line.fields[0]
      // A lone dash is a day off where rosters are written.
      guard Identifier.isValid(ShiftSchedulingScenario.limitRule(of: id)), !id.isEmpty, id != "-" else {
        problems.add(
          "identifier.wrong", at: line.mark(0), Messages.wrongField(name(.shifts, 0), id, Messages.allowedIdentifier))
        continue
      }
      if shifts[id] != nil {
        problems.add("shiftType.duplicate", at: line.mark(0), Messages.duplicateID(id, first: nil))
      }
      shifts[id] = shifts[id] ?? instance.shifts.count
      instance.shifts.append(.init(id: id, minutes: minutes ?? 1))
    }
    if lines.isEmpty { problems.add("shiftType.none", at: start, Messages.noShiftTypes) }
    for line in lines {
      let barred = line.fields[2].split(separator: "|").compactMap { shift(Typing.tidied($0), line, 2) }
      if let index = shifts[line.fields[0]] { instance.shifts[index].barred = Set(barred).sorted() }
    }
  }

  private mutating func readStaff() {
    let lines = lines(.staff)
    for line in lines {
      let id = line.fields[0]
      var employee = ShiftSchedulingInstance.Employee(id: id)
      employee.most = limits(line)
      func read(_ field: Int, _ range: ClosedRange<Int>) -> Int {
        number(line, field, .staff, in: range) ?? range.lowerBound
      }
      employee.mostMinutes = read(2, Self.numbers)
      employee.leastMinutes = read(3, Self.numbers)
      employee.mostDaysOn = read(4, 1...Self.numbers.upperBound)
      employee.leastDaysOn = read(5, Self.numbers)
      employee.leastDaysOff = read(6, Self.numbers)
      employee.mostWeekends = read(7, Self.numbers)
      for (least, most, field) in [
        (employee.leastMinutes, employee.mostMinutes, 3), (employee.leastDaysOn, employee.mostDaysOn, 5),
      ] where least > most {
        problems.add("limit.order", at: line.mark(field), Messages.leastOverMost(least, most))
      }
      guard Identifier.isValid(id) else {
        problems.add(
          "identifier.wrong", at: line.mark(0), Messages.wrongField(name(.staff, 0), id, Messages.allowedIdentifier))
        continue
      }
      if let first = employees[id] {
        problems.add("person.duplicate", at: line.mark(0), Messages.duplicateID(id, first: first.mark))
        continue
      }
      employees[id] = (instance.employees.count, line.mark(0))
      instance.employees.append(employee)
    }
    if lines.isEmpty { problems.add("person.none", at: start, Messages.noEmployees) }
    if lines.count > Self.mostEmployees {
      problems.add("person.tooMany", at: start, Messages.tooManyEmployees(lines.count, most: Self.mostEmployees))
    }
  }

  /// The most shifts of each type that an employee may work, from `E=14|L=0`.
  private mutating func limits(_ line: ShiftSchedulingLine) -> [Int] {
    var most = [Int](repeating: 0, count: instance.shifts.count)
    for item in line.fields[1].split(separator: "|") {
      let parts = item.split(separator: "=", omittingEmptySubsequences: false).map { Typing.tidied($0) }
      guard parts.count == 2 else {
        problems.add(
          "limit.wrong", at: line.mark(1), Messages.wrongField(name(.staff, 1), String(item), Messages.allowedLimit))
        continue
      }
      let number = value(parts[1], line, 1, .staff, in: Self.numbers)
      if let shift = shift(parts[0], line, 1), let number { most[shift] = number }
    }
    return most
  }

  private mutating func readDaysOff() {
    for line in lines(.daysOff) {
      let employee = employee(line, 0)
      for field in line.fields.indices.dropFirst() where !line.fields[field].isEmpty {
        let day = day(line, field, .daysOff)
        if let employee, let day { instance.employees[employee].daysOff.insert(day) }
      }
    }
  }

  private mutating func readWishes(_ section: ShiftSchedulingSection, isForServing: Bool) {
    for line in lines(section) {
      let (employee, day, shift) = (employee(line, 0), day(line, 1, section), shift(line.fields[2], line, 2))
      let weight = number(line, 3, section, in: Self.numbers)
      guard let employee, let day, let shift, let weight else { continue }
      instance.wishes.append(
        .init(employee: employee, day: day, shift: shift, weight: weight, isForServing: isForServing))
    }
  }

  private mutating func readCover() {
    var first: [Int: Int] = [:]
    for line in lines(.cover) {
      let (day, shift) = (day(line, 0, .cover), shift(line.fields[1], line, 1))
      let wanted = number(line, 2, .cover, in: ScenarioShape.crewSize)
      let (under, over) = (number(line, 3, .cover, in: Self.weights), number(line, 4, .cover, in: Self.weights))
      guard let day, let shift, let wanted, let under, let over else { continue }
      let key = day * instance.shifts.count + shift
      if let earlier = first[key] {
        problems.add("cover.duplicate", at: line.mark(0), Messages.coverTwice(day, line.fields[1], line: earlier))
        continue
      }
      first[key] = line.number
      instance.cover.append(.init(day: day, shift: shift, wanted: wanted, under: under, over: over))
    }
  }

  // MARK: Fields

  private func name(_ section: ShiftSchedulingSection, _ field: Int) -> Text {
    section.fields[min(field, section.fields.count - 1)]
  }

  private mutating func number(
    _ line: ShiftSchedulingLine, _ field: Int, _ section: ShiftSchedulingSection, in range: ClosedRange<Int>
  ) -> Int? {
    value(line.fields[field], line, field, section, in: range)
  }

  private mutating func value(
    _ text: String, _ line: ShiftSchedulingLine, _ field: Int, _ section: ShiftSchedulingSection,
    in range: ClosedRange<Int>
  ) -> Int? {
    if let number = Digit.wholeNumber(text), range.contains(number) { return number }
    let allowed = Messages.allowedInteger(range)
    problems.add("number.wrong", at: line.mark(field), Messages.wrongField(name(section, field), text, allowed))
    return nil
  }

  /// A day of the horizon; where the horizon itself is wrong, any day passes.
  private mutating func day(_ line: ShiftSchedulingLine, _ field: Int, _ section: ShiftSchedulingSection) -> Int? {
    let last = (instance.days > 0 ? instance.days : ScenarioDecoder.longestHorizon) - 1
    return number(line, field, section, in: 0...last)
  }

  private mutating func shift(_ id: String, _ line: ShiftSchedulingLine, _ field: Int) -> Int? {
    if let known = shifts[id] { return known }
    let known = instance.shifts.map(\.id)
    let maybe = problems.nearest(to: id, among: known)
    problems.add(
      "shiftType.unknown", at: line.mark(field), Messages.unknown(.shiftType, id, known: known), maybe: maybe)
    return nil
  }

  private mutating func employee(_ line: ShiftSchedulingLine, _ field: Int) -> Int? {
    let id = line.fields[field]
    if let known = employees[id] { return known.index }
    let known = instance.employees.map(\.id)
    let maybe = problems.nearest(to: id, among: known)
    problems.add("person.unknown", at: line.mark(field), Messages.unknown(.person, id, known: known), maybe: maybe)
    return nil
  }
}
