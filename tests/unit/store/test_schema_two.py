"""A case that version 1 wrote opens, is whole, and can be worked on as if it had been written today."""

# ruff: noqa: S608  (the names put into SQL are the schema's own)

import json
from dataclasses import replace

import pytest

from app.model.edit import Change, EditKind
from app.store.canonical_json import canonical_json
from app.store.case_file import CaseFile
from app.store.connection import Connection
from app.store.entity_table import KINDS
from app.store.event_hash import event_hash
from app.store.schema import APPLICATION_ID, FIRST_TABLES, INDEXES, LATER_FIELDS, SCHEMA_VERSION
from app.store.triggers import ensure_triggers

_PLAIN = ("original", "text", "counter", "search_unit")


def as_version_one(source, target):
    """Write what the case at `source` holds to `target`, events and tables without what came later."""
    target.touch()
    old, new = Connection(source, read_only=True), Connection(target, read_only=False)
    try:
        with new.writing():
            for statement in (*FIRST_TABLES, *INDEXES):
                new.execute(statement)
            _copy(old, new)
            ensure_triggers(new)
            new.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            new.execute("PRAGMA user_version = 1")
    finally:
        old.close()
        new.close()


def _copy(old, new):
    known = {None: None}
    for seq, hash_, origin, n, prev, reverses, body in old.rows("SELECT * FROM event ORDER BY seq"):
        parsed = json.loads(body)
        for change in parsed["changes"]:
            for name in LATER_FIELDS.get(change["entity"], {}):
                for record in (change["before"], change["after"]):
                    (record or {}).pop(name, None)
            change["parents"] = [known[parent] for parent in change["parents"]]
        for name in ("prev", "reverses", "seen"):
            parsed[name] = known[parsed[name]]
        written = canonical_json(parsed)
        known[hash_] = event_hash(written)
        row = (seq, known[hash_], origin, n, known[prev], known[reverses], written)
        new.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    for table in (*KINDS, *_PLAIN):
        columns = [row[1] for row in new.rows(f'PRAGMA table_info("{table}")')]
        if not columns:  # a table of a later schema
            continue
        named = ", ".join(f'"{name}"' for name in columns)
        for row in old.rows(f'SELECT {named} FROM "{table}"'):
            values = [
                known[value] if name == "version" else value for name, value in zip(columns, row, strict=True)
            ]
            marks = ", ".join("?" * len(columns))
            new.execute(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', values)
    new.execute("INSERT INTO search_index (rowid, words) SELECT unit, words FROM search_unit")


@pytest.fixture
def first_version(case, desk, article, tmp_path):
    """The path of a case of schema 1 with an undone edit at its end."""
    desk.mark(article)
    desk.mark(article, words="civilians", title="Two")
    removed = desk.add_article("Another text.\n", "Another article")
    reading = case.reading(removed.id)
    desk.apply(EditKind.REMOVE_ARTICLE, Change.delete(reading), Change.delete(removed))
    desk.apply(
        EditKind.CHANGE_ARTICLE,
        Change.update(article, replace(article, title="Renamed", url="https://a.example")),
    )
    case.undo()
    case.close()
    path = tmp_path / "first.fcase"
    as_version_one(case.path, path)
    return path


def value(path, query):
    connection = Connection(path, read_only=True)
    try:
        return connection.value(query)
    finally:
        connection.close()


@pytest.fixture
def opened(first_version, identity):
    with_copy = CaseFile.open(first_version, identity)
    yield with_copy
    with_copy.close()


def test_it_is_brought_up_to_date_with_a_copy_and_verifies(first_version, identity, tmp_path, bytes_of):
    before = bytes_of(first_version)
    assert value(first_version, "PRAGMA user_version") == 1
    assert "part" not in value(first_version, "SELECT body FROM event WHERE seq = 2")
    file = CaseFile.open(first_version, identity)
    assert file.verify() == ()
    file.close()
    assert value(first_version, "PRAGMA user_version") == SCHEMA_VERSION
    (copy,) = tmp_path.glob("first-schema1-*.fcase")
    assert value(copy, "PRAGMA user_version") == 1
    assert bytes_of(first_version) != before
    again = bytes_of(first_version)
    CaseFile.open(first_version, identity).close()
    assert bytes_of(first_version) == again


def test_its_history_stays_to_the_letter(first_version, identity):
    connection = Connection(first_version, read_only=True)
    events = connection.rows("SELECT * FROM event ORDER BY seq")
    connection.close()
    CaseFile.open(first_version, identity).close()
    connection = Connection(first_version, read_only=True)
    assert connection.rows("SELECT * FROM event ORDER BY seq") == events
    connection.close()


def test_its_tables_are_to_the_letter_those_of_a_new_case(opened, new_case, first_version):
    query = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
    connections = [Connection(path, read_only=True) for path in (first_version, new_case().path)]
    migrated, made = (connection.rows(query) for connection in connections)
    for connection in connections:
        connection.close()
    assert migrated == made


def test_all_of_it_can_be_undone_and_redone(opened):
    edits = 0
    while opened.undo_entry() is not None:
        opened.undo()
        edits += 1
        assert opened.verify() == ()
    assert edits == 5
    assert opened.articles() == ()
    while opened.redo_entry() is not None:
        opened.redo()
    assert opened.verify() == ()
    (article,) = opened.articles()
    assert (article.part, opened.reading(article.id).pages, opened.reading(article.id).notices) == (
        "",
        (),
        (),
    )


def test_an_old_article_can_be_changed_removed_and_brought_back(opened, desk_of):
    (article,) = opened.articles()
    desk = desk_of(opened)
    desk.apply(EditKind.CHANGE_ARTICLE, Change.update(article, replace(article, part="page-2", note="seen")))
    assert opened.verify() == ()
    article = opened.article(article.id)
    content = opened.content()
    desk.apply(
        EditKind.REMOVE_ARTICLE,
        *map(Change.delete, content.evidence),
        *map(Change.delete, content.incidents.values()),
        *map(Change.delete, content.passages.values()),
        Change.delete(opened.reading(article.id)),
        Change.delete(article),
    )
    assert opened.verify() == ()
    opened.undo()
    assert opened.article(article.id) == article
    assert opened.verify() == ()
