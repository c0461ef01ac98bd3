import RosterRules
import Testing

@testable import RosterFormats

@Suite("Rules by their Chinese names")
struct RuleWordsTests {
  @Test func everyRuleParameterAndWordHasAChineseName() {
    for rule in RuleCatalog.descriptions {
      #expect(RuleWords.rules[rule.name] != nil, "\(rule.name)")
      let titles = rule.parameters.map { RuleWords.title(of: $0.name, rule: rule.name) }
      #expect(Set(titles).count == titles.count, "\(rule.name): \(titles)")
      for parameter in rule.parameters {
        #expect(
          RuleWords.title(of: parameter.name, rule: rule.name) != parameter.name, "\(rule.name).\(parameter.name)")
        switch parameter.kind {
        case .word(let words), .words(let words):
          for word in words {
            let title = RuleWords.title(of: word, parameter)
            #expect(title != word, "\(rule.name).\(parameter.name): \(word)")
            #expect(RuleWords.word(title, parameter) == word)
          }
        default: break
        }
      }
    }
    #expect(Set(RuleWords.rules.values).count == RuleWords.rules.count)
    #expect(Set(RuleWords.rules.keys) == Set(RuleCatalog.descriptions.map(\.name)))
  }
}
