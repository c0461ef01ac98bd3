internal import RosterModel

package import struct Foundation.Data

/// A month as a grid: a row a day, a column for each shift type at each site, the crew in the cells.
package struct DutyGrid: Sendable {
  private let month: PublishedMonth
  private var language: Language { month.language }

  /// The grid of a published month.
  package init(_ month: PublishedMonth) { self.month = month }

  /// The grid as a spreadsheet reads it, in the manner of ``DutyTable/csv()``.
  ///
  /// - Complexity: O(days × columns + assignments).
  package func csv() -> Data {
    let shifts = month.columns.map { column in
      Dictionary(column.shifts.map { (month[$0].day, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let headings =
      [Messages.date(language), Messages.weekday(language)]
      + month.columns.map { "\($0.siteName) \($0.typeName) \($0.hours)" }
    let rows = month.days.map { day in
      let label = day.badge.isEmpty ? day.label : PersonNames.bracketed(day.label, day.badge, language)
      return [day.day.description, label] + shifts.map { $0[day.day].map(crew) ?? "" }
    }
    return SpreadsheetCell.file([headings] + rows)
  }

  /// The crew of a shift: deputies, then the others with their part.
  private func crew(_ index: ShiftIndex) -> String {
    let separator = Messages.separator(language)
    let shift = month[index]
    return shift.places.map { place in
      let people =
        place.people.map { place.kind == .deputy ? month[$0].nameWithLevels(on: shift.day) : month[$0].name }
        + Array(repeating: Messages.hole(language), count: place.missing)
      let names = people.joined(separator: separator)
      return place.kind == .deputy ? names : Messages.entry(place.kind.name(language), names)(language)
    }.joined(separator: Messages.groupSeparator(language))
  }
}
