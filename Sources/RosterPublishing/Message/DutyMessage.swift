internal import RosterModel

/// A text to send: to a deputy, to a site, to the group of a grid or of a village.
///
/// Build the month for the station: a deputy's message names the partner's telephone. Messages to groups name only the
/// telephones of sites.
public struct DutyMessage: Hashable, Sendable {
  /// To whom messages go.
  public enum Recipient: String, CaseIterable, Sendable {
    case person, site, grid, village

    /// The folder for files of such messages.
    var folder: Text {
      switch self {
      case .person: Text("个人", "people")
      case .site: Text("站点", "sites")
      case .grid: Text("网格群", "grid groups")
      case .village: Text("村群", "village groups")
      }
    }
  }

  /// To whom it goes.
  public let recipient: Recipient
  /// The identifier of the person, site or grid.
  public let id: String
  /// A name for its file: folder, identifier and name.
  public let fileName: String
  /// The text.
  public let text: String

  init(_ recipient: Recipient, id: String, name: String, lines: [String], _ language: Language) {
    self.recipient = recipient
    self.id = id
    fileName = recipient.folder(language) + "/" + DutyMessage.safe(id == name ? id : "\(id)-\(name)") + ".txt"
    text = lines.map(\.printable).joined(separator: "\n") + "\n"
  }

  /// A name that any file system takes: without separators, and short enough.
  private static func safe(_ name: String) -> String {
    let letters = name.printable.map { "/\\:*?\"<>|\n".contains($0) ? "_" : $0 }
    var result = ""
    for letter in letters where (result + String(letter)).utf8.count <= 120 { result.append(letter) }
    return result.hasPrefix(".") ? "_" + result.dropFirst() : result
  }

  /// Every message of a month: people in the order of names, then sites, grids and villages.
  ///
  /// - Complexity: O(people × shifts).
  public static func all(of month: PublishedMonth) -> [DutyMessage] {
    let writer = DutyMessageWriter(month)
    return month.order.filter { month.serves($0) }.map(writer.person) + month.sites.map(writer.site)
      + month.scenario.grids.map(writer.grid) + writer.villages().map(writer.village)
  }
}

extension PublishedMonth {
  /// Whether somebody serves or could: deputies, and people of other posts where a shift wants one.
  func serves(_ person: PersonIndex) -> Bool {
    let place = self[person].place
    return place == .deputy || shifts.contains { shift in shift.places.contains { $0.kind == place } }
  }
}
