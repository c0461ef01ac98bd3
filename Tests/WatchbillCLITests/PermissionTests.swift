import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("folders without permission, and a full disk")
struct PermissionTests {
  /// Root may read everything, so these tests run the program as somebody else, which only root can.
  static let canChangeUser = getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
  private static let nobody = "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" "

  private func desk() throws -> Desk {
    let desk = try Desk("tiny")
    chmod(desk.path, 0o755)
    return desk
  }

  @Test(
    "what may not be read ends with 77",
    .enabled(if: PermissionTests.canChangeUser, "only root can run the program as another user"),
    arguments: ["tiny", "tiny/scenario.yaml", "tiny/leave.csv"])
  func unreadable(path: String) throws {
    let desk = try desk()
    chmod(desk.path + "/" + path, 0)
    for language in ["zh", "en"] {
      let run = try Shell.run(Self.nobody + "check tiny --lang \(language)", in: desk.path)
      #expect(run.code == 77, "\(run)")
      #expect(run.errors.contains(path) && run.errors.hasChinese == (language == "zh"))
    }
    chmod(desk.path + "/" + path, 0o755)
  }

  @Test(
    "a folder that may not be written ends with 77 before anything is solved",
    .enabled(if: PermissionTests.canChangeUser, "only root can run the program as another user"))
  func unwritable() throws {
    let desk = try desk()
    mkdir(desk.path + "/o", 0o555)
    for out in ["o", "o/deeper/still", "new"] {
      let run = try Shell.run(Self.nobody + "solve tiny --lang en --out \(out)", in: desk.path)
      #expect(run.code == 77 && run.output == "" && run.errors.contains("no permission"), "\(out) \(run)")
    }
    #expect(try desk.list() == ["o", "tiny"])
  }

  @Test("a file in the place of the output folder ends with 73 before anything is solved")
  func fileInPlace() throws {
    let desk = try desk()
    try desk.write("file", "x")
    for out in ["file", "file/deeper"] {
      let run = try desk.run("solve", "tiny", "--out", out)
      #expect(run.code == 73 && run.output == "" && run.errors.contains("不是文件夹"), "\(run)")
    }
  }

  @Test(
    "a full disk ends with 73 and leaves no half file",
    .enabled(if: PermissionTests.canMount, "needs unshare and mount, which only root may"))
  func fullDisk() throws {
    let desk = try desk()
    mkdir(desk.path + "/o", 0o755)
    let run = try Shell.run(
      "exec unshare -m bash -c 'mount -t tmpfs -o size=8k none o && { \"$0\" export tiny --out o/m.mps --lang en; "
        + "code=$?; ls -A o; exit $code; }' \"$0\"", in: desk.path)
    #expect(run.code == 73 && run.output == "", "\(run)")
    #expect(run.errors.contains("no space left"))
  }

  static let canMount: Bool =
    getuid() == 0
    && (try? Binary.run(
      ["-c", "unshare -m mount -t tmpfs none /mnt"], in: "/", executable: "/bin/bash"
    ).code) == 0
}
