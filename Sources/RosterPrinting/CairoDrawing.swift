#if PDF
  internal import CPangoCairo
  internal import Foundation
  internal import RosterModel
  internal import RosterPublishing

  /// Draws sheets with Cairo's PDF surface.
  struct CairoDrawing {
    private let fonts: PangoFonts

    /// Collects the bytes that Cairo writes, and the texts whose letters no font has.
    private final class Collected {
      var data = Data()
      var lacking: Set<String> = []
    }

    init(_ fonts: PangoFonts) { self.fonts = fonts }

    func pdf(_ sheets: [Sheet], title: String, date: Day) throws(PrintingProblem) -> PrintedDocument {
      let collected = Collected()
      let write: cairo_write_func_t = { closure, bytes, count in
        Unmanaged<Collected>.fromOpaque(closure!).takeUnretainedValue().data.append(bytes!, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }
      let size = sheets.first?.paper.frame ?? Paper(.a4, .portrait).frame
      let closure = Unmanaged.passUnretained(collected).toOpaque()
      let surface = cairo_pdf_surface_create_for_stream(write, closure, size.width, size.height)
      defer { cairo_surface_destroy(surface) }
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Watchbill")
      // Without a date of its own Cairo takes the clock's, and no two runs give the same bytes.
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "\(date)T00:00:00Z")
      let cairo = cairo_create(surface)
      for sheet in sheets {
        let frame = sheet.paper.frame
        cairo_pdf_surface_set_size(surface, frame.width, frame.height)
        for mark in sheet.marks { draw(mark, cairo, collected) }
        cairo_show_page(cairo)
      }
      let drawn = cairo_status(cairo)
      cairo_destroy(cairo)
      cairo_surface_finish(surface)
      let finished = cairo_surface_status(surface)
      for status in [drawn, finished] where status != CAIRO_STATUS_SUCCESS {
        throw PrintingProblem(.failed, reason: cairo_status_to_string(status).map { String(cString: $0) } ?? "cairo")
      }
      return withExtendedLifetime(collected) {
        PrintedDocument(data: collected.data, lacking: collected.lacking.sorted())
      }
    }

    private func draw(_ mark: SheetMark, _ cairo: OpaquePointer?, _ collected: Collected) {
      switch mark {
      case .area(let rectangle, let tone):
        colour(tone, cairo)
        cairo_rectangle(cairo, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
        cairo_fill(cairo)
      case .line(let x, let y, let toX, let toY, let width, let tone):
        colour(tone, cairo)
        cairo_set_line_width(cairo, width)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE)
        cairo_move_to(cairo, x, y)
        cairo_line_to(cairo, toX, toY)
        cairo_stroke(cairo)
      case .text(let text):
        colour(text.tone, cairo)
        let layout = fonts.set(text.text, text.size, text.weight)
        if fonts.lacksLetters(layout) { collected.lacking.insert(text.text) }
        let baseline = Double(pango_layout_get_baseline(layout)) / Double(PANGO_SCALE)
        cairo_move_to(cairo, text.frame.x, text.baseline - baseline)
        pango_cairo_show_layout(cairo, layout)
      }
    }

    private func colour(_ tone: Tone, _ cairo: OpaquePointer?) {
      let (red, green, blue) = tone.components
      cairo_set_source_rgb(cairo, red, green, blue)
    }
  }
#endif
