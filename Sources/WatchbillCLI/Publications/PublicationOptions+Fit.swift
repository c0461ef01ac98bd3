extension PublicationOptions {
  /// The options given that mean nothing to a kind of document, each with the kinds that take it.
  func misfits(of kind: String) -> [(option: String, kinds: [String])] {
    let printed = ["wall", "organisation", "regulations", "plaque", "notice", "handover"]
    let table: [(option: String, isGiven: Bool, kinds: [String])] = [
      ("--person", selection.person != nil, ["message", "ics"]),
      ("--site", selection.site != nil, ["plaque", "notice", "message", "handover", "ics"]),
      ("--each", selection.each != nil, ["ics"]), ("--previous", exchange.previous != nil, ["ics"]),
      ("--group", exchange.group != nil, ["wecom"]), ("--schedule", !exchange.schedule.isEmpty, ["wecom"]),
      ("--layout", layout != nil, ["wall", "csv"]), ("--paper", paper != nil, printed),
      ("--orientation", orientation != nil, printed), ("--grid", grid != nil, ["plaque", "message"]),
      ("--day", day != nil, ["notice", "handover"]), ("--issued", issued != nil, ["notice"]),
      ("--text", text != nil, ["regulations"]),
    ]
    return table.filter { $0.isGiven && !$0.kinds.contains(kind) }.map { ($0.option, $0.kinds) }
  }
}
