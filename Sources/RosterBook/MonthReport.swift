import GRDB
import RosterModel

/// What was done in one month or several: per deputy, per site, and in total (进站人次, 接待人次, 解决件数).
public struct MonthReport: Codable, Hashable, Sendable {
  /// One deputy's or one site's counts.
  public struct Line: Codable, Hashable, Sendable {
    /// The identifier; empty for the total.
    public var id: String
    /// The name.
    public var name: String
    /// The levels held while serving, for deputies.
    public var levels: String
    /// Turns served (进站人次).
    public var turns: Int
    /// Turns missed with an excuse.
    public var excused: Int
    /// Turns missed without one.
    public var unexcused: Int
    /// Turns served for another (代班).
    public var stoodIn: Int
    /// Constituents received (接待人次).
    public var constituents: Int
    /// Matters brought.
    public var matters: Int
    /// Matters solved (解决件数).
    public var solved: Int
    /// Activities attended.
    public var activities: Int
    /// Households visited.
    public var households: Int
  }

  /// The first month.
  public var from: String
  /// The last month.
  public var until: String
  /// Everybody who served, was to serve, visited or took part, in the order of the book.
  public var people: [Line]
  /// The sites, in the order of the book.
  public var sites: [Line]
  /// All together; a turn is one person on one shift.
  public var total: Line
  /// Turns that nobody recorded and that count as served.
  public var unrecorded: Int
}

extension Book {
  /// What was done from one month to another; one person's lines where one is asked for.
  public func report(from: String, until: String, person: String? = nil) throws(BookProblem) -> MonthReport {
    try read { db in try self.report(db, from: from, until: until, person: person, unrecorded: 0) }
  }

  func report(_ db: Database, from: String, until: String, person: String? = nil, unrecorded: Int) throws -> MonthReport
  {
    let asked: [String: (any DatabaseValueConvertible)?] = ["from": from, "until": until, "person": person]
    func lines(_ list: String, key served: String, matters: String, extra: String) throws -> [MonthReport.Line] {
      let sql = """
        SELECT x.id, x.name, \(extra),
          (SELECT count(*) FROM served s WHERE \(served) AND s.person IS NOT NULL AND \(Book.within("s.shift"))),
          (SELECT count(*) FROM matters m WHERE \(matters) AND \(Book.within("m.time"))),
          (SELECT count(*) FROM matters m WHERE \(matters) AND m.status IN ('solved', 'closed')
            AND \(Book.within("m.time"))),
          (SELECT coalesce(sum(s.constituents), 0) FROM served s WHERE \(served) AND s.person IS NOT NULL
            AND \(Book.within("s.shift")))
        FROM \(list) ORDER BY x.position
        """
      return try Row.fetchAll(db, sql: sql, arguments: Book.arguments(asked, in: sql)).map { row in
        MonthReport.Line(
          id: row[0], name: row[1], levels: row[2] ?? "", turns: row[9], excused: row[3], unexcused: row[4],
          stoodIn: row[5], constituents: row[12], matters: row[10], solved: row[11], activities: row[6],
          households: row[7])
      }
    }
    func extra(_ planned: String, _ served: String, _ other: (attendance: String, visits: String), _ levels: String)
      -> String
    {
      """
      \(levels),
          (SELECT count(*) FROM served s WHERE \(planned) AND s.status = 'excused' AND \(Book.within("s.shift"))),
          (SELECT count(*) FROM served s WHERE \(planned) AND s.status = 'unexcused' AND \(Book.within("s.shift"))),
          (SELECT count(*) FROM served s WHERE \(served) AND s.planned IS NOT s.person AND s.person IS NOT NULL
            AND \(Book.within("s.shift"))), \(other.attendance), \(other.visits), 0
      """
    }
    let site = "s.shift LIKE '%/' || x.id || '/%'"
    let people = try lines(
      person == nil ? "representatives x" : "representatives x WHERE x.id = :person", key: "s.person = x.id",
      matters: "m.person = x.id",
      extra: extra(
        "s.planned = x.id", "s.person = x.id",
        (
          "(SELECT count(*) FROM attendance a WHERE a.person = x.id AND a.status = 'came' AND \(Book.within("a.date")))",
          """
          (SELECT coalesce(sum(v.households), 0) FROM visits v WHERE v.person = x.id AND \(Book.within("v.date")))
          """
        ),
        """
        (SELECT group_concat(DISTINCT s.levels) FROM served s WHERE s.person = x.id AND \(Book.within("s.shift")))
        """))
    let sites = try lines(
      "(SELECT position, id, '' AS name FROM sites) x", key: site, matters: "m.shift LIKE '%/' || x.id || '/%'",
      extra: extra(site, site, ("0", "0"), "''")
    )
    let names = try Row.fetchAll(db, sql: "SELECT id, json_extract(definition, '$.name') FROM sites")
    let named = Dictionary(uniqueKeysWithValues: names.map { ($0[0] as String, $0[1] as String? ?? "") })
    let all = try MonthReport.Line.total(
      lines(
        "(SELECT 1 AS position, '' AS id, '' AS name) x", key: "1", matters: "1",
        extra: extra(
          "1", "1",
          (
            "(SELECT count(*) FROM attendance a WHERE a.status = 'came' AND \(Book.within("a.date")))",
            "(SELECT coalesce(sum(v.households), 0) FROM visits v WHERE \(Book.within("v.date")))"
          ), "''")))
    return MonthReport(
      from: from, until: until, people: people.filter { person != nil || !$0.isEmpty },
      sites: sites.map { line in
        var line = line
        line.name = named[line.id] ?? line.id
        return line
      }, total: all, unrecorded: unrecorded)
  }

  /// Whether a text that begins with a date lies within the months asked about.
  private static func within(_ column: String) -> String { "substr(\(column), 1, 7) BETWEEN :from AND :until" }

  private static func arguments(
    _ values: [String: (any DatabaseValueConvertible)?], in sql: String
  ) -> StatementArguments { StatementArguments(values.filter { sql.contains(":\($0.key)") }) }
}

extension MonthReport.Line {
  fileprivate static func total(_ lines: [Self]) -> Self { lines[0] }

  var isEmpty: Bool {
    turns + excused + unexcused + stoodIn + constituents + matters + activities + households == 0
  }
}
