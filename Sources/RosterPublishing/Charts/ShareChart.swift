/// Bars of turns beside the share that each person owes: one small chart for each class of turns.
struct ShareChart: Sendable {
  /// One person's bar.
  struct Bar: Hashable, Sendable {
    /// Who it is.
    var name: String
    /// Turns served.
    var turns: Int
    /// Turns owed, in hundredths.
    var share: Int

    /// Whether the turns are more than the whole number above the share, fewer than the one below, or neither.
    var side: Side {
      if turns * 100 >= share + 100 { return .above }
      if turns * 100 <= share - 100 { return .below }
      return .beside
    }
  }

  /// On which side of the share a bar ends.
  enum Side: CaseIterable, Sendable {
    case beside, above, below

    /// The bar's colour.
    var colour: ChartColour {
      switch self {
      case .beside: .blue
      case .above: .vermillion
      case .below: .purple
      }
    }
  }

  let id: String
  let title: String
  let description: String
  /// The headings of name, turns and share.
  let headings: [String]
  let bars: [Bar]
  /// What a pointer shows of a bar.
  let note: @Sendable (Bar) -> String

  private static let (left, right, top, bottom) = (220, 40, 80, 80)
  private static let (width, plot) = (3600, 900)

  /// The chart; bars in the order of shares, so that the shares make a line.
  func chart() -> Chart {
    let ordered = bars.enumerated().sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }
      .map(\.element)
    let most = max(100, ordered.map { max($0.turns * 100, $0.share) }.max() ?? 0)
    let least = min(0, ordered.map(\.share).min() ?? 0)
    let range = (most + 99) / 100 * 100 - least
    func y(_ hundredths: Int) -> Int { Self.top + Self.plot - (hundredths - least) * Self.plot / range }

    // A few bars stay slim and have room for their names.
    let room = min(Self.width - Self.left - Self.right, 700 * ordered.count)
    let isNamed = room >= 400 * ordered.count
    var drawing = Drawing(width: Self.width, height: Self.top + Self.plot + (isNamed ? 160 : Self.bottom))
    for turns in ticks(to: (most + 99) / 100) {
      drawing.line(
        from: (Self.left, y(turns * 100)), to: (Self.left + max(room, 700), y(turns * 100)), turns == 0 ? .grey : .line)
      drawing.text(String(turns), x: Self.left - 50, y: y(turns * 100) + 40, .end)
    }
    for (position, bar) in ordered.enumerated() {
      let start = Self.left + room * position / ordered.count
      let step = Self.left + room * (position + 1) / ordered.count - start
      let gap = step > 200 ? step / 2 : step > 30 ? step / 5 : 0
      if bar.turns > 0 {
        drawing.rectangle(
          x: start + gap / 2, y: y(bar.turns * 100), width: step - gap, height: y(0) - y(bar.turns * 100),
          bar.side.colour, note: note(bar))
      }
      drawing.line(from: (start, y(bar.share)), to: (start + step, y(bar.share)), .ink, width: 16)
      if isNamed {
        drawing.text(
          Drawing.label(bar.name, within: step), x: start + step / 2, y: Self.top + Self.plot + 130, .middle)
      }
    }
    return Chart(
      title: title, description: description,
      svg: drawing.svg(id: id, title: title, description: description),
      table: ChartTable(
        headings: headings, rows: bars.map { [$0.name, String($0.turns), Hundredths.written($0.share)] }))
  }

  /// At most five marks of the axis.
  private func ticks(to most: Int) -> [Int] {
    let step = max(1, (most + 4) / 5)
    return Array(stride(from: 0, through: most, by: step))
  }
}

/// Numbers of hundredths as people read them.
enum Hundredths {
  /// The number with up to two decimals: 250 as `2.5`.
  static func written(_ hundredths: Int) -> String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "−" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))
  }
}
