import CXlsxWriter
import Foundation
import RosterModel

/// Writes workbooks with libxlsxwriter; the same sheets always give the same bytes.
package struct WorkbookWriter {
  /// Why a workbook could not be written: the disk for files in between is full, and the like.
  package struct Fault: Error {
    /// What the library says, in English.
    package var reason: String
  }

  /// What the file says of itself.
  package struct Properties: Sendable {
    package var title = ""
    package var author = "Watchbill"

    package init(title: String = "") { self.title = title }
  }

  /// 1 January 2026: the same for every workbook, since bytes must be able to repeat.
  private static let created = 1_767_225_600

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// The bytes of a workbook of some sheets.
  ///
  /// - Complexity: O(cells).
  package static func data(_ sheets: [WorksheetDraft], _ properties: Properties = .init()) throws(Fault) -> Data {
    let path = NSTemporaryDirectory() + "/watchbill-\(UUID().uuidString).xlsx"
    defer { unlink(path) }
    guard let book = workbook_new(path) else { throw Fault(reason: "out of memory") }
    var writer = WorkbookWriter(book: book)
    writer.describe(properties)
    for sheet in sheets { writer.add(sheet) }
    let status = workbook_close(book)
    guard status == LXW_NO_ERROR else { throw Fault(reason: String(cString: lxw_strerror(status))) }
    guard let data = FileManager.default.contents(atPath: path) else { throw Fault(reason: "no file was written") }
    return data
  }

  private init(book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  private func describe(_ properties: Properties) {
    properties.title.withMutableCString { title in
      properties.author.withMutableCString { author in
        var described = lxw_doc_properties()
        described.title = title
        described.author = author
        described.created = time_t(Self.created)
        workbook_set_properties(book, &described)
      }
    }
  }

  // MARK: Sheets

  private mutating func add(_ draft: WorksheetDraft) {
    guard let sheet = workbook_add_worksheet(book, draft.name) else { return }
    for (index, width) in draft.widths.enumerated() {
      worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), width, nil)
    }
    for (line, height) in draft.heights { worksheet_set_row(sheet, lxw_row_t(line - 1), height, nil) }
    for (place, cell) in draft.cells.sorted(by: { $0.key < $1.key }) {
      write(cell, to: sheet, lxw_row_t(place.line - 1), lxw_col_t(place.column - 1))
    }
    for range in draft.merges { merge(range, draft, in: sheet) }
    for choice in draft.choices { add(choice, to: sheet) }
    for (place, comment) in draft.comments.sorted(by: { $0.key < $1.key }) {
      worksheet_write_comment(sheet, lxw_row_t(place.line - 1), lxw_col_t(place.column - 1), comment)
    }
    if draft.frozen.rows > 0 || draft.frozen.columns > 0 {
      worksheet_freeze_panes(sheet, lxw_row_t(draft.frozen.rows), lxw_col_t(draft.frozen.columns))
    }
    if let tab = draft.tab { worksheet_set_tab_color(sheet, lxw_color_t(tab)) }
    if draft.isHidden { worksheet_hide(sheet) }
    setUp(draft.printing, sheet)
  }

  private mutating func write(
    _ cell: WorksheetDraft.CellDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t
  ) {
    let format = format(cell.style)
    switch cell.value {
    case .blank: worksheet_write_blank(sheet, row, column, format)
    case .text(let text):
      let plain = Self.escaped(text)
      if plain.isEmpty {
        worksheet_write_blank(sheet, row, column, format)
      } else {
        worksheet_write_string(sheet, row, column, plain, format)
      }
    case .number(let number): worksheet_write_number(sheet, row, column, number, format)
    case .day(let day):
      let serial = Day(year: 1899, month: 12, day: 30)!.distance(to: day)
      worksheet_write_number(sheet, row, column, Double(serial), format)
    case .time(let minutes): worksheet_write_number(sheet, row, column, Double(minutes) / 1440, format)
    }
  }

  /// The cells are written already; the library writes its own first cell over ours, so ours comes again.
  private mutating func merge(
    _ range: CellRange, _ draft: WorksheetDraft, in sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let (line, column) = (range.lines.lowerBound, range.columns.lowerBound)
    let cell = draft[line, column] ?? WorksheetDraft.CellDraft(.blank)
    worksheet_merge_range(
      sheet, lxw_row_t(line - 1), lxw_col_t(column - 1), lxw_row_t(range.lines.upperBound - 1),
      lxw_col_t(range.columns.upperBound - 1), "", format(cell.style))
    write(cell, to: sheet, lxw_row_t(line - 1), lxw_col_t(column - 1))
  }

  private func add(_ choice: WorksheetDraft.Choice, to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    // What is chosen is only offered: some cells take several words, and the reader tells what is wrong.
    validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    let (lines, columns) = (choice.cells.lines, choice.cells.columns)
    func apply() {
      worksheet_data_validation_range(
        sheet, lxw_row_t(lines.lowerBound - 1), lxw_col_t(columns.lowerBound - 1), lxw_row_t(lines.upperBound - 1),
        lxw_col_t(columns.upperBound - 1), &validation)
    }
    String(choice.hint.prefix(255)).withMutableCString { hint in
      if !choice.hint.isEmpty { validation.input_message = hint }
      switch choice.source {
      case .list(let words):
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        pointers.withUnsafeMutableBufferPointer { list in
          validation.value_list = list.baseAddress
          apply()
        }
      case .cells(let name, let range):
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        let first = "$\(Mark.letters(of: range.columns.lowerBound))$\(range.lines.lowerBound)"
        let last = "$\(Mark.letters(of: range.columns.upperBound))$\(range.lines.upperBound)"
        "='\(name.replacing("'", with: "''"))'!\(first):\(last)".withMutableCString { formula in
          validation.value_formula = formula
          apply()
        }
      }
    }
  }

  private func setUp(_ printing: WorksheetDraft.Printing, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_paper(sheet, UInt8(printing.paper.rawValue))
    if printing.isLandscape { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, printing.fitsOnePage ? 1 : 0)
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.5)
    worksheet_center_horizontally(sheet)
    if printing.repeatedRows > 0 { worksheet_repeat_rows(sheet, 0, lxw_row_t(printing.repeatedRows - 1)) }
    if !printing.footer.isEmpty { worksheet_set_footer(sheet, printing.footer) }
  }

  // MARK: Cells

  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    format_set_font_name(format, "宋体")
    format_set_font_size(format, Double(style.size))
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if let color = style.color { format_set_font_color(format, lxw_color_t(color)) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, lxw_color_t(fill))
    }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x808080)
    }
    switch style.alignment {
    case .automatic: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    format_set_align(
      format, UInt8((style.isTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER).rawValue))
    if style.wraps { format_set_text_wrap(format) }
    if style.shrinks { format_set_shrink(format) }
    switch style.format {
    case .general: break
    case .text: format_set_num_format(format, "@")
    case .custom(let code): format_set_num_format(format, code)
    }
    formats[style] = format
    return format
  }

  /// A text as a cell holds it: characters that XML cannot hold are written `_x000B_`, and so is what looks like that.
  static func escaped(_ text: String) -> String {
    var cut = text
    if cut.utf16.count > RichText.longest { cut = String(decoding: Array(cut.utf16.prefix(32_767)), as: UTF16.self) }
    cut = cut.replacing(#/_x(?=[0-9A-Fa-f]{4}_)/#, with: "_x005F_x").replacing("\r\n", with: "\n")
    guard cut.unicodeScalars.contains(where: isControl) else { return cut }
    return cut.unicodeScalars.map { scalar in
      guard isControl(scalar) else { return String(scalar) }
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_"
    }.joined()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 && scalar != "\n" && scalar != "\t" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}

extension String {
  /// The text as C wants it where it takes no constant.
  fileprivate func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var bytes = utf8CString
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}
