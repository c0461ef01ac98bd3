/// How a wall chart is laid out.
public enum WallLayout: String, CaseIterable, Sendable {
  /// A row a day, a column for each shift type at each site.
  case grid
  /// A row a shift, with the columns of the paper.
  case list
}

extension DocumentSheets {
  /// The wall chart (坐班安排表) of a month.
  ///
  /// - Parameters:
  ///   - paper: What it is printed on; a grid on A3 has names of 10 points and more.
  ///   - measure: The type that it will be printed in.
  /// - Complexity: O(sizes × shifts).
  public static func wall(
    _ month: PublishedMonth, _ layout: WallLayout, on paper: Paper, _ measure: any TypeMeasure
  ) -> DocumentSheets {
    switch layout {
    case .grid: DocumentSheets(month, sheets: WallGrid(month, on: paper, measure).sheets())
    case .list: DocumentSheets(month, sheets: WallList(month, on: paper, measure).sheets())
    }
  }
}
