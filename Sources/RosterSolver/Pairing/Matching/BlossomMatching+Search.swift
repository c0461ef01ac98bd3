extension BlossomMatching {
  /// How the search for partners ended.
  enum Outcome {
    case perfect
    /// The tree can grow no more: without the inner vertices, the outer blossoms have no way to one another.
    case stuck(outer: [[Int32]], inner: [Int32])
    case stopped
  }

  /// Finds a partner for everybody.
  ///
  /// - Complexity: O(unmatched × edges × log vertices).
  func matchAll(isStopped: () -> Bool) -> Outcome {
    for root in unmatched where mate[root] < 0 {
      switch search(from: root, isStopped) {
      case .perfect: break
      case let outcome: return outcome
      }
    }
    return .perfect
  }

  private func search(from root: Int32, _ isStopped: () -> Bool) -> Outcome {
    time = 0
    events.removeAll()
    tight.removeAll(keepingCapacity: true)
    unscanned.removeAll(keepingCapacity: true)
    setOuter(top[root], by: .none)
    var steps = 0
    while true {
      steps += 1
      if steps & 0xFF == 0, isStopped() {
        finish()
        return .stopped
      }
      if let vertex = unscanned.popLast() {
        scan(vertex)
      } else if let event = tight.popLast() ?? events.pop() {
        time = max(time, event.time)
        if happen(event) {
          finish()
          return .perfect
        }
      } else {
        let outer = labelled.filter { label[$0] == .outer && parent[$0] < 0 }.map { vertices(of: $0).sorted() }
        let inner = labelled.filter { label[$0] == .inner && parent[$0] < 0 }.flatMap { vertices(of: $0) }
        finish()
        return .stuck(outer: outer, inner: inner.sorted())
      }
    }
  }

  /// Lets an event happen where it is still true; tells whether it found a partner.
  private func happen(_ event: DualEvent) -> Bool {
    if event.place < 0 {
      if label[event.subject] == .inner, parent[event.subject] < 0, blossomDualNow(event.subject) == 0 {
        openInner(event.subject)
      }
      return false
    }
    var link = Link(from: event.subject, to: graph.neighbours[event.place])
    if label[top[link.from]] != .outer { link = link.reversed }
    let (here, there) = (top[link.from], top[link.to])
    if here == there || label[here] != .outer || label[there] == .inner { return false }
    // What was filed before a blossom was opened may be out of date.
    if dualNow(link.from) + dualNow(link.to) != 2 * graph.weights[event.place] { return false }
    if label[there] == .outer {
      closeCircle(link)
      return false
    }
    if mate[base[there]] < 0 {
      augment(link)
      return true
    }
    setInner(there, by: link)
    setOuter(top[mate[base[there]]], by: Link(from: base[there], to: mate[base[there]]))
    return false
  }

  // MARK: Labels

  /// Sets how a vertex's dual changes from now on.
  @inline(__always)
  func setRate(_ vertex: Int32, _ newRate: Int) {
    if rate[vertex] != 0 { dual[vertex] += rate[vertex] * (time - since[vertex]) }
    since[vertex] = time
    rate[vertex] = newRate
    touched.append(vertex)
  }

  func setOuter(_ blossom: Int32, by link: Link) {
    label[blossom] = .outer
    entry[blossom] = link
    labelled.append(blossom)
    if !isVertex(blossom) { since[blossom] = time }
    forEachVertex(of: blossom) {
      setRate($0, -1)
      unscanned.append($0)
    }
  }

  func setInner(_ blossom: Int32, by link: Link) {
    label[blossom] = .inner
    entry[blossom] = link
    labelled.append(blossom)
    forEachVertex(of: blossom) { setRate($0, 1) }
    if !isVertex(blossom) {
      since[blossom] = time
      events.push(DualEvent(time: time + dual[blossom] / 2, subject: blossom, place: -1))
    }
  }

  func blossomDualNow(_ blossom: Int32) -> Int {
    switch label[blossom] {
    case .none: dual[blossom]
    case .outer: dual[blossom] + 2 * (time - since[blossom])
    case .inner: dual[blossom] - 2 * (time - since[blossom])
    }
  }

  // MARK: Edges

  /// Files the events of an outer vertex's edges.
  private func scan(_ vertex: Int32) {
    let own = dualNow(vertex)
    let inside = top[vertex]
    for place in graph.places(of: vertex) {
      let other = graph.neighbours[place]
      let there = top[other]
      if there == inside || isAway[other] { continue }
      let slack = own + dualNow(other) - 2 * graph.weights[place]
      switch label[there] {
      case .inner: break
      case .outer: file(DualEvent(time: time + slack / 2, subject: vertex, place: place))
      case .none:
        if time + slack >= nearest[other] { break }
        if nearest[other] == .max { touched.append(other) }
        nearest[other] = time + slack
        file(DualEvent(time: time + slack, subject: vertex, place: place))
      }
    }
  }

  /// Files the nearest event of a vertex that has just left the tree.
  func scanOutside(_ vertex: Int32) {
    nearest[vertex] = .max
    var best: DualEvent?
    for place in graph.places(of: vertex) {
      let other = graph.neighbours[place]
      if isAway[other] || label[top[other]] != .outer { continue }
      let slack = dualNow(vertex) + dualNow(other) - 2 * graph.weights[place]
      if time + slack < nearest[vertex] {
        nearest[vertex] = time + slack
        best = DualEvent(time: time + slack, subject: vertex, place: place)
      }
    }
    if let best { file(best) }
  }

  @inline(__always)
  private func file(_ event: DualEvent) {
    if event.time == time { tight.append(event) } else { events.push(event) }
  }

  /// Settles the duals and forgets the tree; blossoms without a dual come apart.
  private func finish() {
    for blossom in labelled where label[blossom] != .none {
      if !isVertex(blossom), parent[blossom] < 0 { dual[blossom] = blossomDualNow(blossom) }
      label[blossom] = .none
    }
    for vertex in touched {
      setRateAtEnd(vertex)
      nearest[vertex] = .max
    }
    touched.removeAll(keepingCapacity: true)
    for blossom in labelled where !isVertex(blossom) && parent[blossom] < 0 && base[blossom] >= 0 && dual[blossom] == 0
    {
      release(blossom)
    }
    labelled.removeAll(keepingCapacity: true)
  }

  private func setRateAtEnd(_ vertex: Int32) {
    if rate[vertex] != 0 { dual[vertex] += rate[vertex] * (time - since[vertex]) }
    since[vertex] = time
    rate[vertex] = 0
  }
}
