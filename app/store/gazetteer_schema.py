"""The tables of a gazetteer: the one that comes with Fieldcase, and each country file that a person imported."""

GAZETTEER_SCHEMA = """
CREATE TABLE division (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE country (code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,
  code TEXT NOT NULL,
  adm1 INTEGER NOT NULL REFERENCES division (id),
  adm2 INTEGER NOT NULL REFERENCES division (id),
  latitude INTEGER,
  longitude INTEGER,
  population INTEGER NOT NULL
);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
"""Coordinates are hundred-thousandths of a degree; `kind` is `PlaceKind`; a name is kept as its `gazetteer_key`."""

GAZETTEER_ID = 0x46434750
"""SQLite's application id of such a file ("FCGP")."""
GAZETTEER_VERSION = 1
"""Of these tables and of the keys in them: a file with another one is made anew."""
