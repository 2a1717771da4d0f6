"""Histories that no edit can have written are told as such, entry by entry, and never end the program."""
# ruff: noqa: S608  (the statements are the test's own)

import json
from contextlib import closing

import pytest

from app.model.edit import Change, EditKind
from app.model.errors import CaseError
from app.model.ids import new_id
from app.model.tag import Tag
from app.store.canonical_json import canonical_json
from app.store.case_file import CaseFile
from app.store.connection import Connection
from app.store.event_hash import event_hash
from app.store.triggers import ensure_triggers
from app.store.verify_case import verify_case


@pytest.fixture
def four(case, desk, article):
    """Leave a case with four edits, closed, and return its path."""
    desk.mark(article)
    desk.apply(EditKind.ADD_TAG, Change.insert(Tag(id=new_id(), name="a tag")))
    case.close()
    return case.path


def events(path):
    with closing(Connection(path, read_only=True)) as connection:
        return connection.rows("SELECT seq, hash, origin, n, prev, reverses, body FROM event ORDER BY seq")


def write(path, rows, *more):
    """Put these events into the place of all that were there, and run what else there is, guards put back after it."""
    with closing(Connection(path, read_only=False)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for (name,) in connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM event")
        connection.execute_many("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        for statement in more:
            connection.execute(*statement)
        ensure_triggers(connection)


def found(path):
    with closing(Connection(path, read_only=True)) as connection, connection.reading():
        return [(problem.what, problem.where) for problem in verify_case(connection)]


def with_body(row, body, address=None):
    return (row[0], address or event_hash(body), *row[2:6], body)


def duplicate_key(body):
    return '{"actor":"Bob",' + body[1:]


def number(digits):
    return lambda body: '{"aaa":' + digits + "," + body[1:]


def value(name, other):
    return lambda body: canonical_json({**json.loads(body), name: other})


BODIES = {
    "a key twice": duplicate_key,
    "spaces": lambda body: json.dumps(json.loads(body), sort_keys=True, ensure_ascii=False),
    "escaped letters": lambda body: body.replace('"Ann"', '"\\u0041nn"'),
    "an infinite number": number("1e999"),
    "another way to write one": number("10e0"),
    "a number of 5,000 digits": number("9" * 5000),
    "lists in lists": number("[" * 100_000 + "]" * 100_000),
    "seen is a list": value("seen", []),
    "prev is an object": value("prev", {}),
    "an unknown kind": value("changes", [{"entity": "ghost", "id": "x"}]),
    "an id that is a list": value("changes", [{"entity": "tag", "id": []}]),
    "a number for changes": value("changes", 7),
    "a purge of nothing": value("kind", "purge"),
}


@pytest.mark.parametrize("change", BODIES.values(), ids=BODIES.keys())
@pytest.mark.parametrize("seq", [2, 4])
def test_a_body_that_was_never_written_so_is_named(four, identity, change, seq):
    rows = [tuple(row) for row in events(four)]
    body = change(rows[seq - 1][6])
    assert body != rows[seq - 1][6]
    rows[seq - 1] = with_body(rows[seq - 1], body)
    write(four, rows)
    problems = found(four)
    assert [what for what, where in problems if where.split(":")[0] == f"event {seq}"]
    try:
        with closing(CaseFile.open(four, identity)) as file:
            file.history()
            file.undo_entry()
    except CaseError:
        pass


def test_two_events_that_changed_places_are_found(four):
    rows = [list(row) for row in events(four)]
    rows[1][0], rows[2][0] = 3, 2
    write(four, rows)
    assert ("event_missing", "event 2 (origin-of-ann 2)") in found(four)


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_an_event_taken_out_with_all_later_ones_moved_up_is_found(four, gone):
    rows = [list(row) for row in events(four) if row[0] != gone]
    for place, row in enumerate(rows, start=1):
        row[0] = row[3] = place
    write(four, rows)
    assert {what for what, _ in found(four)} >= {"event_changed", "chain_broken"}


def forged(rows, title, *, origin):
    """Return a further event, rightly hashed, that says that the incident is called otherwise."""
    own = [row for row in rows if row[2] == origin]
    n, prev, seen = (own[-1][3] + 1 if own else 1), (own or rows)[-1][1], rows[-1][1]
    incident = next(
        change for row in rows for change in json.loads(row[6])["changes"] if change["entity"] == "incident"
    )
    version = next(row[1] for row in rows if incident["id"] in row[6])
    change = {
        "after": {"title": title},
        "before": {"title": incident["after"]["title"]},
        "entity": "incident",
        "id": incident["id"],
        "op": "update",
        "parents": [version],
    }
    last = json.loads(rows[-1][6])
    body = canonical_json(
        {
            **last,
            "changes": [change],
            "kind": "change_incident",
            "n": n,
            "origin": origin,
            "prev": prev,
            "seen": seen,
        }
    )
    return (len(rows) + 1, event_hash(body), origin, n, prev, None, body)


@pytest.mark.parametrize("origin", ["origin-of-ann", "a-stranger"])
def test_an_event_forged_onto_the_end_does_not_bring_its_row_with_it(four, origin):
    rows = events(four)
    write(four, [*rows, forged(rows, "Nothing happened", origin=origin)])
    assert {what for what, _ in found(four)} == {"row_differs"}


@pytest.mark.parametrize("origin", ["origin-of-ann", "a-stranger"])
def test_a_forged_edit_written_as_an_edit_is_one_and_stands_in_the_history(four, identity, origin):
    """Who can write the file can make an edit; it shows as the last one, and a head kept elsewhere tells it apart."""
    rows = events(four)
    event = forged(rows, "Nothing happened", origin=origin)
    words = "UPDATE incident SET title = 'Nothing happened', version = ?"
    write(four, [*rows, event], (words, (event[1],)))
    assert {where for _, where in found(four)} == {"search_unit"}, "what a forger forgets"
    with closing(CaseFile.open(four, identity)) as file:
        assert [entry.kind for entry in file.history(1)] == [EditKind.CHANGE_INCIDENT]


def made_anew(rows, old, new):
    """Return the history with other words in it, every hash and link computed anew."""
    anew, names = [], {}
    for row in rows:
        body = row[6].replace(old, new)
        for before, after in names.items():
            body = body.replace(before, after)
        names[row[1]] = event_hash(body)
        anew.append((row[0], names[row[1]], row[2], row[3], names.get(row[4]), names.get(row[5]), body))
    return anew, names


def test_a_history_made_anew_is_found_by_a_head_kept_elsewhere_alone(four, identity):
    with closing(CaseFile.open(four, identity)) as file:
        head = file.head()
    anew, names = made_anew(events(four), "a tag", "b tag")
    rows = [(f'UPDATE "{table}" SET version = ? WHERE version = ?', (new, old)) for old, new in names.items()
            for table in ("case", "article", "reading", "passage", "incident", "evidence", "tag")]  # fmt: skip
    write(four, anew, ("UPDATE tag SET name = 'b tag'",), *rows)
    assert found(four) == []
    with closing(CaseFile.open(four, identity)) as file:
        assert file.keeping.number_of(head.hash) is None
        assert file.keeping.number_of(file.head().hash) == head.count


def test_a_tail_cut_off_with_all_it_did_is_found_by_a_head_kept_elsewhere_alone(four, identity):
    with closing(CaseFile.open(four, identity)) as file:
        head = file.head()
    write(four, events(four)[:-1], ("DELETE FROM tag",))
    assert found(four) == []
    with closing(CaseFile.open(four, identity)) as file:
        assert file.keeping.number_of(head.hash) is None


def test_a_place_far_beyond_the_end_is_told_at_once(four):
    rows = events(four)
    write(four, [*rows[:-1], (2**62, *rows[-1][1:])])
    assert ("event_missing", f"event 4-{2**62 - 1}") in found(four)


@pytest.mark.parametrize(("name", "other"), [("user_version", 99), ("application_id", 7)])
def test_a_mark_in_the_header_that_is_another_is_found(four, name, other):
    with closing(Connection(four, read_only=False)) as connection:
        connection.execute(f"PRAGMA {name} = {other}")
    assert found(four) == [("schema_differs", name)]


@pytest.mark.parametrize(
    "statements",
    [
        ["ANALYZE"],
        ["PRAGMA writable_schema = ON", "DELETE FROM sqlite_schema WHERE name = 'event_kept'"],
        ["PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'tag'"],
        ["DROP TRIGGER event_kept", "CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT 1; END"],
        ["CREATE INDEX more ON tag (name)"],
    ],
)
def test_statistics_and_schema_written_by_others_are_found(four, statements):
    with closing(Connection(four, read_only=False)) as connection:
        for statement in statements:
            connection.execute(statement)
    assert {what for what, _ in found(four)} & {"schema_differs", "trigger_missing"}


def test_an_index_that_leaves_rows_out_is_found(four):
    with closing(Connection(four, read_only=False)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        was = connection.value("SELECT sql FROM sqlite_schema WHERE name = 'article_sha256'")
        connection.execute(
            "UPDATE sqlite_schema SET sql = sql || ' WHERE sha256 < ''0''' WHERE name = 'article_sha256'"
        )
    with closing(Connection(four, read_only=False)) as connection:
        connection.execute("REINDEX article_sha256")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'article_sha256'", (was,))
    assert "database_damaged" in {what for what, _ in found(four)}
