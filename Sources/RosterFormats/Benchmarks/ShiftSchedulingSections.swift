import RosterModel

/// A section of a shift scheduling instance's file.
enum ShiftSchedulingSection: String, CaseIterable {
  case horizon = "SECTION_HORIZON"
  case shifts = "SECTION_SHIFTS"
  case staff = "SECTION_STAFF"
  case daysOff = "SECTION_DAYS_OFF"
  case onRequests = "SECTION_SHIFT_ON_REQUESTS"
  case offRequests = "SECTION_SHIFT_OFF_REQUESTS"
  case cover = "SECTION_COVER"

  /// What each line of the section holds; the last of the days off may come any number of times.
  var fields: [Text] {
    let employee = Text("员工", "employee")
    let day = Text("日", "day")
    let shift = Text("班次", "shift")
    switch self {
    case .horizon: return [Text("天数", "days")]
    case .shifts: return [shift, Text("分钟数", "minutes"), Text("次日不能接的班次", "shifts that cannot follow")]
    case .staff:
      return [
        employee, Text("各班次上限", "maximum per shift"), Text("最多分钟", "maximum minutes"),
        Text("最少分钟", "minimum minutes"), Text("最多连续班", "maximum consecutive shifts"),
        Text("最少连续班", "minimum consecutive shifts"), Text("最少连续休息日", "minimum consecutive days off"),
        Text("最多周末", "maximum weekends"),
      ]
    case .daysOff: return [employee, day]
    case .onRequests, .offRequests: return [employee, day, shift, Text("权重", "weight")]
    case .cover: return [day, shift, Text("人数", "wanted"), Text("缺一人", "under"), Text("多一人", "over")]
    }
  }
}

/// A line of a section: its fields, without the blanks around them.
struct ShiftSchedulingLine {
  var file: String
  var number: Int
  var fields: [String]

  /// Where a field stands.
  func mark(_ field: Int) -> Mark { Mark(file: file, line: number, column: field + 1) }
}

/// The lines of a shift scheduling instance's file by section.
struct ShiftSchedulingSections {
  private var lines: [ShiftSchedulingSection: [ShiftSchedulingLine]] = [:]

  /// Reads a text: `#` begins a comment, fields are separated by commas.
  init(_ text: String, file: String, problems: inout ProblemList) {
    var current: ShiftSchedulingSection?
    var isKnown = false
    let names = ShiftSchedulingSection.allCases.map(\.rawValue)
    for (offset, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = Typing.tidied(raw)
      let mark = Mark(file: file, line: offset + 1, column: 1)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("SECTION_") {
        current = ShiftSchedulingSection(rawValue: line)
        isKnown = true
        if let current {
          if lines[current] != nil { problems.add("section.duplicate", at: mark, Messages.sectionTwice(line)) }
          lines[current] = lines[current] ?? []
        } else {
          let maybe = problems.nearest(to: line, among: names)
          problems.add("section.unknown", at: mark, Messages.unknownSection(line, known: names), maybe: maybe)
        }
      } else if let current {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { Typing.tidied($0) }
        lines[current]!.append(ShiftSchedulingLine(file: file, number: offset + 1, fields: fields))
      } else if !isKnown {
        problems.add("section.none", at: mark, Messages.beforeSections(line))
        isKnown = true
      }
    }
    for section in ShiftSchedulingSection.allCases where lines[section] == nil {
      problems.add("section.missing", at: Mark(file: file, line: 1, column: 1), Messages.noSection(section.rawValue))
    }
  }

  /// The lines of a section that hold as many fields as they should; others are told.
  func lines(of section: ShiftSchedulingSection, problems: inout ProblemList) -> [ShiftSchedulingLine] {
    let wanted = section.fields
    return (lines[section] ?? []).filter { line in
      let count = line.fields.count
      if count == wanted.count || section == .daysOff { return true }
      problems.add("line.fields", at: line.mark(min(count, wanted.count) - 1), Messages.fieldCount(count, wanted))
      return false
    }
  }
}
