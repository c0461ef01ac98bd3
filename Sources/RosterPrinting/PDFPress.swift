public import RosterModel
public import RosterPublishing

public import struct Foundation.Data

/// Sets sheets in type and prints them as PDF, with the fonts embedded.
///
/// The bytes are a function of the sheets, the title, the date and the installed fonts: no clock, no time zone.
/// Built on Pango and Cairo, and only with the package's trait `PDF`; without it every press fails to start.
public final class PDFPress {
  #if PDF
    private let fonts: PangoFonts

    /// A press with a font for Chinese.
    ///
    /// - Throws: `PrintingProblem` where no such font is installed.
    public init() throws(PrintingProblem) { fonts = try PangoFonts() }

    /// The measure of the press's type, by which sheets are laid out.
    public var measure: any TypeMeasure { fonts }

    /// The sheets as one PDF file.
    ///
    /// - Parameters:
    ///   - title: The document's title.
    ///   - date: The date that the file bears as its making.
    /// - Throws: `PrintingProblem` where the drawing library fails.
    public func pdf(_ sheets: [Sheet], title: String, date: Day) throws(PrintingProblem) -> PrintedDocument {
      try CairoDrawing(fonts).pdf(sheets, title: title, date: date)
    }
  #else
    /// Fails: this build has no PDF.
    ///
    /// - Throws: `PrintingProblem` with the code `notBuilt`.
    public init() throws(PrintingProblem) { throw PrintingProblem(.notBuilt) }

    /// The measure of the press's type.
    public var measure: any TypeMeasure { NoType() }

    /// The sheets as one PDF file.
    public func pdf(_ sheets: [Sheet], title: String, date: Day) throws(PrintingProblem) -> PrintedDocument {
      throw PrintingProblem(.notBuilt)
    }

    private struct NoType: TypeMeasure {
      func width(of text: String, _ weight: Weight) -> Double { 0 }
    }
  #endif
}

/// A printed document.
public struct PrintedDocument: Sendable {
  /// The PDF file.
  public let data: Data
  /// The texts, in order, some letter of which no installed font has: an empty box stands in its place.
  public let lacking: [String]
}
