import RosterFormats
import RosterModel
import Testing

@Suite("A wrong table")
struct BadTableTests {
  /// One wrong table and what is told of it.
  struct Case: CustomTestStringConvertible {
    var name: String
    var file: String
    var text: String
    var problems: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "unknown person, nearest id", file: "leave.csv", text: "person,from\nd1,2026-12-01\n",
      problems: ["leave.csv:2:1 person.unknown | Maybe \"d01\""]),
    Case(
      name: "name of two people", file: "leave.csv", text: "person,from\n王伟,2026-12-01\n",
      problems: ["leave.csv:2:1 name.ambiguous | Maybe \"d01\""]),
    Case(
      name: "leave that ends before it begins", file: "leave.csv",
      text: "person,from,until\nd01,2026-12-05,2026-12-01\n",
      problems: ["leave.csv:2:3 dates.order | Maybe the two are swapped: 2026-12-01 to 2026-12-05"]),
    Case(
      name: "a day that its month lacks", file: "leave.csv", text: "person,from\nd01,2026-11-31\n",
      problems: ["leave.csv:2:2 value.wrong | Maybe \"2026-11-30\""]),
    Case(
      name: "a level with days that are none", file: "representatives.csv",
      text: "id,name,levels\nd01,甲,county 2026-12-16..2026-12-01\n",
      problems: ["representatives.csv:2:3 value.wrong"]),
    Case(
      name: "unknown column", file: "leave.csv", text: "person,from,untill\nd01,2026-12-01,2026-12-02\n",
      problems: ["leave.csv:1:3 column.unknown | Maybe \"until\""]),
    Case(
      name: "column given twice, once in Chinese", file: "leave.csv",
      text: "person,from,起\nd01,2026-12-01,2026-12-02\n",
      problems: ["leave.csv:1:3 column.duplicate"]),
    Case(
      name: "thousands of columns", file: "leave.csv", text: String(repeating: ",", count: 20_000) + "x\n",
      problems: ["leave.csv:1:1 column.many"]),
    Case(
      name: "missing column", file: "leave.csv", text: "person,until\nd01,2026-12-01\n",
      problems: ["leave.csv:1:1 column.missing"]),
    Case(
      name: "semicolons for commas", file: "leave.csv", text: "person;from\nd01;2026-12-01\n",
      problems: [
        "leave.csv:1:1 column.unknown | Maybe the separator is wrong: put a comma between columns"
      ]),
    Case(
      name: "ragged rows", file: "leave.csv", text: "person,from,until\nd01,2026-12-01\nd02,2026-12-01,2026-12-02,x\n",
      problems: [
        "leave.csv:2:1 row.cells | Maybe commas are missing: an empty cell needs its comma too",
        "leave.csv:3:1 row.cells | Maybe a cell has a comma in it: put that cell in double quotes",
      ]),
    Case(
      name: "an open quote", file: "leave.csv", text: "person,from,reason\nd01,2026-12-01,\"away\n",
      problems: ["leave.csv:2:3 table.quote"]),
    Case(
      name: "lines counted through a quoted line end", file: "leave.csv",
      text: "person,from,reason\r\nd01,2026-12-01,\"a\r\nb\"\r\n\r\nd1,2026-12-01,\r\n",
      problems: ["leave.csv:5:1 person.unknown | Maybe \"d01\""]),
    Case(
      name: "an empty required cell", file: "leave.csv", text: "person,from\n,2026-12-01\n",
      problems: ["leave.csv:2:1 cell.missing"]),
    Case(
      name: "an empty file", file: "leave.csv", text: "", problems: ["leave.csv:1:1 file.empty"]),
    Case(
      name: "an unknown wish", file: "requests.csv", text: "person,from,wish\nd01,2026-12-01,of\n",
      problems: ["requests.csv:2:3 value.unknown | Maybe \"off\""]),
    Case(
      name: "an unknown shift type", file: "requests.csv", text: "person,from,wish,shifts\nd01,2026-12-01,off,nigth\n",
      problems: ["requests.csv:2:4 shiftType.unknown | Maybe \"night\""]),
    Case(
      name: "a price that is too large", file: "requests.csv",
      text: "person,from,wish,price\nd01,2026-12-01,off,99999999999999999999\n",
      problems: ["requests.csv:2:4 value.range"]),
    Case(
      name: "a fraction for a price", file: "requests.csv", text: "person,from,wish,price\nd01,2026-12-01,off,1.5\n",
      problems: ["requests.csv:2:4 value.wrong"]),
    Case(
      name: "a request outside the horizon", file: "requests.csv", text: "person,from,wish\nd01,2027-01-01,off\n",
      problems: ["requests.csv:2:2 request.outside?"]),
    Case(
      name: "a lock of no planned shift", file: "locks.csv", text: "person,shift\nd01,2026-12-05/station/nigt\n",
      problems: ["locks.csv:2:2 shift.unknown | Maybe \"2026-12-05/station/night\""]),
    Case(
      name: "a lock outside the horizon", file: "locks.csv", text: "person,shift\nd01,2026-12-08/station/night\n",
      problems: ["locks.csv:2:2 shift.unknown | Maybe \"2026-12-01/station/night\""]),
    Case(
      name: "a lock both ways", file: "locks.csv",
      text: "person,shift,serves\nd01,2026-12-05/station/night,yes\nd01,2026/12/5/station/night,no\n",
      problems: ["locks.csv:3:3 lock.both"]),
    Case(
      name: "a limit of an unknown rule", file: "limits.csv", text: "person,rule,most\nd01,montly,3\n",
      problems: ["limits.csv:2:2 rule.unknown | Maybe \"monthly\""]),
    Case(
      name: "least over most", file: "limits.csv", text: "person,rule,least,most\nd01,monthly,4,3\n",
      problems: ["limits.csv:2:4 limit.order"]),
    Case(
      name: "a limit without numbers", file: "limits.csv", text: "person,rule\nd01,monthly\n",
      problems: ["limits.csv:2:1 cell.missing"]),
    Case(
      name: "three decimals in the ledger", file: "ledger.csv",
      text: "person,all\nd01,1.255\nd02,1e5\nd03,99999999999999\n",
      problems: ["ledger.csv:2:2 value.wrong", "ledger.csv:3:2 value.wrong", "ledger.csv:4:2 value.wrong"]),
    Case(
      name: "a person twice in the ledger", file: "ledger.csv", text: "person,all\nd01,1\nd01,2\n",
      problems: ["ledger.csv:3:1 id.duplicate"]),
    Case(
      name: "a past turn at an unknown site", file: "history.csv",
      text: "date,shift,person\n2026-11-30,statoin/night,d01\n2026-11-30,station/nigth,d01\n2026-11-30,station,d01\n",
      problems: [
        "history.csv:2:2 site.unknown | Maybe \"station\"", "history.csv:3:2 shiftType.unknown | Maybe \"night\"",
        "history.csv:4:2 value.wrong",
      ]),
    Case(
      name: "a past turn in the horizon", file: "history.csv",
      text: "date,shift,person\n2026-12-01,station/night,d01\n",
      problems: ["history.csv:2:1 history.notPast"]),
    Case(
      name: "a past turn given twice", file: "history.csv",
      text: "date,shift,person\n2026-11-30,station/night,d01\n2026-11-30,station/night,d01\n",
      problems: ["history.csv:3:1 history.duplicate"]),
    Case(
      name: "a published turn outside the horizon, one of no planned shift, and one twice", file: "published.csv",
      text:
        "日期,班次,姓名\n2026-12-08,station/night,d02\n2026-12-02,station/night,李娜\n2026-12-02,station/night,d02\n2026-12-02,station/nigt,d02\n",
      problems: [
        "published.csv:2:1 published.outside", "published.csv:4:1 published.duplicate",
        "published.csv:5:2 shiftType.unknown | Maybe \"night\"",
      ]),
    Case(
      name: "activities of strangers, of nobody, and of no time", file: "activities.csv",
      text: """
        id,kind,from,until,start,end,people,groups,quorum
        a,meeting,2026-12-02,,14:00,16:00,d01;d2,,
        b,meting,2026-12-02,,,,,old,
        c,study,2026-12-02,,14:00,,all,,
        d,study,2026-12-02,,16:00,14:00,all,,
        e,study,2026-12-02,,2pm,1600,all,,
        a,study,2026-12-02,,,,,,

        """,
      problems: [
        "activities.csv:2:7 person.unknown | Maybe \"d02\"", "activities.csv:3:2 value.unknown | Maybe \"meeting\"",
        "activities.csv:3:8 group.unknown", "activities.csv:4:1 cell.missing", "activities.csv:5:6 times.order",
        "activities.csv:6:5 value.wrong", "activities.csv:6:6 value.wrong | Maybe \"16:00\"",
        "activities.csv:7:1 id.duplicate", "activities.csv:7:1 cell.missing",
      ]),
    Case(
      name: "activities outside the horizon, and quorums that cannot be", file: "activities.csv",
      text: """
        编号,类型,日期,止,参加人,法定人数
        a,学习,2026-12-08,,全体,
        b,志愿服务,2026-12-05,2026-12-10,d01,
        c,培训,2026-12-01,2026-12-05,全体,2
        d,视察,2026-12-01,,李娜、d03,3
        e,议事会,2026-12-05,2026-12-01,全体,0

        """,
      problems: [
        "activities.csv:2:3 activity.outside?", "activities.csv:3:3 activity.partly?",
        "activities.csv:4:6 activity.quorum", "activities.csv:5:6 activity.quorum",
        "activities.csv:6:4 dates.order | Maybe the two are swapped: 2026-12-01 to 2026-12-05",
        "activities.csv:6:6 value.range",
      ]),
    Case(
      name: "a pair of one", file: "pairs.csv", text: "a,b,kind\nd01,d01,given\n", problems: ["pairs.csv:2:2 pair.same"]
    ),
    Case(
      name: "a person in two given pairs", file: "pairs.csv", text: "a,b,kind\nd01,d02,given\nd02,d03,given\n",
      problems: ["pairs.csv:3:1 pair.twice"]),
    Case(
      name: "a table of a mistyped name", file: "leaves.csv", text: "person,from\nd01,2026-12-01\n",
      problems: ["leaves.csv:1:1 file.unknown? | Maybe \"leave.csv\""]),
  ]

  @Test("is told with its cell and what may have been meant", arguments: cases)
  func isTold(wrong: Case) throws {
    let folder = try TestFolder([wrong.file: wrong.text])
    #expect(folder.problems() == wrong.problems)
    #expect((folder.read().scenario == nil) == wrong.problems.contains { !$0.contains("?") })
  }

  static let people: [Case] = [
    Case(
      name: "an id given twice", file: "", text: "id,name\nd01,A\nd01,B\n",
      problems: ["representatives.csv:3:1 id.duplicate"]),
    Case(
      name: "two people that nothing tells apart", file: "", text: "id,name\nd01,A\nd02,A\n",
      problems: ["representatives.csv:3:2 name.shared?"]),
    Case(
      name: "unknown words", file: "",
      text: "id,name,post,levels,home,sites,nights\nd01,A,depty,conty;镇,g3,staton,maybe\n",
      problems: [
        "representatives.csv:2:3 value.unknown | Maybe \"deputy\"",
        "representatives.csv:2:4 value.unknown | Maybe \"county\"",
        "representatives.csv:2:5 grid.unknown | Maybe \"g1\"",
        "representatives.csv:2:6 site.unknown | Maybe \"station\"",
        "representatives.csv:2:7 value.unknown",
      ]),
    Case(
      name: "a window that says nothing", file: "", text: "id,name,free\nd01,A,workdays 18:00-25:00\n",
      problems: ["representatives.csv:2:3 value.wrong"]),
    Case(
      name: "service that ends before it begins", file: "", text: "id,name,from,until\nd01,A,2026-12-05,2026-12-01\n",
      problems: ["representatives.csv:2:4 dates.order"]),
    Case(
      name: "an id with a separator", file: "", text: "id,name\nd/1,A\nd2,B\n",
      problems: ["representatives.csv:2:1 value.wrong"]),
    Case(name: "nobody", file: "", text: "id,name\n", problems: ["representatives.csv:1:1 table.empty"]),
  ]

  @Test("of people is told with its cell", arguments: people)
  func peopleAreTold(wrong: Case) throws {
    #expect(try TestFolder(people: wrong.text).problems() == wrong.problems)
  }

  @Test("tells each of ten errors at once")
  func tenErrors() throws {
    let rows = (1...10).map { "nobody\($0 * 111),2026-13-\($0)" }
    let folder = try TestFolder(["leave.csv": "person,from\n" + rows.joined(separator: "\n")])
    #expect(folder.problems().count == 20)
    #expect(Set(folder.read().problems.compactMap(\.mark?.line)) == Set(2...11))
  }

  @Test("of people that cannot be read does not make every other person unknown")
  func noCascade() throws {
    let folder = try TestFolder(people: "nr,name\nd01,A\n", ["leave.csv": "person,from\nd01,2026-12-01\n"])
    #expect(folder.problems() == ["representatives.csv:1:1 column.unknown", "representatives.csv:1:1 column.missing"])
  }

  @Test("of a thousand errors ends with a count")
  func manyErrors() throws {
    let rows = String(repeating: "d01,never\n", count: 1500)
    let problems = try TestFolder(["leave.csv": "person,from\n" + rows]).read().problems
    #expect(problems.count == 1001)
    #expect(problems.last?.text(.english) == "500 more problems are not listed")
  }
}
