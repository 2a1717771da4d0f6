"""The tables of a case file; docs/case-file-format.md explains them.

A table of values has a column for every field of its value in `app.model`, under the field's name. Lists and
objects are canonical JSON. `version` is the hash of the event that wrote the row last.
"""

from app.model.record import Record

APPLICATION_ID = 0x46434153
"""`FCAS`, in the file's header."""
SCHEMA_VERSION = 3

_CHAIN = """
CREATE TABLE {name} (
  seq INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  n INTEGER NOT NULL,
  prev TEXT,
  reverses TEXT,
  body TEXT,
  UNIQUE (origin, n)
) STRICT
"""

_VERSION = "version TEXT NOT NULL REFERENCES event (hash) DEFERRABLE INITIALLY DEFERRED"
_KEY = "id TEXT NOT NULL PRIMARY KEY"


def _refers(table: str, column: str = "id") -> str:
    return f'REFERENCES "{table}" ({column}) DEFERRABLE INITIALLY DEFERRED'


FIRST_TABLES: tuple[str, ...] = (
    _CHAIN.format(name="event"),
    _CHAIN.format(name="custody"),
    """
CREATE TABLE original (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT
""",
    """
CREATE TABLE text (
  sha256 TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE counter (
  prefix TEXT NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE "case" (
  {_KEY}, title TEXT NOT NULL, description TEXT NOT NULL, incident_kinds TEXT NOT NULL,
  created_at TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE article (
  {_KEY}, ref TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
  sha256 TEXT NOT NULL {_refers("original", "sha256")}, size INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL {_refers("text", "sha256")},
  filename TEXT NOT NULL, media_type TEXT NOT NULL, authors TEXT NOT NULL, container_title TEXT NOT NULL,
  issued TEXT, url TEXT NOT NULL, archive_url TEXT NOT NULL, accessed TEXT NOT NULL, language TEXT NOT NULL,
  kind TEXT NOT NULL, reliability TEXT NOT NULL, confidentiality TEXT NOT NULL, note TEXT NOT NULL,
  proposed TEXT NOT NULL, added_at TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE reading (
  {_KEY}, article TEXT NOT NULL {_refers("article")},
  text_sha256 TEXT NOT NULL {_refers("text", "sha256")},
  reader TEXT NOT NULL, reader_version TEXT NOT NULL, encoding TEXT NOT NULL, blocks TEXT NOT NULL,
  main TEXT NOT NULL, added_at TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE passage (
  {_KEY}, article TEXT NOT NULL {_refers("article")},
  text_sha256 TEXT NOT NULL {_refers("text", "sha256")},
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL,
  suffix TEXT NOT NULL, locator TEXT NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE incident (
  {_KEY}, ref TEXT NOT NULL UNIQUE, title TEXT NOT NULL, aliases TEXT NOT NULL, "when" TEXT NOT NULL,
  place TEXT NOT NULL, kind TEXT NOT NULL, actors TEXT NOT NULL, status TEXT NOT NULL,
  verification TEXT NOT NULL, confidentiality TEXT NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL,
  guessed TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE figure (
  {_KEY}, ref TEXT NOT NULL UNIQUE, value_as_written TEXT NOT NULL, aliases TEXT NOT NULL, quantifier TEXT,
  low ANY, best ANY, high ANY, share ANY, base ANY, base_as_written TEXT NOT NULL, unit TEXT NOT NULL,
  counts TEXT NOT NULL, measure TEXT NOT NULL, population TEXT NOT NULL, period TEXT NOT NULL,
  place TEXT NOT NULL, incident TEXT {_refers("incident")}, suspect INTEGER NOT NULL,
  suspect_reason TEXT NOT NULL, corrected ANY, status TEXT NOT NULL, verification TEXT NOT NULL,
  confidentiality TEXT NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL, guessed TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE evidence (
  {_KEY}, claim TEXT NOT NULL, claim_kind TEXT NOT NULL CHECK (claim_kind IN ('incident', 'figure')),
  passage TEXT NOT NULL {_refers("passage")}, stance TEXT NOT NULL, attribution TEXT NOT NULL,
  guessed TEXT NOT NULL, {_VERSION},
  incident_claim TEXT GENERATED ALWAYS AS (CASE claim_kind WHEN 'incident' THEN claim END) VIRTUAL
    {_refers("incident")},
  figure_claim TEXT GENERATED ALWAYS AS (CASE claim_kind WHEN 'figure' THEN claim END) VIRTUAL
    {_refers("figure")}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE decision (
  {_KEY}, figures TEXT NOT NULL, rule TEXT NOT NULL, reason TEXT NOT NULL, low ANY, best ANY, high ANY,
  who TEXT NOT NULL, at TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE tag (
  {_KEY}, name TEXT NOT NULL, color TEXT NOT NULL, note TEXT NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE search_unit (
  unit INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT
""",
    """
CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = 'search_unit', content_rowid = 'unit',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
)
""",
)

ADDED: dict[int, tuple[str, ...]] = {
    2: (
        "ALTER TABLE article ADD COLUMN part TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE reading ADD COLUMN pages TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE reading ADD COLUMN notices TEXT NOT NULL DEFAULT '[]'",
    ),
    3: (
        f"""
CREATE TABLE rejection (
  {_KEY}, article TEXT NOT NULL {_refers("article")}, text_sha256 TEXT NOT NULL, kind TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, {_VERSION}
) STRICT, WITHOUT ROWID
""",
    ),
}
"""What each later version adds to the tables of version 1.

A new case goes the same way, so that its tables are, to the letter, those of an older one brought up to date.
"""
LATER_FIELDS: dict[str, Record] = {"article": {"part": ""}, "reading": {"pages": [], "notices": []}}
"""Fields that events written before them lack, with what they stand for there."""
TABLES: tuple[str, ...] = (
    *FIRST_TABLES,
    *(statement for version in sorted(ADDED) for statement in ADDED[version]),
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX article_sha256 ON article (sha256)",
    "CREATE INDEX article_text ON article (text_sha256)",
    "CREATE INDEX reading_article ON reading (article, text_sha256)",
    "CREATE INDEX reading_text ON reading (text_sha256)",
    'CREATE INDEX passage_place ON passage (article, start, "end")',
    "CREATE INDEX passage_text ON passage (text_sha256)",
    "CREATE INDEX figure_incident ON figure (incident) WHERE incident IS NOT NULL",
    "CREATE INDEX evidence_claim ON evidence (claim)",
    "CREATE INDEX evidence_passage ON evidence (passage, claim_kind)",
    "CREATE INDEX evidence_incident ON evidence (incident_claim)",
    "CREATE INDEX evidence_figure ON evidence (figure_claim)",
    "CREATE INDEX search_unit_of ON search_unit (id)",
)
