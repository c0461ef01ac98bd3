internal import CGLPK

/// A problem loaded into GLPK, confined to the thread and the scope of `withProblem`.
///
/// GLPK's environment is thread-local, and a problem that is touched or freed on another thread aborts the process. Hence no
/// public initialiser and no deinitialiser: the scope that opens a problem closes it.
public struct Problem: ~Copyable {
  let handle: OpaquePointer
  /// The number of columns.
  public internal(set) var columnCount = 0
  /// The number of rows.
  public internal(set) var rowCount = 0

  init(handle: OpaquePointer) { self.handle = handle }
}

/// Loads a model into GLPK for the time of a synchronous scope on the calling thread.
///
/// Scopes may be nested: a master and its sub-problem share the thread's environment, so that a fault in one makes both
/// unusable, and the last memory limit set holds for both. See the GLPK manual, chapter 6.
///
/// - Parameters:
///   - memoryLimitMegabytes: what GLPK may allocate on this thread, in megabytes; GLPK 5.0 loses track of one array, which then
///     leaks, if the limit strikes while that array grows.
///   - log: takes GLPK's terminal output, in pieces of at most a line.
/// - Throws: `GLPKError` for a bad model, a fault while loading, and what `body` throws.
public func withProblem<R>(
  _ model: LinearModel, memoryLimitMegabytes: Int? = nil, log: (@Sendable (String) -> Void)? = nil,
  _ body: (inout Problem) throws(GLPKError) -> R
) throws(GLPKError) -> R {
  if let limit = memoryLimitMegabytes, !(1...Int(Int32.max)).contains(limit) {
    throw GLPKError(
      code: .invalidOption, subject: "memoryLimitMegabytes", message: "\(limit) is not a positive 32-bit number",
      hint: nil)
  }
  try model.validate()
  let sink = log.map { LogSink($0) }
  defer { withExtendedLifetime(sink) {} }
  var problem = try open(memoryLimit: memoryLimitMegabytes ?? 0, sink)
  defer { cglpk_close(problem.handle) }
  try problem.load(model)
  return try body(&problem)
}

private func open(memoryLimit: Int, _ sink: LogSink?) throws(GLPKError) -> Problem {
  var handle: OpaquePointer?
  let context = sink.map { Unmanaged.passUnretained($0).toOpaque() }
  let code = cglpk_open(&handle, Int32(memoryLimit), sink == nil ? nil : writeToSink, context)
  if let handle, code == CGLPK_OK.code { return Problem(handle: handle) }
  let error = GLPKError(guarded: code, subject: "withProblem")
  if let handle { cglpk_close(handle) }
  throw error
}

private final class LogSink: Sendable {
  let write: @Sendable (String) -> Void
  init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }
}

private let writeToSink: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void = { context, text in
  guard let context, let text else { return }
  Unmanaged<LogSink>.fromOpaque(context).takeUnretainedValue().write(String(cString: text))
}

extension Problem {
  fileprivate mutating func load(_ model: LinearModel) throws(GLPKError) {
    let integer = model.columnKind.map { $0 == .integer }
    try check(
      cglpk_add_columns(
        handle, Int32(model.columnCount), model.columnLower, model.columnUpper, model.columnCost, integer),
      "columns")
    try check(cglpk_add_rows(handle, Int32(model.rowCount), model.rowLower, model.rowUpper), "rows")
    try check(
      cglpk_set_rows(handle, 0, Int32(model.rowCount), model.rowStart, model.elementColumn, model.elementValue),
      "elements")
    try check(cglpk_set_constant(handle, model.constant), "constant")
    columnCount = model.columnCount
    rowCount = model.rowCount
  }
}
