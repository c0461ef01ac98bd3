import RosterModel

/// What people of a made-up town do for a living, and the fields of expertise that come with it.
struct TownOccupation: Sendable {
  let name: Text
  /// How many in a hundred deputies, roughly.
  let weight: Int
  /// True where the work blocks workdays.
  let isEmployed: Bool
  /// The field that the work brings.
  let field: String
  /// Fields that it may bring as well.
  let others: [String]

  private init(_ chinese: String, _ english: String, _ weight: Int, _ field: String, _ others: [String], job: Bool) {
    name = Text(chinese, english)
    self.weight = weight
    isEmployed = job
    self.field = field
    self.others = others
  }

  /// Work with office hours.
  static let employed = [
    TownOccupation(
      "镇中学教师", "secondary school teacher", 6, "education", ["party", "mediation", "convenience"], job: true),
    TownOccupation(
      "镇中心小学教师", "primary school teacher", 5, "education", ["convenience", "mediation", "party"], job: true),
    TownOccupation("镇卫生院医生", "clinic doctor", 4, "health", ["convenience", "veterans"], job: true),
    TownOccupation("镇卫生院护士", "clinic nurse", 2, "health", ["convenience", "petition"], job: true),
    TownOccupation("信用社职员", "bank clerk", 3, "economy", ["convenience", "farming"], job: true),
    TownOccupation("县农业农村局干部", "county farming officer", 3, "farming", ["economy", "governance"], job: true),
    TownOccupation(
      "镇政府干部", "town official", 4, "governance", ["petition", "party", "stability", "convenience"], job: true),
    TownOccupation("铸造厂工程师", "foundry engineer", 3, "economy", ["stability", "veterans"], job: true),
    TownOccupation("焦化厂职工", "coking plant worker", 4, "stability", ["economy", "veterans"], job: true),
    TownOccupation("供电所职工", "power station worker", 3, "convenience", ["stability", "economy"], job: true),
    TownOccupation("会计", "accountant", 2, "economy", ["convenience", "petition"], job: true),
  ]

  /// Work whose hours are one's own, or none.
  static let free = [
    TownOccupation(
      "村党支部书记", "village party secretary", 10, "party", ["governance", "mediation", "petition", "farming"], job: false),
    TownOccupation("村委会主任", "village head", 7, "governance", ["mediation", "farming", "stability"], job: false),
    TownOccupation("种植大户", "farmer", 8, "farming", ["economy", "mediation"], job: false),
    TownOccupation("养殖户", "stock farmer", 5, "farming", ["economy", "stability"], job: false),
    TownOccupation("合作社理事长", "cooperative chairman", 5, "economy", ["farming", "party"], job: false),
    TownOccupation("退休教师", "retired teacher", 4, "education", ["mediation", "party"], job: false),
    TownOccupation("退休干部", "retired official", 4, "petition", ["party", "mediation", "governance"], job: false),
    TownOccupation("个体工商户", "shopkeeper", 5, "economy", ["convenience", "stability"], job: false),
    TownOccupation("乡村医生", "village doctor", 3, "health", ["convenience", "mediation"], job: false),
    TownOccupation(
      "返乡创业退役军人", "veteran with a business", 3, "veterans", ["stability", "economy", "farming"], job: false),
  ]

  /// The few who know the law: some with office hours, some without.
  static let lawyers = [
    TownOccupation("律师", "lawyer", 1, "law", ["mediation", "petition"], job: true),
    TownOccupation(
      "基层法律服务工作者", "legal services worker", 1, "law", ["mediation", "petition", "convenience"], job: false),
    TownOccupation("退休法官", "retired judge", 1, "law", ["mediation", "petition"], job: false),
  ]

  /// Every field that somebody in a town may have, the commonest first.
  static let fields = [
    "economy", "farming", "party", "governance", "mediation", "education", "stability", "convenience", "health",
    "petition", "veterans", "law",
  ]
}
