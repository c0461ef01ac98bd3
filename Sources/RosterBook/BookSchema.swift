import GRDB

/// The tables of a book, by the version that brought them. A version that was published is never changed again.
enum BookSchema {
  /// `WBBK`: tells a book from other SQLite files.
  static let applicationID = 0x5742_424B
  /// The newest version that this program writes.
  static let version = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (number, statements) in [(1, version1), (2, version2)] {
      migrator.registerMigration("version \(number)") { db in
        try db.execute(sql: statements)
        try BookJournal.install(db)
        try db.execute(sql: "PRAGMA user_version = \(number)")
      }
    }
    return migrator
  }

  private static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
  private static let time = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]*'"
  private static let month = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'"

  /// The tables of a scenario keep the columns of its CSV files; what a cell may hold is the scenario reader's to say.
  private static let version1 = """
    CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
    CREATE TABLE sites (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, definition TEXT NOT NULL) STRICT;
    CREATE TABLE rules (position INTEGER PRIMARY KEY, definition TEXT NOT NULL) STRICT;
    CREATE TABLE representatives (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, post TEXT, levels TEXT, fields TEXT,
      home TEXT, grids TEXT, sites TEXT, phone TEXT, occupation TEXT, free TEXT, nights TEXT, "group" TEXT,
      "from" TEXT CHECK ("from" \(day)), until TEXT CHECK (until \(day))) STRICT;
    CREATE TABLE leave (
      number INTEGER PRIMARY KEY, person TEXT NOT NULL REFERENCES representatives(id),
      "from" TEXT NOT NULL CHECK ("from" \(day)), until TEXT CHECK (until \(day) AND until >= "from"), reason TEXT,
      excused TEXT CHECK (excused IN ('yes', 'no'))) STRICT;
    CREATE TABLE requests (
      number INTEGER PRIMARY KEY, person TEXT NOT NULL REFERENCES representatives(id),
      "from" TEXT NOT NULL CHECK ("from" \(day)), until TEXT CHECK (until \(day) AND until >= "from"),
      wish TEXT NOT NULL CHECK (wish IN ('on', 'off')), shifts TEXT, price TEXT) STRICT;
    CREATE TABLE pairs (
      number INTEGER PRIMARY KEY, a TEXT NOT NULL REFERENCES representatives(id),
      b TEXT NOT NULL REFERENCES representatives(id), c TEXT REFERENCES representatives(id), kind TEXT NOT NULL) STRICT;
    CREATE TABLE locks (
      number INTEGER PRIMARY KEY, person TEXT NOT NULL REFERENCES representatives(id), shift TEXT NOT NULL,
      serves TEXT CHECK (serves IN ('yes', 'no'))) STRICT;
    CREATE TABLE limits (
      number INTEGER PRIMARY KEY, person TEXT NOT NULL REFERENCES representatives(id), rule TEXT NOT NULL, least TEXT,
      most TEXT) STRICT;
    CREATE TABLE opening (
      person TEXT PRIMARY KEY NOT NULL REFERENCES representatives(id), "all" TEXT, day TEXT, night TEXT, workday TEXT,
      restDay TEXT, holiday TEXT, dayOff TEXT, onSite TEXT, onCall TEXT) STRICT;
    CREATE TABLE history (
      number INTEGER PRIMARY KEY, date TEXT NOT NULL CHECK (date \(day)), shift TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES representatives(id), UNIQUE (date, shift, person)) STRICT;
    CREATE TABLE published (
      number INTEGER PRIMARY KEY, date TEXT NOT NULL CHECK (date \(day)), shift TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES representatives(id), UNIQUE (date, shift, person)) STRICT;
    CREATE TABLE activities (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, kind TEXT NOT NULL,
      "from" TEXT NOT NULL CHECK ("from" \(day)), until TEXT CHECK (until \(day)), start TEXT, "end" TEXT, people TEXT,
      groups TEXT, quorum TEXT) STRICT;
    CREATE TABLE rosters (
      month TEXT NOT NULL CHECK (month \(month)), version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'superseded')), made TEXT NOT NULL CHECK (made \(time)),
      status TEXT NOT NULL, penalty TEXT NOT NULL, bounds TEXT NOT NULL, seed INTEGER NOT NULL, hash TEXT NOT NULL,
      units TEXT NOT NULL, base INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (month, version)) STRICT;
    CREATE UNIQUE INDEX one_published ON rosters (month) WHERE state = 'published';
    CREATE TABLE assignments (
      month TEXT NOT NULL, version INTEGER NOT NULL, shift TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES representatives(id), PRIMARY KEY (month, version, shift, person), FOREIGN KEY (month, version) REFERENCES rosters (month, version))
      STRICT;
    CREATE TABLE served (
      number INTEGER PRIMARY KEY, shift TEXT NOT NULL, planned TEXT REFERENCES representatives(id), person TEXT REFERENCES representatives(id),
      status TEXT NOT NULL CHECK (status IN ('came', 'excused', 'unexcused')),
      constituents INTEGER NOT NULL DEFAULT 0 CHECK (constituents >= 0), levels TEXT, note TEXT,
      CHECK (planned IS NOT NULL OR person IS NOT NULL), CHECK (status = 'came' OR person IS NOT planned),
      UNIQUE (shift, planned), UNIQUE (shift, person)) STRICT;
    CREATE TABLE ledger (
      number INTEGER PRIMARY KEY, month TEXT NOT NULL CHECK (month \(month)),
      person TEXT NOT NULL REFERENCES representatives(id), class TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('served', 'share', 'correction')), hundredths INTEGER NOT NULL, shift TEXT,
      note TEXT) STRICT;
    CREATE INDEX ledger_of_person ON ledger (person, month);
    CREATE TABLE closed (
      month TEXT PRIMARY KEY NOT NULL CHECK (month \(month)), closed TEXT NOT NULL CHECK (closed \(time))) STRICT;
    CREATE TABLE pointers (
      month TEXT NOT NULL CHECK (month \(month)), rule TEXT NOT NULL, parameter TEXT NOT NULL, people TEXT NOT NULL,
      PRIMARY KEY (month, rule, parameter)) STRICT;
    CREATE TABLE matters (
      number TEXT PRIMARY KEY NOT NULL, time TEXT NOT NULL CHECK (time \(time)),
      channel TEXT NOT NULL CHECK (channel IN ('visit', 'phone', 'group', 'household')), grid TEXT, field TEXT,
      shift TEXT, person TEXT REFERENCES representatives(id),
      batch TEXT CHECK (batch IN ('onTheSpot', 'meeting', 'departments', 'suggestion')),
      handling TEXT CHECK (handling IN ('proactive', 'entrusted', 'designated')), office TEXT,
      status TEXT NOT NULL CHECK (status IN ('open', 'assigned', 'solved', 'closed')), result TEXT, feedback TEXT)
      STRICT;
    CREATE TABLE attendance (
      activity TEXT NOT NULL REFERENCES activities(id), person TEXT NOT NULL REFERENCES representatives(id),
      date TEXT NOT NULL CHECK (date \(day)), status TEXT NOT NULL CHECK (status IN ('came', 'excused', 'unexcused')),
      PRIMARY KEY (activity, person, date)) STRICT;
    CREATE TABLE visits (
      number INTEGER PRIMARY KEY, date TEXT NOT NULL CHECK (date \(day)),
      person TEXT NOT NULL REFERENCES representatives(id), grid TEXT, households INTEGER NOT NULL DEFAULT 1
      CHECK (households > 0), note TEXT) STRICT;
    CREATE TABLE acts (
      number INTEGER PRIMARY KEY, time TEXT NOT NULL CHECK (time \(time)), command TEXT NOT NULL, reason TEXT NOT NULL,
      asked TEXT NOT NULL) STRICT;
    CREATE TABLE journal (
      number INTEGER PRIMARY KEY, act INTEGER NOT NULL REFERENCES acts(number), "table" TEXT NOT NULL,
      before TEXT, after TEXT) STRICT;
    CREATE TABLE erasing (now INTEGER PRIMARY KEY CHECK (now = 1)) STRICT;
    """

  /// Facts of people that hold from a day on, and agreed changes of a published roster.
  private static let version2 = """
    ALTER TABLE representatives ADD COLUMN wecom TEXT;
    CREATE TABLE person_changes (
      number INTEGER PRIMARY KEY, person TEXT NOT NULL REFERENCES representatives(id),
      "from" TEXT NOT NULL CHECK ("from" \(day)), column TEXT NOT NULL CHECK (column IN
      ('post', 'levels', 'fields', 'home', 'grids', 'sites', 'occupation', 'free', 'nights', 'group')), value TEXT,
      UNIQUE (person, "from", column)) STRICT;
    CREATE TABLE overrides (
      month TEXT NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, change TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('applied', 'pending', 'impossible')),
      PRIMARY KEY (month, version, position), FOREIGN KEY (month, version) REFERENCES rosters (month, version)) STRICT;
    """
}
