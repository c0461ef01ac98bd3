internal import RosterModel

extension WallGrid {
  /// The fewest sheets; of equals the largest type, of equals one with room, of equals the plainest cells.
  func plan() -> Plan {
    var best: Plan?
    for stacking in Stacking.allCases {
      for lines in 1...min(4, max(1, cells.mostDeputies)) {
        let plan = largest(cells.columns(lines: lines, stacking))
        if best.map({ plan.rank < $0.rank }) ?? true { best = plan }
      }
    }
    return best!
  }

  /// The plan for some columns with the largest type that needs no more sheets than the smallest does.
  private func largest(_ all: [Column]) -> Plan {
    let sizes = sizes
    var (best, low) = (plan(all, sizes[sizes.count - 1]), 0)
    // Larger type never needs fewer sheets.
    var high = sizes.count - 1
    while low < high {
      let middle = (low + high) / 2
      let plan = plan(all, sizes[middle])
      if plan.sheets <= best.sheets {
        best = plan
        high = middle
      } else {
        low = middle + 1
      }
    }
    return best
  }

  private func plan(_ all: [Column], _ size: Double) -> Plan {
    let columns = split(all, size)
    return Plan(
      size: size, all: all, columns: columns, rows: rows(size, all, on: columns),
      isCrowded: isCrowded(columns, all, size))
  }

  private func isCrowded(_ sheets: [[Int]], _ columns: [Column], _ size: Double) -> Bool {
    let room = frame.table.width - dateWidth(size)
    return sheets.contains { sheet in
      sheet.flatMap { columns[$0].parts }.reduce(0) { $0 + width($1, size) } > room * 0.94
    }
  }

  /// Columns on each sheet, sites kept together where they fit.
  private func split(_ columns: [Column], _ size: Double) -> [[Int]] {
    let room = frame.table.width - dateWidth(size)
    func width(_ index: Int) -> Double { columns[index].parts.reduce(0) { $0 + self.width($1, size) } }
    var sheets: [[Int]] = []
    var current: [Int] = []
    var used = 0.0
    func close() {
      if !current.isEmpty { sheets.append(current) }
      (current, used) = ([], 0)
    }
    var position = 0
    while position < columns.count {
      let site = columns[position].column.site
      let group = (position..<columns.count).prefix { columns[$0].column.site == site }
      let groupWidth = group.reduce(0) { $0 + width($1) }
      if used + groupWidth > room, used > 0 { close() }
      for index in group {
        if used + width(index) > room, used > 0 { close() }
        current.append(index)
        used += width(index)
      }
      position += group.count
    }
    close()
    return sheets.isEmpty ? [[]] : balanced(sheets, columns, room, width)
  }

  /// The same number of sheets with about as much on each, sites kept whole.
  private func balanced(
    _ sheets: [[Int]], _ columns: [Column], _ room: Double, _ width: (Int) -> Double
  ) -> [[Int]] {
    guard sheets.count > 1 else { return sheets }
    let all = sheets.flatMap(\.self)
    let wanted = all.reduce(0) { $0 + width($1) } / Double(sheets.count)
    var result: [[Int]] = [[]]
    var used = 0.0
    for index in all {
      let isNewSite = index == 0 || columns[index].column.site != columns[index - 1].column.site
      let left = sheets.count - result.count
      if isNewSite, used > 0, left > 0, used + width(index) / 2 > wanted {
        result.append([])
        used = 0
      }
      result[result.count - 1].append(index)
      used += width(index)
    }
    let fits = result.allSatisfy { $0.reduce(0) { $0 + width($1) } <= room }
    return fits ? result : sheets
  }

  /// Days on each sheet: whole months where a horizon has several.
  private func rows(_ size: Double, _ columns: [Column], on sheets: [[Int]]) -> [Range<Int>] {
    let most = max(1, Int((frame.table.height - headHeight(columns, on: sheets, size)) / rowHeight(size, columns)))
    var ranges: [Range<Int>] = []
    var start = 0
    if month.days.count <= most { return [0..<month.days.count] }
    while start < month.days.count {
      let first = month.days[start].day
      let end = month.days[start...].prefix { $0.day.year == first.year && $0.day.month == first.month }.endIndex
      let count = end - start
      let parts = (count + most - 1) / most
      for part in 0..<parts {
        ranges.append((start + count * part / parts)..<(start + count * (part + 1) / parts))
      }
      start = end
    }
    return ranges
  }
}
