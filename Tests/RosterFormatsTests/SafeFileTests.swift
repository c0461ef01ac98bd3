import Foundation
import RosterFormats
import RosterModel
import Testing

@Suite("Writing a file safely")
struct SafeFileTests {
  @Test("leaves only the whole file")
  func whole() throws {
    let folder = try TestFolder()
    let path = folder.path + "/out.json"
    try SafeFile.write(Data("one".utf8), to: path)
    try SafeFile.write(Data("two".utf8), to: path, ifExists: .replace)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["out.json", "representatives.csv", "scenario.yaml"])
  }

  @Test("does not replace a file unless told to")
  func exists() throws {
    let folder = try TestFolder()
    #expect(throws: FileProblem(.exists, path: folder.path + "/scenario.yaml")) {
      try SafeFile.write(Data(), to: folder.path + "/scenario.yaml")
    }
    #expect(folder.problems() == [])
  }

  @Test("tells of a missing folder, and of a folder in the file's place")
  func failures() throws {
    let folder = try TestFolder()
    let missing = #expect(throws: FileProblem.self) { try SafeFile.write(Data(), to: folder.path + "/no/file") }
    #expect(missing?.code == .missing)
    #expect(missing?.message(in: .english).contains("Maybe") == true)
    let taken = #expect(throws: FileProblem.self) { try SafeFile.write(Data(), to: folder.path, ifExists: .replace) }
    #expect(taken?.code == .cannotWrite)
  }
}
