internal import RosterModel

/// Requirements not met that belong under one heading.
struct FindingGroup: Hashable, Sendable {
  /// The heading.
  let title: String
  /// One line a finding.
  let texts: [String]

  /// Findings by level, the most important first, in their own order within a level, each with its cost.
  static func grouped(_ findings: [PublishedFinding], language: Language) -> [FindingGroup] {
    Set(findings.map(\.level)).sorted().map { level in
      let texts = findings.filter { $0.level == level }.map { finding in
        guard level > .cover, finding.penalty != 0 else { return finding.text }
        return PersonNames.bracketed(finding.text, "+\(finding.penalty)", language)
      }
      return FindingGroup(title: Messages.level(level)(language), texts: texts)
    }
  }
}
