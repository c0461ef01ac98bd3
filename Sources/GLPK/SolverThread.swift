#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Runs work on a thread of its own and waits for it without blocking the caller's.
///
/// GLPK's environment belongs to a thread, and queues and actors move between threads; a solve would also block one of the
/// few threads that all tasks share. The stack is 64 MB because GLPK recurses in its cut generators.
///
/// - Throws: what the work throws, and `GLPKError` with `noThread` if the system refuses a thread.
public func onSolverThread<R: Sendable>(_ work: @escaping @Sendable () throws -> R) async throws -> R {
  try await withCheckedThrowingContinuation { continuation in
    let job = Job {
      continuation.resume(with: Result { try work() })
    }
    if let failure = start(job) { continuation.resume(throwing: failure) }
  }
}

private final class Job {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

private func start(_ job: Job) -> GLPKError? {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  pthread_attr_setstacksize(&attributes, 64 << 20)
  let argument = Unmanaged.passRetained(job)
  #if canImport(Glibc)
    var thread = pthread_t()
    let code = pthread_create(&thread, &attributes, { run($0) }, argument.toOpaque())
  #else
    var thread: pthread_t?
    let code = pthread_create(&thread, &attributes, { run($0) }, argument.toOpaque())
  #endif
  guard code != 0 else { return nil }
  argument.release()
  return GLPKError(
    code: .noThread, subject: "onSolverThread", message: "pthread_create returned \(code)",
    hint: "too many threads run, or too little memory is free for a stack of 64 MB.")
}

private func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
  return nil
}
