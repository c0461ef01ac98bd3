import RosterFormats
import Testing

@Suite("The pieces of a path")
struct PathTextTests {
  @Test(
    "of any length",
    arguments: [
      ("o", "", "o"), ("/", "/", ""), ("/o", "/", "o"), ("a/b", "a", "b"), ("a/b/", "a", "b"), ("./o", ".", "o"),
      ("", "", ""), ("//a//b", "//a/", "b"),
    ])
  func pieces(path: String, folder: String, name: String) {
    #expect(PathText.folder(of: path) == folder)
    #expect(PathText.name(of: path) == name)
  }
}
