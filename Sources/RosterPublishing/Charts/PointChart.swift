/// Points of two costs, both the less the better, joined by the steps of what nothing dominates.
struct PointChart: Sendable {
  /// One point.
  struct Point: Hashable, Sendable {
    var x: Int
    var y: Int
    /// Whether nothing can dominate it.
    var isProven: Bool
  }

  let id: String
  let title: String
  let description: String
  /// The names of the axes.
  let axes: [String]
  /// The points, x rising.
  let points: [Point]

  private static let (left, right, top, bottom) = (420, 160, 120, 320)
  private static let (width, plot) = (3600, 1900)

  /// The chart; the axes begin a little below the least.
  func chart() -> Chart {
    var drawing = Drawing(width: Self.width, height: Self.top + Self.plot + Self.bottom)
    let (across, up) = (Axis(points.map(\.x)), Axis(points.map(\.y)))
    let room = Self.width - Self.left - Self.right
    func x(_ value: Int) -> Int { Self.left + room * (value - across.from) / (across.until - across.from) }
    func y(_ value: Int) -> Int { Self.top + Self.plot - Self.plot * (value - up.from) / (up.until - up.from) }
    for tick in up.ticks {
      drawing.line(from: (Self.left, y(tick)), to: (Self.width - Self.right, y(tick)), .line)
      drawing.text(String(tick), x: Self.left - 50, y: y(tick) + 40, .end)
    }
    for tick in across.ticks {
      drawing.line(from: (x(tick), Self.top), to: (x(tick), Self.top + Self.plot), .line)
      drawing.text(String(tick), x: x(tick), y: Self.top + Self.plot + 130, .middle)
    }
    drawing.text(axes[1], x: 0, y: 80)
    drawing.text(axes[0], x: Self.width - Self.right, y: Self.top + Self.plot + 270, .end)
    for (point, next) in zip(points, points.dropFirst()) {
      drawing.line(from: (x(point.x), y(point.y)), to: (x(next.x), y(point.y)), .grey)
      drawing.line(from: (x(next.x), y(point.y)), to: (x(next.x), y(next.y)), .grey)
    }
    for point in points {
      drawing.rectangle(
        x: x(point.x) - 45, y: y(point.y) - 45, width: 90, height: 90, point.isProven ? .blue : .vermillion,
        outline: .white, note: "\(axes[0]) \(point.x) · \(axes[1]) \(point.y)")
    }
    return Chart(
      title: title, description: description, svg: drawing.svg(id: id, title: title, description: description),
      table: ChartTable(headings: axes, rows: points.map { [String($0.x), String($0.y)] }))
  }

  /// Where an axis begins and ends, and its marks.
  private struct Axis {
    let from: Int
    let until: Int
    let ticks: [Int]

    init(_ values: [Int]) {
      let (least, most) = (values.min() ?? 0, values.max() ?? 1)
      var step = 1
      // 1, 2, 5, 10, 20, … until six marks will do.
      while (most - least) / step > 5 {
        step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
      }
      from = least >= step || least < 0 ? (least / step - 1) * step : 0
      until = (most / step + 1) * step
      ticks = Array(stride(from: from, through: until, by: step))
    }
  }
}
