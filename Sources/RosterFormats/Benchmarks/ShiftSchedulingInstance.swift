/// An instance of the shift scheduling benchmark as its file states it.
///
/// Source: T. Curtois, R. Qu, "Computational results on new staff scheduling benchmark instances", technical report,
/// University of Nottingham, 2014; the text format of its instances 1 to 24. Days count from 0, a Monday.
struct ShiftSchedulingInstance {
  struct ShiftKind {
    var id: String
    var minutes: Int
    /// Shifts that may not come on the day after it, in order.
    var barred: [Int] = []
  }

  struct Employee {
    var id: String
    /// The most shifts of each type; a type that is not listed is not worked.
    var most: [Int] = []
    var mostMinutes = 0
    var leastMinutes = 0
    var mostDaysOn = 0
    var leastDaysOn = 0
    var leastDaysOff = 0
    var mostWeekends = 0
    var daysOff: Set<Int> = []
  }

  /// A shift that an employee wants, or does not want, on a day.
  struct Wish {
    var employee: Int
    var day: Int
    var shift: Int
    var weight: Int
    var isForServing: Bool
  }

  /// How many employees a shift wants on a day, and what each one short or too many costs.
  struct Cover {
    var day: Int
    var shift: Int
    var wanted: Int
    var under: Int
    var over: Int
  }

  var days = 0
  var shifts: [ShiftKind] = []
  var employees: [Employee] = []
  var wishes: [Wish] = []
  var cover: [Cover] = []
}
