/// Something that happens once the duals have changed so far.
struct DualEvent: BitwiseCopyable {
  /// The change at which it happens.
  var time: Int
  /// A vertex, or a blossom.
  var subject: Int32
  /// The place of an edge among the vertex's neighbours, or −1 where it is a blossom's dual that reaches zero.
  var place: Int32
}

/// Events in the order of time: a binary heap.
struct EventHeap {
  private var events: [DualEvent] = []

  mutating func removeAll() { events.removeAll(keepingCapacity: true) }

  mutating func push(_ event: DualEvent) {
    events.append(event)
    events.withUnsafeMutableBufferPointer { heap in
      var place = heap.count - 1
      while place > 0 {
        let parent = (place - 1) / 2
        if heap[parent].time <= event.time { break }
        heap[place] = heap[parent]
        place = parent
      }
      heap[place] = event
    }
  }

  mutating func pop() -> DualEvent? {
    guard let last = events.popLast() else { return nil }
    if events.isEmpty { return last }
    return events.withUnsafeMutableBufferPointer { heap in
      let top = heap[0]
      var place = 0
      while true {
        var child = 2 * place + 1
        if child >= heap.count { break }
        if child + 1 < heap.count, heap[child + 1].time < heap[child].time { child += 1 }
        if heap[child].time >= last.time { break }
        heap[place] = heap[child]
        place = child
      }
      heap[place] = last
      return top
    }
  }
}
