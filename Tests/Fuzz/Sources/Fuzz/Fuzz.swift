import Foundation

/// What libFuzzer calls for each input; `WATCHBILL_FUZZ` names the reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  reader.read(bytes.map { Data(bytes: $0, count: count) } ?? Data())
  return 0
}

private let reader: Reader = {
  let name = ProcessInfo.processInfo.environment["WATCHBILL_FUZZ"] ?? ""
  guard let reader = Reader(rawValue: name) else {
    fatalError("WATCHBILL_FUZZ must be one of \(Reader.allCases.map(\.rawValue).joined(separator: " "))")
  }
  return reader
}()
