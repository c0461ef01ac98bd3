import GRDB
import RosterModel
import RosterPlanning

/// A person's balance in a class with the entries that make it, in hundredths of a turn.
public struct LedgerBalance: Codable, Hashable, Sendable {
  /// One entry.
  public struct Entry: Codable, Hashable, Sendable {
    /// The month; empty for the opening balance.
    public var month: String
    /// `opening`, `served`, `share`, `correction`; `expected` where the month is published and not closed.
    public var kind: String
    /// Hundredths of a turn.
    public var hundredths: Int
    /// The shift served, where it is one.
    public var shift: String?
    /// Who was to serve it, where that was another.
    public var insteadOf: String?
  }

  /// The person's identifier.
  public var person: String
  /// The person's name.
  public var name: String
  /// The class of turns.
  public var turnClass: String
  /// The balance before the entries, in hundredths.
  public var opening: Int
  /// The turns served, in hundredths.
  public var served: Int
  /// The shares, in hundredths.
  public var share: Int
  /// The balance, in hundredths: positive where more was served than owed.
  public var balance: Int
  /// What makes it; empty where it was not asked for.
  public var entries: [Entry]
}

extension Book {
  /// Balances of everybody or of one person, by closed months, over a year or from the beginning.
  ///
  /// - Parameters:
  ///   - year: only the entries of this year, its opening balance from all before.
  ///   - until: only the entries up to this month.
  ///   - explaining: whether the entries themselves are told.
  public func ledger(year: Int? = nil, until: String? = nil, person: String? = nil, explaining: Bool = false)
    throws(BookProblem) -> [LedgerBalance]
  {
    try read { db in
      let people = try Row.fetchAll(
        db, sql: "SELECT id, name FROM representatives WHERE ?1 IS NULL OR id = ?1 ORDER BY position",
        arguments: [person])
      let first = year.map { "\($0)-01" } ?? ""
      let last = until ?? year.map { "\($0)-12" } ?? "9999-12"
      var opening: [String: [String: Int]] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT * FROM opening") {
        for turnClass in TurnClass.allCases {
          guard let text = row[turnClass.rawValue] as String? else { continue }
          opening[row["person"], default: [:]][turnClass.rawValue] = Hundredths.read(text)
        }
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT l.person, l.class, l.month, l.kind, l.hundredths, l.shift, s.planned FROM ledger l
          LEFT JOIN served s ON s.shift = l.shift AND s.person = l.person AND s.planned IS NOT s.person
          WHERE l.month <= ? AND (?2 IS NULL OR l.person = ?2) ORDER BY l.number
          """, arguments: [last, person])
      var entries: [String: [LedgerBalance.Entry]] = [:]
      for row in rows {
        entries["\(row[0] as String)\t\(row[1] as String)", default: []].append(
          .init(month: row[2], kind: row[3], hundredths: row[4], shift: row[5], insteadOf: row[6]))
      }
      return people.flatMap { row -> [LedgerBalance] in
        let id: String = row[0]
        return DutyAccount.classes.compactMap { turnClass in
          let all = entries["\(id)\t\(turnClass.rawValue)"] ?? []
          let start = opening[id]?[turnClass.rawValue] ?? 0
          if all.isEmpty, start == 0 { return nil }
          let own = all.filter { $0.month >= first }
          let before = start + all.filter { $0.month < first }.reduce(0) { $0 + $1.hundredths }
          func sum(_ kind: String) -> Int { own.filter { $0.kind == kind }.reduce(0) { $0 + $1.hundredths } }
          let told = [LedgerBalance.Entry(month: "", kind: "opening", hundredths: before)] + own
          return LedgerBalance(
            person: id, name: row[1], turnClass: turnClass.rawValue, opening: before, served: sum("served"),
            share: -sum("share"), balance: before + own.reduce(0) { $0 + $1.hundredths },
            entries: explaining ? told.filter { $0.kind != "opening" || $0.hundredths != 0 } : [])
        }
      }
    }
  }
}

/// Numbers with two decimals as whole hundredths.
package enum Hundredths {
  static func read(_ text: String) -> Int {
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let parts = text.drop { "+-−".contains($0) }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.first.flatMap { Int($0) } ?? 0
    let decimals = parts.count > 1 ? (String(parts[1]) + "00").prefix(2) : "00"
    let amount = whole * 100 + (Int(decimals) ?? 0)
    return isNegative ? -amount : amount
  }

  /// Hundredths as `-1.05`.
  package static func text(_ hundredths: Int) -> String {
    let amount = abs(hundredths)
    let decimals = amount % 100
    return (hundredths < 0 ? "-" : "") + "\(amount / 100)." + (decimals < 10 ? "0" : "") + "\(decimals)"
  }
}
