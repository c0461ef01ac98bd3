/// What a number is shown as: a number, a day, a time, or both.
enum NumberFormat: Hashable {
  case number, day, time, moment
  /// Hours that go past 24, `[h]:mm`.
  case duration

  /// A format of the list that every programme knows (ECMA-376 part 1, 18.8.30, with those of East Asia).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .day
    case 18...21, 32, 33, 45, 47, 55, 56: self = .time
    case 22: self = .moment
    case 46: self = .duration
    default: self = .number
    }
  }

  /// A format of one's own, such as `yyyy"年"m"月"d"日"`.
  init(code: String) {
    var letters = ""
    var isElapsed = false
    var place = code.startIndex
    scanning: while place < code.endIndex {
      let character = code[place]
      let next = code.index(after: place)
      switch character {
      case "\"": place = code[next...].firstIndex(of: "\"").map { code.index(after: $0) } ?? code.endIndex
      case "[":
        let end = code[next...].firstIndex(of: "]") ?? code.endIndex
        if ["h", "hh", "m", "mm", "s", "ss"].contains(code[next..<end].lowercased()) { isElapsed = true }
        place = end < code.endIndex ? code.index(after: end) : end
      // The next character stands as it is, or fills up, or leaves as much room.
      case "\\", "_", "*": place = next < code.endIndex ? code.index(after: next) : next
      // Only the first section is of positive numbers.
      case ";": break scanning
      default:
        letters.append(character)
        place = next
      }
    }
    let plain = letters.lowercased().replacing("am/pm", with: "h").replacing("a/p", with: "h")
    let hasTime = plain.contains { "hs".contains($0) }
    let hasDay =
      plain.contains { "yd".contains($0) } || plain.contains("aaa") || (plain.contains("m") && !hasTime && !isElapsed)
    self =
      plain == "general"
      ? .number : isElapsed ? .duration : hasDay ? (hasTime ? .moment : .day) : hasTime ? .time : .number
  }
}
