import Watchbill

/// What the pages of plans say.
extension CLIText {
  static let comparisonTitle = Text("各方案的指标", "The scenarios' measures")
  static func comparisonSummary(_ count: Int) -> Text {
    Text("\(count) 个方案，指标都由审核算出。", "\(count) scenario(s); every measure is the audit's.")
  }
  static let penaltyFigure = Text("罚分", "Penalty")
  static let penaltyFigureNote = Text(
    "蓝色为已证最优；橙色从下界到已找到的罚分，两条不相重叠才有把握。",
    "Blue is proven the least; orange runs from the bound to what was found: only where two do not overlap is a difference certain."
  )
  static let boundWord = Text("下界", "bound")
  static let openFigure = Text("空岗", "Open places")
  static let openFigureNote = Text("没有人填的岗位。", "Places that nobody fills.")
  static let openWord = Text("空岗", "open places")
  static let turnsFigure = Text("每人班数", "Turns each")
  static let turnsFigureNote = Text("从最少的代表到最多的代表。", "From the deputy with the fewest to the one with the most.")
  static let mostWord = Text("最多", "most")
  static let leastWord = Text("最少", "least")
  static let travelFigure = Text("路程", "Travel")
  static let travelFigureNote = Text("从家到站点的单程公里合计。", "Kilometres from home to site, one way, in all.")
  static let travelWord = Text("公里", "km")
  static func pageTitle(_ town: String, _ question: Text) -> Text {
    Text("\(town)：\(question.chinese)", "\(town): \(question.english)")
  }
  static let comparing = Text("方案比较", "scenarios compared")
  static let pricing = Text("规则的代价", "what rules cost")
  static func trading(_ between: [String]) -> Text {
    Text("\(between.joined(separator: "与"))的取舍", "\(between.joined(separator: " against "))")
  }
  static func priceFigure(_ kind: Text) -> Text {
    Text("去掉某个\(kind.chinese)可省的罚分", "What the rest gains without a \(kind.english)")
  }
  static let priceFigureNote = Text(
    "蓝色为已证的数；橙色从最少到最多。", "Blue is proven; orange runs from the least to the most.")
  static let frontTitle = Text("前沿", "The front")
  static let frontFigureNote = Text(
    "两个数都越小越好；蓝点已证不被任何班表支配。", "Less is better in both; no roster at all dominates a blue point.")
}
