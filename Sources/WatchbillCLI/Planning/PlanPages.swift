import RosterPublishing
import Watchbill

extension ComparisonTable {
  /// The table and what it shows as a page.
  func page(_ title: String, _ language: Language) -> PlanPage {
    func word(_ text: Text) -> String { text(language) }
    let measured = rows.filter { $0.measures != nil }
    let penalties = rows.map { row in (name: row.name, low: row.bound, high: row.penalty) }
    let most = measured.map { row in (name: row.name, low: row.measures?.leastTurns, high: row.measures?.mostTurns) }
    let open = measured.map { row in (name: row.name, low: row.measures?.openPlaces, high: row.measures?.openPlaces) }
    let travel = measured.map { row in (name: row.name, low: row.measures?.kilometres, high: row.measures?.kilometres) }
    var notes = [word(CLIText.certaintyNote)]
    if unfinished > 0 { notes.append(word(CLIText.unfinished(unfinished))) }
    func bars(_ title: Text, _ text: Text, _ headings: [Text], _ rows: [(name: String, low: Int?, high: Int?)])
      -> PlanPage.Figure
    {
      .intervals(title: word(title), text: word(text), headings: headings.map(word), rows: rows)
    }
    let name = CLIText.comparisonHeadings[0]
    return PlanPage(
      title: title, language: language, summary: [word(CLIText.comparisonSummary(rows.count))],
      tables: [
        .init(
          word(CLIText.comparisonTitle), headings: CLIText.comparisonHeadings.map(word),
          rows: rows.map { ComparisonTable.cells($0, language) })
      ],
      figures: [
        bars(
          CLIText.penaltyFigure, CLIText.penaltyFigureNote, [name, CLIText.comparisonHeadings[10], CLIText.boundWord],
          penalties),
        bars(CLIText.openFigure, CLIText.openFigureNote, [name, CLIText.openWord, CLIText.openWord], open),
        bars(CLIText.turnsFigure, CLIText.turnsFigureNote, [name, CLIText.mostWord, CLIText.leastWord], most),
        bars(CLIText.travelFigure, CLIText.travelFigureNote, [name, CLIText.travelWord, CLIText.travelWord], travel),
      ], notes: notes)
  }
}

extension PriceTable {
  /// The prices as a page.
  func page(_ title: String) -> PlanPage {
    func word(_ text: Text) -> String { text(language) }
    let kinds = CLIText.priceKinds.filter { kind in lines.contains { $0.kind == kind.0 } }
    return PlanPage(
      title: title, language: language, summary: [word(CLIText.priceHead(penalties, bounds))],
      tables: kinds.map { kind, heading in
        PlanPage.Table(
          word(heading), headings: [word(heading)] + CLIText.priceHeadings.map(word),
          rows: lines.filter { $0.kind == kind }.map { [$0.name] + cells($0) })
      },
      figures: kinds.map { kind, heading in
        .intervals(
          title: word(CLIText.priceFigure(heading)), text: word(CLIText.priceFigureNote),
          headings: [word(heading), word(CLIText.mostWord), word(CLIText.leastWord)],
          rows: lines.filter { $0.kind == kind && $0.level > 1 }.prefix(30).map { ($0.name, $0.least, $0.most) })
      }, notes: [word(CLIText.priceNote)])
  }
}

extension FrontierTable {
  /// The front as a page.
  func page(_ title: String) -> PlanPage {
    PlanPage(
      title: title, language: language, summary: [CLIText.frontierHead(between, best, othersAtMost)(language)],
      tables: [
        .init(
          CLIText.frontTitle(language), headings: headings, rows: cells)
      ],
      figures: [
        .points(
          title: CLIText.frontTitle(language), text: CLIText.frontFigureNote(language),
          axes: between, points.map { (x: $0.costs[0], y: $0.costs[1], isProven: $0.isProven) })
      ], notes: [(isComplete ? CLIText.frontComplete : CLIText.frontPartial)(language)])
  }
}
