"""Checks the search index against the texts and rows it was made from."""

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from app.model.problem import Problem
from app.store.connection import Connection
from app.store.driver import sqlite_utils
from app.store.entity_table import KINDS, table_of
from app.store.index_storage_check import is_stored_rightly
from app.store.schema import TABLES
from app.store.search_unit import Unit, is_searched, record_units, text_units

_UNITS = 'SELECT entity, id, field, start, "end", words FROM search_unit'
_WORDS = 'SELECT term, doc, "offset" FROM {name} ORDER BY term, doc, "offset"'

_NOT_FOUND = """
SELECT 1 FROM index_terms AS every
WHERE every.term IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM index_terms AS found WHERE found.term = every.term AND found.cnt = every.cnt)
"""
"""Words that stand in the index, but that a search for them would not come to. NULL is a word of marks alone."""


def index_problems(connection: Connection) -> Iterator[Problem]:
    """Yield at most one problem for the units and one for the index over them."""
    if Counter(map(tuple, connection.each(_UNITS))) != Counter(expected_units(connection)):
        yield Problem("index_differs", "search_unit")
    elif not _index_is_right(connection):
        yield Problem("index_differs", "search_index")


def expected_units(connection: Connection) -> Iterator[Unit]:
    """Yield every unit that rows and texts come to."""
    for entity in filter(is_searched, KINDS):
        table = table_of(entity)
        for row in connection.each(table.select_sql()):
            yield from record_units(entity, table.record(row))
    for address, text in connection.each("SELECT sha256, text FROM text"):
        yield from text_units(address, text)


def _index_is_right(connection: Connection) -> bool:
    """Make the index anew in memory and compare every word's places."""
    database = sqlite_utils().Database(memory=True, execute_plugins=False)
    try:
        for statement in (table for table in TABLES if "search_" in table):
            database.execute(statement)
        units = connection.each("SELECT unit, words FROM search_unit")
        database.conn.executemany("INSERT INTO search_index (rowid, words) VALUES (?, ?)", units)
        vocabulary = (
            "CREATE VIRTUAL TABLE temp.index_words USING fts5vocab ({schema}, search_index, instance)"
        )
        database.execute(vocabulary.format(schema="main"))
        connection.execute(vocabulary.format(schema="main"))
        connection.execute("CREATE VIRTUAL TABLE temp.index_terms USING fts5vocab (main, search_index, row)")
        query = _WORDS.format(name="index_words")
        pairs = zip_longest(connection.each(query), database.execute(query))
        return (
            is_stored_rightly(connection.rows, lambda sql: database.execute(sql).fetchall())
            and all(found == made for found, made in pairs)
            and not connection.rows(_NOT_FOUND)
        )
    finally:
        database.close()
