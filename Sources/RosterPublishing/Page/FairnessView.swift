internal import RosterModel

/// Everybody's turns beside their share, by one fairness rule: a small chart for each class, the numbers in a table.
struct FairnessView {
  struct Row {
    let number: Int
    let rowName: String
    let numbers: [String]
  }

  struct Block {
    let range: String
    let headings: [String]
    let rows: [Row]
  }

  let ruleTitle: String
  /// Whether the table is small enough to stand beside the charts.
  let isFew: Bool
  let charts: [FigureView]
  let blocks: [Block]

  static func all(of month: PublishedMonth) -> [FairnessView] {
    var rules: [String] = []
    for table in month.fairness where !table.lines.isEmpty && !rules.contains(table.rule) { rules.append(table.rule) }
    return rules.enumerated().map { position, rule in
      FairnessView(month.fairness.filter { $0.rule == rule && !$0.lines.isEmpty }, number: position, month)
    }
  }

  private init(_ tables: [PublishedFairness], number: Int, _ month: PublishedMonth) {
    let language = month.language
    let kinds = Set(tables.flatMap(\.lines).map { month[$0.person].place })
    ruleTitle = PlaceKind.allCases.filter(kinds.contains).map { $0.name(language) }.joined(
      separator: Messages.separator(language))
    charts = tables.enumerated().map { position, table in
      FigureView(FairnessView.chart(of: table, id: "share-\(number)-\(position)", month))
    }
    let lines = tables.map { table in
      Dictionary(table.lines.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let people = month.order.filter { person in lines.contains { $0[person] != nil } }
    let rows = people.map { person in
      Row(
        number: person.position, rowName: month[person].name,
        numbers: lines.map { $0[person].map { "\($0.turns) / \(Hundredths.written($0.owed))" } ?? "–" })
    }
    isFew = rows.count <= 12
    let headings = tables.map { $0.turnClass.name(language) }
    // Blocks of equal height stand beside each other, so that a town fits half a page.
    let height = max(12, (rows.count + 2) / 3)
    blocks = stride(from: 0, to: rows.count, by: height).map { start in
      let end = min(start + height, rows.count)
      return Block(range: "\(start + 1)–\(end)", headings: headings, rows: Array(rows[start..<end]))
    }
  }

  private static func chart(of table: PublishedFairness, id: String, _ month: PublishedMonth) -> Chart {
    let language = month.language
    let bars = table.lines.map { ShareChart.Bar(name: month[$0.person].name, turns: $0.turns, share: $0.owed) }
    let (turns, shares) = (bars.map(\.turns), bars.map(\.share))
    return ShareChart(
      id: id, title: Messages.turnsBesideShare(table.turnClass.name)(language),
      description: Messages.describesShares(
        people: bars.count, (turns.min() ?? 0)...(turns.max() ?? 0), (shares.min() ?? 0)...(shares.max() ?? 0),
        above: bars.count { $0.side == .above }, below: bars.count { $0.side == .below })(language),
      headings: [Messages.name, Messages.turns, Messages.shareLine].map { $0(language) }, bars: bars,
      note: { Messages.barNote($0.name, $0.turns, Hundredths.written($0.share))(language) }
    ).chart()
  }
}

/// A chart on the page.
struct FigureView {
  let figureTitle: String
  let figureText: String
  let svg: String
  let tableHeadings: [String]
  let tableRows: [Row]

  struct Row {
    let rowHead: String
    let rowCells: [String]
  }

  init(_ chart: Chart) {
    (figureTitle, figureText, svg) = (chart.title, chart.description, chart.svg)
    tableHeadings = chart.table.headings
    tableRows = chart.table.rows.map { Row(rowHead: $0[0], rowCells: Array($0.dropFirst())) }
  }
}

/// An entry of the legend below the charts of shares.
struct ShareKey {
  /// The colour's name in the style sheet.
  let keyStyle: String
  let keyText: String

  static func all(_ language: Language) -> [ShareKey] {
    [
      ("near", Messages.besideShare), ("above", Messages.aboveShare), ("below", Messages.belowShare),
      ("share", Messages.shareLine),
    ].map { ShareKey(keyStyle: $0, keyText: $1(language)) }
  }
}
