"""Undo, redo and the chain: all of it follows from the events alone."""

from dataclasses import replace

import pytest

from app.model.edit import Change, EditKind
from app.model.errors import CaseError, ErrorCode
from app.store.case_file import CaseFile
from app.store.event_hash import event_hash


def state(file):
    """Return all that a case holds but for its history."""
    return replace(file.content(), head=None), file.counts.of_tags()


def rows_of(path, sql, *values):
    from app.store.connection import Connection

    connection = Connection(path, read_only=True)
    try:
        return connection.rows(sql, values)
    finally:
        connection.close()


def test_undo_takes_back_exactly_and_redo_brings_back_exactly(case, desk, article):
    states = [state(case)]
    passage, incident, link = desk.mark(article)
    states.append(state(case))
    desk.apply(
        EditKind.REMOVE_INCIDENT,
        Change.delete(link),
        Change.delete(incident),
        Change.delete(passage),
        subject="x",
    )
    states.append(state(case))
    for expected in reversed(states[:-1]):
        case.undo()
        assert state(case) == expected
    for expected in states[1:]:
        case.redo()
        assert state(case) == expected
    assert case.verify() == ()


def test_undo_and_redo_say_what_they_would_do_and_survive_a_restart(
    case, desk, article, path, other_identity
):
    desk.mark(article)
    entry, edit = case.undo()
    assert entry.reverses == case.history()[1].hash
    assert [change.after for change in edit.changes] == [None, None, None]
    case.close()
    again = CaseFile.open(path, other_identity)
    assert again.undo_entry().kind is EditKind.ADD_ARTICLE
    assert again.redo_entry() == entry
    again.redo()
    assert again.undo_entry().kind is EditKind.MARK_INCIDENT
    assert again.redo_entry() is None
    assert again.verify() == ()
    again.close()


def test_a_fresh_edit_clears_what_could_be_redone(case, desk, article):
    desk.mark(article)
    case.undo()
    desk.mark(article, "killed")
    assert case.redo_entry() is None
    with pytest.raises(CaseError) as caught:
        case.redo()
    assert caught.value.code is ErrorCode.NOTHING_TO_REDO


def test_making_a_case_cannot_be_undone(case):
    assert case.undo_entry() is None
    with pytest.raises(CaseError) as caught:
        case.undo()
    assert caught.value.code is ErrorCode.NOTHING_TO_UNDO
    assert case.head().count == 1


def test_an_article_brought_back_has_its_original_and_text(case, desk, article):
    case.undo()
    assert case.articles() == ()
    case.redo()
    assert case.original(article.sha256).decode() == case.text(article.text_sha256)
    assert case.reading(article.id).article == article.id


def test_every_event_is_addressed_by_the_hash_of_its_body(case, desk, article, path):
    desk.mark(article)
    case.undo()
    previous = None
    for n, (address, body, prev) in enumerate(
        rows_of(path, "SELECT hash, body, prev FROM event ORDER BY seq"), 1
    ):
        assert event_hash(body) == address
        assert prev == previous
        assert f'"n":{n},' in body
        previous = address
    assert case.head().hash == previous


def test_no_two_events_share_a_salt(case, desk, article, path):
    for _ in range(3):
        case.undo()
        case.redo()
    salts = rows_of(path, "SELECT json_extract(body, '$.salt') FROM event")
    assert len({salt for (salt,) in salts}) == len(salts) == case.head().count
    assert {len(bytes.fromhex(salt)) for (salt,) in salts} == {16}


def test_another_installation_goes_on_with_a_chain_of_its_own(
    case, desk, article, path, other_identity, desk_of
):
    head = case.head()
    with_other = CaseFile.open(path, other_identity)
    desk_of(with_other).mark(article)
    with_other.undo()
    with_other.close()
    desk.mark(article, "killed")
    chains = rows_of(path, "SELECT origin, n FROM event ORDER BY seq")
    assert chains == [
        ("origin-of-ann", 1),
        ("origin-of-ann", 2),
        ("origin-of-bob", 1),
        ("origin-of-bob", 2),
        ("origin-of-ann", 3),
    ]
    assert rows_of(path, "SELECT prev FROM event WHERE origin = 'origin-of-bob' AND n = 1") == [(head.hash,)]
    assert [entry.actor for entry in case.history()] == ["Ann", "Bob", "Bob", "Ann", "Ann"]
    assert case.verify() == ()


def test_history_is_read_in_pages_newest_first(case, desk, article):
    for words in ("Shells", "killed", "March"):
        desk.mark(article, words)
    assert [entry.number for entry in case.history(2)] == [5, 4]
    assert [entry.number for entry in case.history(2, 2)] == [3, 2]
    assert len(case.history()) == 5
    assert case.history()[0].changes == 3


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE event SET body = '{}' WHERE seq = 1",
        "UPDATE event SET hash = 'x' WHERE seq = 1",
        "UPDATE event SET body = NULL, origin = 'x' WHERE seq = 1",
        "DELETE FROM event WHERE seq = 1",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event (seq, hash, origin, n, prev, body) VALUES (1, 'x', 'o', 1, NULL, '{}')",
        "INSERT INTO event (seq, hash, origin, n, prev, body) VALUES (4, 'x', 'origin-of-ann', 3, NULL, '{}')",
        "INSERT INTO event (seq, hash, origin, n, prev, body) VALUES (3, 'x', 'origin-of-ann', 4, NULL, '{}')",
        "INSERT INTO event (seq, hash, origin, n, prev, body) VALUES (3, 'x', 'origin-of-ann', 3, 'y', '{}')",
        "INSERT INTO event (seq, hash, origin, n, prev, body) VALUES (3, 'x', 'new', 1, 'unknown', '{}')",
        "INSERT INTO custody (seq, hash, origin, n, prev, body) VALUES (2, 'x', 'new', 1, NULL, '{}')",
        "UPDATE original SET bytes = x'00'",
        "UPDATE text SET text = 'other'",
    ],
)
def test_the_database_itself_guards_the_history(case, article, path, sql):
    from app.store.connection import Connection
    from app.store.driver import driver

    case.close()
    connection = Connection(path, read_only=False)
    with pytest.raises(driver().IntegrityError):
        connection.execute(sql)
    connection.close()
