extension BlossomMatching {
  /// Makes a blossom of the circle that an edge between two outer blossoms closes.
  func closeCircle(_ link: Link) {
    let (left, right, lowest) = pathsToCommon(top[link.from], top[link.to])
    let blossom = unusedBlossoms.removeLast()
    // From the common blossom down to one end of the edge, over the edge, and up again.
    var members = [lowest]
    var links: [Link] = []
    for child in left.reversed() {
      members.append(child)
      links.append(entry[child])
    }
    links.append(link)
    for child in right {
      members.append(child)
      links.append(entry[child].reversed)
    }
    base[blossom] = base[lowest]
    entry[blossom] = entry[lowest]
    label[blossom] = .outer
    labelled.append(blossom)
    parent[blossom] = -1
    dual[blossom] = 0
    since[blossom] = time
    for child in members {
      if !isVertex(child) { dual[child] = blossomDualNow(child) }
      if label[child] == .inner {
        forEachVertex(of: child) {
          setRate($0, -1)
          unscanned.append($0)
        }
      }
      label[child] = .none
      parent[child] = blossom
      forEachVertex(of: child) { top[$0] = blossom }
    }
    children[Int(blossom) - count] = members
    circle[Int(blossom) - count] = links
  }

  /// The tree's paths from two outer blossoms up to the first that they share, that one left out.
  private func pathsToCommon(_ first: Int32, _ second: Int32) -> (left: [Int32], right: [Int32], common: Int32) {
    visit += 1
    var (left, right) = (first, second)
    var common: Int32 = -1
    // Both climb by turns, so that the way is not longer than the circle.
    while common < 0 {
      if left >= 0 {
        if visits[left] == visit { common = left }
        visits[left] = visit
        left = grandparent(left)
      }
      if common < 0, right >= 0 {
        if visits[right] == visit { common = right }
        visits[right] = visit
        right = grandparent(right)
      }
    }
    func path(_ start: Int32) -> [Int32] {
      var path: [Int32] = []
      var blossom = start
      while blossom != common {
        let inner = top[entry[blossom].from]
        path += [blossom, inner]
        blossom = top[entry[inner].from]
      }
      return path
    }
    return (path(first), path(second), common)
  }

  /// The outer blossom two edges nearer the root, or −1.
  private func grandparent(_ outer: Int32) -> Int32 {
    let link = entry[outer]
    return link.from < 0 ? -1 : top[entry[top[link.from]].from]
  }

  /// Opens an inner blossom whose dual has come to zero: the way through it stays in the tree, the rest leaves it.
  func openInner(_ blossom: Int32) {
    let members = children[Int(blossom) - count]
    let links = circle[Int(blossom) - count]
    let way = entry[blossom]
    label[blossom] = .none
    for child in members {
      parent[child] = -1
      forEachVertex(of: child) {
        top[$0] = child
        setRate($0, 0)
      }
    }
    forget(blossom)
    let size = members.count
    let start = members.firstIndex(of: top[way.to])!
    let step = start % 2 == 1 ? 1 : -1
    var (place, link) = (start, way)
    while place % size != 0 {
      let inner = members[place]
      setInner(inner, by: link)
      setOuter(top[mate[base[inner]]], by: Link(from: base[inner], to: mate[base[inner]]))
      let outer = place + step
      link = step > 0 ? links[outer] : links[outer - 1].reversed
      place = outer + step
    }
    setInner(members[0], by: link)
    for child in members where label[child] == .none { forEachVertex(of: child) { scanOutside($0) } }
  }

  /// Takes a blossom apart, and those inside that have no dual either.
  func release(_ blossom: Int32) {
    let members = children[Int(blossom) - count]
    for child in members {
      parent[child] = -1
      forEachVertex(of: child) { top[$0] = child }
    }
    forget(blossom)
    for child in members where !isVertex(child) && dual[child] == 0 { release(child) }
  }

  func forget(_ blossom: Int32) {
    children[Int(blossom) - count] = []
    circle[Int(blossom) - count] = []
    base[blossom] = -1
    unusedBlossoms.append(blossom)
  }

  // MARK: Changing partners

  /// Matches along the tree from an edge between an outer vertex and an unmatched one to the root.
  func augment(_ link: Link) {
    var link = link
    rebase(top[link.to], at: link.to)
    while true {
      let outer = top[link.from]
      rebase(outer, at: link.from)
      mate[link.from] = link.to
      mate[link.to] = link.from
      let up = entry[outer]
      if up.from < 0 { return }
      let inner = top[up.from]
      link = entry[inner]
      rebase(inner, at: link.to)
    }
  }

  /// Changes partners inside a blossom so that one vertex of it is left for a partner outside.
  private func rebase(_ blossom: Int32, at vertex: Int32) {
    if isVertex(blossom) { return }
    var child = vertex
    while parent[child] != blossom { child = parent[child] }
    rebase(child, at: vertex)
    let members = children[Int(blossom) - count]
    let links = circle[Int(blossom) - count]
    let size = members.count
    let start = members.firstIndex(of: child)!
    let step = start % 2 == 1 ? 1 : -1
    var place = start
    while place % size != 0 {
      let (near, far) = ((place + step) % size, (place + 2 * step) % size)
      let link = step > 0 ? links[near] : links[far].reversed
      rebase(members[near], at: link.from)
      rebase(members[far], at: link.to)
      mate[link.from] = link.to
      mate[link.to] = link.from
      place += 2 * step
    }
    children[Int(blossom) - count] = Array(members[start...] + members[..<start])
    circle[Int(blossom) - count] = Array(links[start...] + links[..<start])
    base[blossom] = vertex
  }
}
