import RosterModel

extension Shape {
  /// Adds every way in which a value does not fit; `name` is the key under which it stands.
  func check(_ node: InputNode, named name: String, problems: inout ProblemList) {
    switch self {
    case .anything: break
    case .list(let element, let count):
      guard case .list(let elements) = node.content else { return wrong(node, name, &problems) }
      if let count, !count.contains(elements.count) { wrong(node, name, &problems) }
      for value in elements { element.check(value, named: name, problems: &problems) }
    case .oneOrMore(let element):
      for value in node.oneOrMore { element.check(value, named: name, problems: &problems) }
    case .object(let object):
      object.check(node, named: name, problems: &problems)
    case .map(let element):
      guard case .map(let entries) = node.content else { return wrong(node, name, &problems) }
      for entry in entries {
        Shape.identifier.check(
          InputNode(content: .scalar(entry.key, isPlain: true), mark: entry.mark), named: name, problems: &problems)
        element.check(entry.value, named: "\(name).\(entry.key)", problems: &problems)
      }
    case .notes(let element):
      guard case .map(let entries) = node.content else { return wrong(node, name, &problems) }
      for entry in entries where !entry.value.isNull {
        element.check(entry.value, named: "\(name).\(entry.key)", problems: &problems)
      }
    case .either(let shapes):
      checkEither(shapes, node, name, &problems)
    case .rules, .table:
      if case .list = node.content { return }
      wrong(node, name, &problems)
    default:
      checkScalar(node, name, &problems)
    }
  }

  /// The form a value must have for a shape to be worth checking.
  private enum Form { case scalar, list, map }

  private var forms: Set<Form> {
    switch self {
    case .anything: [.scalar, .list, .map]
    case .list, .rules, .table: [.list]
    case .object, .map, .notes: [.map]
    case .oneOrMore(let element): element.forms.union([.list])
    case .either(let shapes): shapes.reduce(into: []) { $0.formUnion($1.forms) }
    case .localized: [.scalar, .map]
    default: [.scalar]
    }
  }

  private func checkEither(_ shapes: [Shape], _ node: InputNode, _ name: String, _ problems: inout ProblemList) {
    let form: Form =
      switch node.content {
      case .scalar: .scalar
      case .list: .list
      case .map: .map
      }
    let fitting = shapes.filter { $0.forms.contains(form) }
    if fitting.count == 1 { return fitting[0].check(node, named: name, problems: &problems) }
    for shape in fitting {
      var trial = ProblemList()
      shape.check(node, named: name, problems: &trial)
      if trial.all.isEmpty { return }
    }
    wrong(node, name, &problems)
  }

  private func checkScalar(_ node: InputNode, _ name: String, _ problems: inout ProblemList) {
    if case .localized = self {
      if case .map = node.content {
        return ObjectShape.bothLanguages.check(node, named: name, problems: &problems)
      }
    }
    guard case .scalar(_, let isPlain) = node.content, let code = node.code else {
      return wrong(node, name, &problems)
    }
    switch self {
    case .text, .localized: break
    case .identifier: if !Identifier.isValid(code) { wrong(node, name, &problems) }
    case .integer(let range):
      guard let digits = Digit.wholeNumber(code) else { return wrong(node, name, &problems) }
      if !range.contains(digits) {
        problems.add("value.range", at: node.mark, Messages.wrongValue(name, node.quoted, allowed: allowed))
      }
    case .decimal: if Digit.hundredths(code) == nil { wrong(node, name, &problems) }
    case .flag: if !isPlain || !["true", "false"].contains(code) { wrong(node, name, &problems) }
    case .word(let words):
      if !words.contains(code) {
        let maybe = problems.nearest(to: code, among: words)
        problems.add(
          "value.unknown", at: node.mark, Messages.wrongValue(name, node.quoted, allowed: allowed), maybe: maybe)
      }
    case .day: if Dates.day(code) == nil { wrong(node, name, &problems, maybe: Dates.maybe(code)) }
    case .month: if Dates.month(code) == nil { wrong(node, name, &problems) }
    case .time: if TimeOfDay(code) == nil { wrong(node, name, &problems, maybe: Dates.maybeTime(code)) }
    case .hoursAndMinutes: if Dates.minutes(code) == nil { wrong(node, name, &problems) }
    case .dayPattern: if DayPattern(text: code) == nil { wrong(node, name, &problems) }
    case .anything, .list, .oneOrMore, .object, .map, .notes, .either, .rules, .table: break
    }
  }

  private func wrong(_ node: InputNode, _ name: String, _ problems: inout ProblemList, maybe: Text? = nil) {
    problems.add("value.wrong", at: node.mark, Messages.wrongValue(name, node.quoted, allowed: allowed), maybe: maybe)
  }

  /// What the shape allows, in words.
  var allowed: Text {
    switch self {
    case .anything: Messages.allowedAnything
    case .text: Messages.allowedText
    case .localized: Messages.allowedLocalized
    case .identifier: Messages.allowedIdentifier
    case .integer(let range): Messages.allowedInteger(range)
    case .decimal: Messages.allowedDecimal
    case .flag: Messages.allowedWords(["true", "false"])
    case .word(let words): Messages.allowedWords(words)
    case .day: Messages.allowedDay
    case .month: Messages.allowedMonth
    case .time: Messages.allowedTime
    case .hoursAndMinutes: Messages.allowedLength
    case .dayPattern: Messages.allowedDays
    case .list(let element, let count?): Messages.allowedList(of: element.allowed, count: count)
    case .list(let element, nil): Messages.allowedList(of: element.allowed)
    case .oneOrMore(let element): Messages.allowedOneOrMore(of: element.allowed)
    case .object(let object): Messages.allowedKeys(object.fields.map(\.key))
    case .map(let element), .notes(let element): Messages.allowedMap(of: element.allowed)
    case .either(let shapes): Messages.allowedEither(shapes.map(\.allowed))
    case .rules: Messages.allowedRules
    case .table(let table): Messages.allowedKeys(table.columns.map(\.name))
    }
  }
}

extension ObjectShape {
  /// A text in both languages.
  static let bothLanguages = ObjectShape([
    Field("zh", .text, isRequired: true, Text("中文", "in Chinese")),
    Field("en", .text, isRequired: true, Text("英文", "in English")),
  ])

  /// Adds unknown, missing and unfitting values of an object.
  func check(_ node: InputNode, named name: String, problems: inout ProblemList) {
    guard case .map(let entries) = node.content else {
      return problems.add(
        "value.wrong", at: node.mark, Messages.wrongValue(name, node.quoted, allowed: Shape.object(self).allowed))
    }
    for entry in entries {
      guard let field = field(entry.key) else {
        let maybe = problems.nearest(to: entry.key, among: fields.map(\.key))
        problems.add(
          "key.unknown", at: entry.mark, Messages.unknownKey(entry.key, in: name, known: fields.map(\.key)),
          maybe: maybe)
        continue
      }
      if !entry.value.isNull { field.shape.check(entry.value, named: entry.key, problems: &problems) }
    }
    for field in fields where field.isRequired && node[field.key] == nil {
      problems.add("key.missing", at: node.mark, Messages.missingKey(field.key, in: name, summary: field.summary))
    }
  }
}
