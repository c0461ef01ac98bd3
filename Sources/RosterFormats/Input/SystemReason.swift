import RosterModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system says is in the way, in both languages.
enum SystemReason {
  private static let chinese: [Int32: String] = [
    ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "不允许这样做", EROFS: "磁盘是只读的", ENOSPC: "磁盘已满",
    EDQUOT: "超出了磁盘配额", EIO: "磁盘读写出错", EISDIR: "是文件夹", ENOTDIR: "路径中有一段不是文件夹", EEXIST: "已经存在",
    ELOOP: "符号链接互相指向，没有尽头", ENAMETOOLONG: "名称太长", EMFILE: "打开的文件太多", ENFILE: "系统打开的文件太多",
    EBADF: "没有打开（标准输入已关闭）", EFBIG: "文件太大", ENXIO: "没有这个设备", EBUSY: "正被占用", ENOMEM: "内存不足",
    EXDEV: "跨磁盘", EPIPE: "管道已断开", ENOTEMPTY: "文件夹不是空的", EINVAL: "不能这样读写", ESTALE: "网络磁盘已断开",
  ]

  /// The reason of an error number of errno(3).
  static func text(_ number: Int32) -> Text {
    let english = String(cString: strerror(number))
    return Text(chinese[number] ?? "系统错误 \(number)（\(english)）", english.prefix(1).lowercased() + english.dropFirst())
  }
}
