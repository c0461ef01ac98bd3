/// A fault inside GLPK or a misuse of it; infeasible, a limit and a cancellation are outcomes and not errors.
public struct GLPKError: Error, Sendable {
  /// What kind of trouble it is.
  public enum Code: Sendable {
    /// GLPK raised an error or an assertion; every problem of its thread has become unusable.
    case fault
    /// An earlier fault on this thread has made the problem unusable.
    case poisoned
    /// A search was cancelled inside a long relaxation; every problem of its thread has become unusable.
    case abandoned
    /// The problem was opened on another thread.
    case foreignThread
    /// The memory limit or the machine's memory is exhausted.
    case outOfMemory
    /// A row or a column that the problem does not have.
    case badIndex
    /// Bounds, costs or coefficients that no solver can take.
    case invalidModel
    /// An option out of its range, or one that does not go with another.
    case invalidOption
    /// The relaxation of a search is unbounded.
    case unboundedRelaxation
    /// GLPK gave up: a singular or ill-conditioned basis.
    case numericalTrouble
    /// The operating system refused a thread.
    case noThread
  }

  /// What kind of trouble it is.
  public let code: Code
  /// What it is about: a row, a column, an option, a call.
  public let subject: String
  /// What is wrong with it, with the values.
  public let message: String
  /// What may help, without the leading "Maybe".
  public let hint: String?
}

extension GLPKError: CustomStringConvertible {
  /// One line that tells the trouble, and a second that starts with "Maybe" where something may help.
  public var description: String {
    let line = "\(subject): \(message)"
    return hint.map { "\(line)\nMaybe \($0)" } ?? line
  }
}
