internal import CGLPK

/// Turns what a guarded call returned into an error.
///
/// - Throws: `GLPKError` for everything but success.
@inline(__always)
func check(_ code: Int32, _ subject: @autoclosure () -> String) throws(GLPKError) {
  if code != CGLPK_OK.code { throw GLPKError(guarded: code, subject: subject()) }
}

extension cglpk_code {
  var code: Int32 { Int32(bitPattern: rawValue) }
}

extension GLPKError {
  init(guarded code: Int32, subject: String) {
    switch code {
    case CGLPK_FAULT.code: self.init(faultIn: subject)
    case CGLPK_POISONED.code:
      self.init(
        code: .poisoned, subject: subject, message: "refused after an earlier fault on this thread",
        hint: "the scope of withProblem goes on after an error that it should pass on.")
    case CGLPK_ABANDONED.code:
      self.init(
        code: .abandoned, subject: subject, message: "refused after a search that was cancelled inside a relaxation",
        hint: "read what is needed from the outcome of the search, and leave the scope.")
    case CGLPK_FOREIGN.code:
      self.init(
        code: .foreignThread, subject: subject, message: "called on another thread than the problem was opened on",
        hint: nil)
    case CGLPK_BAD_INDEX.code:
      self.init(
        code: .badIndex, subject: subject, message: "no such row or column",
        hint: "it belongs to another model, or rows before it were deleted.")
    case CGLPK_NO_MEMORY.code:
      self.init(code: .outOfMemory, subject: subject, message: "no memory for a working array", hint: nil)
    default:
      self.init(code: .invalidOption, subject: subject, message: "the call makes no sense at this point", hint: nil)
    }
  }

  private init(faultIn subject: String) {
    let text = String(cString: cglpk_fault_text()).split(separator: "\n").joined(separator: ", ")
    // Both texts of GLPK's alloc.c: the limit that was set, and malloc's refusal.
    let isMemory = text.contains("memory allocation limit exceeded") || text.contains("no memory available")
    self.init(
      code: isMemory ? .outOfMemory : .fault, subject: subject, message: text.isEmpty ? "GLPK failed" : text,
      hint: isMemory ? "a higher memoryLimitMegabytes, or a smaller model, helps." : nil)
  }
}
