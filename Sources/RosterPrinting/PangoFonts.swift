#if PDF
  internal import CPangoCairo
  internal import RosterPublishing

  /// The type that sheets are set in, by Pango: a Song face for Chinese where there is one.
  final class PangoFonts: TypeMeasure {
    /// Faces with simplified Chinese, the best first: Song (宋体) before others, as offices print.
    static let families = [
      "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "AR PL UMing CN", "Noto Sans CJK SC",
      "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei",
      "Noto Serif CJK TC",
      "Noto Sans CJK TC", "Noto Serif CJK JP", "Noto Sans CJK JP", "Droid Sans Fallback",
    ]

    /// The family chosen.
    let family: String
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var widths: [Key: Double] = [:]
    private struct Key: Hashable {
      var text: String
      var weight: Weight
    }

    /// Measured large, so that rounding to Pango's units does not show.
    private static let measured = 100.0

    init() throws(PrintingProblem) {
      // The FreeType map on every platform: what it measures is what the PDF embeds.
      guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
        throw PrintingProblem(.failed, reason: "pango_cairo_font_map_new_for_font_type")
      }
      let installed = PangoFonts.familyNames(of: map)
      guard let family = PangoFonts.families.first(where: installed.contains) else {
        g_object_unref(UnsafeMutableRawPointer(map))
        throw PrintingProblem(.noFont)
      }
      self.map = map
      self.family = family
      context = pango_font_map_create_context(map)
      PangoFonts.prepare(context)
      layout = pango_layout_new(context)
      pango_layout_set_single_paragraph_mode(layout, 1)
      pango_layout_set_auto_dir(layout, 0)
    }

    deinit {
      g_object_unref(UnsafeMutableRawPointer(layout))
      g_object_unref(UnsafeMutableRawPointer(context))
      g_object_unref(UnsafeMutableRawPointer(map))
    }

    /// Letters keep their true widths at every size: no hints, no rounding to pixels.
    private static func prepare(_ context: OpaquePointer) {
      let options = cairo_font_options_create()
      cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      pango_cairo_context_set_font_options(context, options)
      cairo_font_options_destroy(options)
      // One unit of the sheet is a point of 1/72 inch.
      pango_cairo_context_set_resolution(context, 72)
      pango_context_set_round_glyph_positions(context, 0)
      // Simplified forms where Chinese and Japanese print one character differently.
      pango_context_set_language(context, pango_language_from_string("zh-cn"))
      pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    }

    private static func familyNames(of map: UnsafeMutablePointer<PangoFontMap>) -> Set<String> {
      var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
      var count: Int32 = 0
      pango_font_map_list_families(map, &families, &count)
      defer { g_free(families) }
      var names: Set<String> = []
      for position in 0..<Int(count) {
        if let family = families?[position], let name = pango_font_family_get_name(family) {
          names.insert(String(cString: name))
        }
      }
      return names
    }

    func width(of text: String, _ weight: Weight) -> Double {
      let key = Key(text: text, weight: weight)
      if let known = widths[key] { return known }
      var logical = PangoRectangle()
      pango_layout_get_extents(set(text, PangoFonts.measured, weight), nil, &logical)
      let width = Double(logical.width) / Double(PANGO_SCALE) / PangoFonts.measured
      widths[key] = width
      return width
    }

    /// Whether some letter of a text that was just set has no picture in any installed font.
    func lacksLetters(_ layout: OpaquePointer) -> Bool { pango_layout_get_unknown_glyphs_count(layout) > 0 }

    /// The layout of one line of text, good until the next is set.
    func set(_ text: String, _ size: Double, _ weight: Weight) -> OpaquePointer {
      let description = pango_font_description_new()
      pango_font_description_set_family(description, family)
      pango_font_description_set_size(description, Int32((size * Double(PANGO_SCALE)).rounded()))
      pango_font_description_set_weight(description, weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
      pango_layout_set_font_description(layout, description)
      pango_font_description_free(description)
      var text = text
      // A text is no C string: it may hold anything but is given with its length.
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
      }
      return layout
    }
  }
#endif
