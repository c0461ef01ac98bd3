import Foundation
import RosterBook
import Testing

/// Writes the sample of an earlier version where it is asked to.
@Suite struct SampleBookTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["WRITE_SAMPLES"] != nil)) func writesTheFirstVersion() throws {
    let path = BookTests.root + "/Tests/Samples/book-v1.book"
    _ = try Book.create(path, upTo: 1, from: BookTests.scenario("tiny"), BookTests.act)
  }
}
