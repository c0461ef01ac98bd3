import Foundation
import Testing

@Suite("publish writes pages, tables, calendars and bodies for programs") struct PublishPageTests {
  /// A desk with the small town solved.
  private func desk() throws -> Desk {
    let desk = try Desk("tiny")
    try desk.succeed("solve", "tiny", "--out", "o", "--iterations", "3", "--threads", "1", "--quiet")
    return desk
  }

  @Test("each kind goes into its file beside the roster, and a public copy into one of its own")
  func files() throws {
    let desk = try desk()
    for kind in ["ics", "json"] { try desk.succeed("publish", "o/roster.json", "--as", kind, "--quiet") }
    try desk.succeed("publish", "o/roster.json", "--as", "html", "--audience", "public", "--quiet")
    try desk.succeed("publish", "o/roster.json", "--as", "csv", "--layout", "grid", "--quiet")
    #expect(
      try desk.list("o") == [
        "roster.json", "坐班安排表-公开.html", "坐班安排表-格子表.csv", "坐班安排表.csv", "坐班安排表.html", "坐班安排表.ics", "坐班安排表.json",
      ])
  }

  @Test("the page is the one that solve wrote, whatever the clock's zone, and never over another without --force")
  func repeats() throws {
    let desk = try desk()
    for (kind, name) in [("html", "a.html"), ("ics", "a.ics"), ("json", "a.json"), ("csv", "a.csv")] {
      try desk.succeed("publish", "o/roster.json", "--as", kind, "--out", name, "--quiet")
      let other = try Binary.run(
        ["TZ=America/St_Johns", try Binary.program(), "publish", "o/roster.json", "--as", kind, "--out", "b-" + name],
        in: desk.path, executable: "/usr/bin/env")
      #expect(other.code == 0, "\(other.errors)")
      #expect(try desk.bytes(name) == desk.bytes("b-" + name), "\(kind)")
    }
    #expect(try desk.bytes("a.html") == desk.bytes("o/坐班安排表.html"))
    #expect(try desk.bytes("a.csv") == desk.bytes("o/坐班安排表.csv"))
    #expect(try desk.run("publish", "o/roster.json", "--as", "html", "--out", "a.html").code == 73)
  }

  @Test("a calendar can be one person's, one site's, or one for each")
  func selection() throws {
    let desk = try desk()
    let person = try #require(desk.object("o/roster.json")["assignments"] as? [String: [String]]).keys.sorted()[0]
    let text = try desk.succeed("publish", "o/roster.json", "--as", "ics", "--person", person, "--out", "-").output
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.contains("/\(person)@"))
    try desk.succeed("publish", "o/roster.json", "--as", "ics", "--each", "person", "--out", "c/", "--quiet")
    #expect(try desk.list("c").contains("坐班安排表-\(person).ics"))
    let both = try desk.run("publish", "o/roster.json", "--as", "ics", "--person", person, "--each", "site")
    #expect(both.code == 64 && both.errors.contains("--each"))
    let misfit = try desk.run("publish", "o/roster.json", "--as", "csv", "--person", person, "--out", "-")
    #expect(misfit.code == 64 && misfit.errors.contains("--person means nothing to csv"))
  }

  @Test("an unknown person or site is told with the nearest name", arguments: ["--person", "--site"])
  func unknown(option: String) throws {
    let desk = try desk()
    let typo = option == "--person" ? "d11" : "statoin"
    let run = try desk.run("publish", "o/roster.json", "--as", "ics", option, typo, "--out", "x.ics", "--lang", "en")
    #expect(run.code == 65 && !desk.exists("x.ics"))
    #expect(run.errors.contains("Maybe \"\(option == "--person" ? "d1" : "station")\""), "\(run.errors)")
  }

  @Test("a later calendar updates and cancels what an earlier one said, from a roster or from the file sent")
  func previous() throws {
    let desk = try desk()
    try desk.succeed("publish", "o/roster.json", "--as", "ics", "--out", "first.ics", "--quiet")
    var roster = try desk.object("o/roster.json")
    var assignments = try #require(roster["assignments"] as? [String: [String]])
    let person = assignments.keys.sorted()[0]
    let lost = try #require(assignments[person]?.last)
    assignments[person]?.removeLast()
    roster["assignments"] = assignments
    try desk.write("o/changed.json", roster)
    for (previous, name) in [("o/roster.json", "second.ics"), ("first.ics", "third.ics")] {
      try desk.succeed(
        "publish", "o/changed.json", "--as", "ics", "--previous", previous, "--out", name, "--quiet")
      #expect(try desk.text(name).components(separatedBy: "SEQUENCE:1\r\n").count == 2)
    }
    #expect(try desk.bytes("second.ics") == desk.bytes("third.ics"))
    let own = try desk.succeed(
      "publish", "o/changed.json", "--as", "ics", "--person", person, "--previous", "o/roster.json", "--out", "-"
    ).output
    #expect(own.contains("UID:\(lost)/\(person)@") && own.contains("SEQUENCE:1\r\nSTATUS:CANCELLED\r\n"))
    try desk.write("cut.ics", "BEGIN:VCALENDAR\r\n")
    let cut = try desk.run("publish", "o/roster.json", "--as", "ics", "--previous", "cut.ics", "--out", "-")
    #expect(cut.code == 65 && cut.output.isEmpty)
  }

  @Test("WeCom's body needs a group and a schedule for each kind of shift, from the scenario or from options")
  func wecom() throws {
    let desk = try desk()
    let run = try desk.run("publish", "o/roster.json", "--as", "wecom", "--out", "-", "--lang", "en")
    #expect(run.code == 65 && run.errors.contains("--group NUMBER"))
    try desk.append("tiny/scenario.yaml", "\npublication: { wecom: { group: 7, schedules: { day: 1, night: 2 } } }")
    let body = try desk.succeed(
      "publish", "tiny", "o/roster.json", "--as", "wecom", "--schedule", "day+night=3", "--schedule", "night+day=3",
      "--out", "-"
    ).object()
    #expect(body["groupid"] as? Int == 7 && body["yearmonth"] is Int)
    #expect((body["items"] as? [[String: Any]])?.contains { $0["schedule_id"] as? Int == 0 } == true)
    #expect(try desk.run("publish", "o/roster.json", "--as", "wecom", "--schedule", "day").code == 64)
  }
}
