internal import RosterModel

/// What the template `month-page.mustache` reads: plain strings and flags under the names that it uses.
///
/// Text that people wrote stands between tags only, never in an attribute: attributes hold numbers, the program's own
/// words and ``PageAddress``. Names that a nested value lacks are looked up in the outer one, so no name is used twice
/// on different levels with an optional meaning.
struct MonthPageView {
  struct Option {
    let number: Int
    let label: String
  }

  struct Group {
    let groupTitle: String
    let texts: [String]
  }

  struct Entry {
    let entryLabel: String
    let entryValue: String?
  }

  let languageTag, policy, style, script, title: String
  let hasSummary: Bool
  let summary: [String]
  let words: PageWords
  let sites: [Option]
  let fields: [Option]
  let shownPattern: String
  let grid: GridView
  let people: [PersonView]
  let hasFairness: Bool
  let fairness: [FairnessView]
  let shareKeys: [ShareKey]
  let coverage: [FigureView]
  let isStation: Bool
  let hasFindings: Bool
  let findings: [Group]
  let foot: [Entry]
  let remarks: [String]

  init(_ month: PublishedMonth) {
    let language = month.language
    languageTag = language == .chinese ? "zh-CN" : "en"
    (policy, style, script) = (MonthPageTemplate.policy, MonthPageTemplate.style, MonthPageTemplate.script)
    title = month.title
    summary = month.summary
    hasSummary = !month.summary.isEmpty
    words = PageWords(language)
    let fieldNames = FieldCoverage.names(of: month)
    sites = month.sites.map { Option(number: $0.index.position, label: $0.name) }
    fields = fieldNames.enumerated().map { Option(number: $0.offset, label: $0.element) }
    shownPattern = Messages.shown(of: month.shifts.count)(language)
    grid = GridView(month, fields: fieldNames)
    people = PersonView.all(of: month)
    fairness = FairnessView.all(of: month)
    hasFairness = !fairness.isEmpty
    shareKeys = ShareKey.all(language)
    coverage = [PlaceCoverage.chart(of: month), FieldCoverage.chart(of: month, fieldNames)].compactMap(\.self).map {
      FigureView($0)
    }
    isStation = month.audience == .station
    findings = FindingGroup.grouped(month.findings, language: language).map {
      Group(groupTitle: $0.title, texts: $0.texts)
    }
    hasFindings = !findings.isEmpty
    foot = month.foot.map { Entry(entryLabel: $0.label, entryValue: $0.value.isEmpty ? nil : $0.value) }
    remarks = month.remarks
  }
}

/// The page's own words, in one language.
struct PageWords {
  let skip, contents, monthGrid, people, fairness, coverage, findings, noFindings: String
  let filter, filterPerson, filterSite, filterField, everything, clearFilter: String
  let date, name, restDays, holidays, makeUp, makeUpMeaning, turnsAndShare: String

  init(_ language: Language) {
    func word(_ text: Text) -> String { text(language) }
    (skip, contents, monthGrid) = (word(Messages.skip), word(Messages.contents), word(Messages.monthGrid))
    (people, fairness, coverage) = (word(Messages.people), word(Messages.fairness), word(Messages.coverage))
    (findings, noFindings) = (word(Messages.findings), word(Messages.noFindings))
    (filter, filterPerson) = (word(Messages.filter), word(Messages.filterPerson))
    (filterSite, filterField) = (word(Messages.filterSite), word(Messages.filterField))
    (everything, clearFilter) = (word(Messages.everything), word(Messages.clearFilter))
    (date, name) = (word(Messages.date), word(Messages.name))
    (restDays, holidays) = (word(Messages.restDays), word(Messages.holidays))
    (makeUp, makeUpMeaning) = (word(Messages.makeUp), word(Messages.makeUpMeaning))
    turnsAndShare = word(Messages.turnsAndShareHeading)
  }
}
