import RosterModel

extension ScenarioPatcher {
  private var sites: [InputNode.Entry] { root["sites"]?.entries ?? [] }

  /// The identifier of a site named by identifier or by a name that only one has; nil with the problem told.
  mutating func site(_ name: String, at mark: Mark) -> String? {
    if sites.contains(where: { $0.key == name }) { return name }
    let called = sites.filter { $0.value["name"]?.text == name }.map(\.key)
    if called.count == 1 { return called[0] }
    unknown(.site, name, known: sites.map(\.key) + sites.compactMap { $0.value["name"]?.text }, at: mark)
    return nil
  }

  private mutating func edit(site: String, _ change: (inout InputNode) -> Void) {
    root.edit("sites") { $0.edit(site, change) }
  }

  mutating func open(_ entry: InputNode.Entry) {
    if let old = sites.first(where: { $0.key == entry.key }), old.value["cover"] != nil {
      return problems.add("id.duplicate", at: entry.mark, Messages.siteStands(entry.key))
    }
    root.edit("sites") { $0.set(entry.key, to: entry.value, at: entry.mark) }
  }

  /// Ends a site's shifts; the site itself stays, for the turns that were served there.
  mutating func close(_ node: InputNode) {
    guard let name = node.text, let id = site(name, at: node.mark) else { return }
    let station = sites.first { $0.key == id }?.value["of"]?.text
    end(id, in: station, at: node.mark)
  }

  /// A site's shifts end, and who serves there alone serves elsewhere.
  private mutating func end(_ id: String, in host: String?, at mark: Mark) {
    let locks = (tables[TableCatalog.locks.name] ?? []).filter { shiftSite(of: $0) == id }
    for lock in locks {
      problems.add(
        "site.locked", at: mark, Messages.closesLocked(id, lock["shift"]?.text ?? "", lock.mark),
        maybe: lock["person"].map { Messages.maybeDropLocks(Typing.code($0.text)) })
    }
    if !locks.isEmpty { return }
    edit(site: id) { $0.drop(["cover"]) }
    // What is on the wall there is not served any more.
    keep(TableCatalog.published) { $0["shift"].map { !$0.text.hasPrefix(id + "/") } ?? true }
    let people = tables[TableCatalog.representatives.name] ?? []
    var strays: [String] = []
    tables[TableCatalog.representatives.name] = people.map { record in
      guard let cell = record["sites"] else { return record }
      var left = Identifier.list(cell.text)
      guard let place = left.firstIndex(of: id) else { return record }
      left.remove(at: place)
      if left.isEmpty, let host { left = [host] }
      if left.isEmpty { strays.append(ScenarioPatcher.id(of: record)) }
      var record = record
      record.cells["sites"] = left.isEmpty ? nil : .init(text: left.joined(separator: ";"), mark: cell.mark)
      return record
    }
    if !strays.isEmpty { problems.warn("site.strays", at: mark, Messages.strays(strays)) }
  }

  private func shiftSite(of lock: Record) -> String? {
    let parts = Typing.code(lock["shift"]?.text ?? "").split(separator: "/", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[parts.count - 2]) : nil
  }

  /// Lets the crew of one site serve another too: the guest's own shifts end, and its grids and what its visitors ask
  /// for count at the host.
  mutating func share(_ entry: InputNode.Entry) {
    guard let name = entry.value.text else { return }
    let (first, second) = (site(entry.key, at: entry.mark), site(name, at: entry.value.mark))
    guard let guest = first, let named = second else { return }
    var chain = [guest, named]
    while let next = hosts[chain[chain.count - 1]], !chain.dropLast().contains(chain[chain.count - 1]) {
      chain.append(next)
    }
    if let last = chain.last, chain.dropLast().contains(last) {
      return problems.add("site.circular", at: entry.mark, Messages.circular(chain))
    }
    if let known = hosts[guest] {
      return problems.add("site.shared", at: entry.mark, Messages.sharedTwice(guest, known))
    }
    let host = chain[chain.count - 1]
    let at = sites.first { $0.key == host }?.value
    guard at?["cover"]?.elements.isEmpty == false else {
      return problems.add("site.noCrew", at: entry.value.mark, Messages.noCrew(host))
    }
    hosts[guest] = named
    let from = sites.first { $0.key == guest }?.value
    end(guest, in: host, at: entry.mark)
    let grids = ((at?["grids"]?.oneOrMore ?? []) + (from?["grids"]?.oneOrMore ?? [])).compactMap(\.text)
    var demand = at?["demand"]?.entries ?? []
    for field in from?["demand"]?.entries ?? [] where !demand.contains(where: { $0.key == field.key }) {
      demand.append(field)
    }
    edit(site: guest) { $0.drop(["grids", "demand"]) }
    edit(site: host) { site in
      if !grids.isEmpty { site.set("grids", to: .list(unique(grids), at: entry.mark), at: entry.mark) }
      if !demand.isEmpty { site.set("demand", to: InputNode(content: .map(demand), mark: entry.mark), at: entry.mark) }
    }
  }
}

/// The entries of a list, each once, in order.
func unique(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}
