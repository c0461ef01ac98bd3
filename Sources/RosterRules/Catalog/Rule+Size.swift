import RosterModel

extension Rule {
  /// Conditions beyond which a rule makes engines slow, and beyond which it is refused: each becomes a column and up to
  /// four rows of the integer model.
  static var sizes: (slow: Int, most: Int) { (500_000, 5_000_000) }

  /// Refuses a rule that would become more conditions than engines can hold, and warns of one that makes them slow.
  func sizeProblems(_ count: Int) -> [InputProblem] {
    let (slow, most) = Self.sizes
    if count <= slow { return [] }
    return [
      InputProblem(
        count > most ? .error : .warning, code: count > most ? "rule.tooLarge" : "rule.large", at: header.mark,
        text: RuleText.size(id, count, most: most))
    ]
  }
}
