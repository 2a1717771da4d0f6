"""Whatever is changed behind the program's back is found and named, with what rests on it."""
# ruff: noqa: S608  (the statements are the test's own)

import json
from hashlib import sha256

import pytest

from app.model.edit import Change, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.tag import Tag
from app.store.canonical_json import canonical_json
from app.store.case_file import CaseFile
from app.store.connection import Connection
from app.store.event_hash import event_hash
from app.store.triggers import ensure_triggers


@pytest.fixture
def marked(case, desk, article):
    """A case with one incident I-1 on "Saraqib" and one figure F-1 on "two civilians"."""
    desk.mark(article)
    desk.mark(article, "two civilians", desk.figure())
    desk.apply(EditKind.ADD_TAG, Change.insert(Tag(id=new_id(), name="a tag")))
    case.close()
    return article


@pytest.fixture
def tamper(marked, path, identity):
    """Change the file as another program could, guards put back after it; returns what verify then says."""

    def change(*statements, guards=True):
        connection = Connection(path, read_only=False)
        connection.execute("PRAGMA foreign_keys = OFF")
        names = [name for (name,) in connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]
        for name in names if guards else ():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(*((statement,) if isinstance(statement, str) else statement))
        if guards:
            ensure_triggers(connection)
        connection.close()
        file = CaseFile.open(path, identity)
        try:
            return [(problem.what, problem.where, problem.rests_on) for problem in file.verify()]
        finally:
            file.close()

    return change


def query(path, sql):
    connection = Connection(path, read_only=True)
    try:
        return connection.row(sql)
    finally:
        connection.close()


def whats(problems):
    return {what for what, _, _ in problems}


def test_an_untouched_case_has_no_problem(tamper):
    assert tamper() == []


def test_a_changed_letter_in_an_original_is_named_with_what_rests_on_it(tamper, marked):
    problems = tamper(
        "UPDATE original SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Saraqib', 'Sarakib') AS BLOB)"
    )
    assert problems == [("original_changed", f"original {marked.sha256}", ("A-1", "F-1", "I-1"))]


def test_a_changed_letter_in_a_text_is_named_with_what_rests_on_it(tamper, marked):
    problems = tamper("UPDATE text SET text = replace(text, 'Saraqib', 'Sarakib')")
    assert ("text_changed", f"text {marked.text_sha256}", ("A-1", "F-1", "I-1")) in problems
    assert whats(problems) == {"text_changed", "passage_moved", "index_differs"}
    moved = [rests_on for what, _, rests_on in problems if what == "passage_moved"]
    assert moved == [("I-1",)]


def test_an_article_without_its_bytes_is_named(tamper, marked):
    problems = tamper("DELETE FROM original")
    assert ("blob_missing", f"original {marked.sha256}", ("A-1", "F-1", "I-1")) in problems
    assert whats(problems) == {"blob_missing", "foreign_key_broken"}


@pytest.mark.parametrize(
    ("statement", "entity", "rests_on"),
    [
        ("UPDATE passage SET exact = 'two soldiers' WHERE exact = 'two civilians'", "passage", ("F-1",)),
        (
            'UPDATE passage SET start = start + 1, "end" = "end" + 1 WHERE exact = \'Saraqib\'',
            "passage",
            ("I-1",),
        ),
        ("UPDATE passage SET note = 'x' WHERE exact = 'Saraqib'", "passage", ("I-1",)),
        ("UPDATE incident SET title = 'Nothing happened'", "incident", ("I-1",)),
        ("UPDATE incident SET status = 'accepted'", "incident", ("I-1",)),
        ("UPDATE incident SET place = replace(place, '{', '{ ')", "incident", ("I-1",)),
        ("UPDATE figure SET low = 3", "figure", ("F-1",)),
        ("UPDATE figure SET version = (SELECT hash FROM event WHERE seq = 1)", "figure", ("F-1",)),
        ("UPDATE evidence SET stance = 'denies' WHERE claim_kind = 'figure'", "evidence", ("F-1",)),
        ("UPDATE article SET title = 'Another article'", "article", ("F-1", "I-1")),
        ("UPDATE reading SET reader = 'other'", "reading", ()),
        ("UPDATE \"case\" SET title = 'Another case'", "case", ()),
        ("UPDATE tag SET name = 'another'", "tag", ()),
    ],
)
def test_a_changed_row_is_named_with_what_rests_on_it(tamper, statement, entity, rests_on):
    differing = [(where.split()[0], on) for what, where, on in tamper(statement) if what == "row_differs"]
    assert differing == [(entity, rests_on)]


def test_a_row_that_is_gone_or_was_put_in_is_named(tamper, path):
    assert ("row_missing", f"tag {query(path, 'SELECT id FROM tag')[0]}", ()) in tamper("DELETE FROM tag")
    problems = tamper("INSERT INTO tag SELECT 'forged', 'n', '', '', hash FROM event WHERE seq = 1")
    assert ("row_extra", "tag forged", ()) in problems
    data = b"smuggled"
    address = sha256(data).hexdigest()
    assert ("row_extra", f"original {address}", ()) in tamper(
        ("INSERT INTO original VALUES (?, ?)", (address, data))
    )
    text = "INSERT INTO text VALUES (?, ?)"
    assert ("row_extra", f"text {address}", ()) in tamper((text, (address, data.decode())))


def test_evidence_that_is_gone_leaves_a_claim_in_the_air(tamper):
    problems = tamper("DELETE FROM evidence WHERE claim_kind = 'figure'")
    assert whats(problems) == {"row_missing", "reference_dangling"}


@pytest.mark.parametrize("seq", [1, 2, 4])
def test_an_event_that_is_gone_is_missed(tamper, seq):
    problems = tamper(f"DELETE FROM event WHERE seq = {seq}")
    assert ("event_missing", f"event {seq}", ()) in problems


def test_the_last_event_gone_leaves_rows_that_nothing_explains(tamper):
    assert whats(tamper("DELETE FROM event WHERE seq = 5")) == {"row_extra", "foreign_key_broken"}


def test_a_letter_changed_in_an_event_is_found(tamper):
    problems = tamper("UPDATE event SET body = replace(body, 'Saraqib', 'Sarakib') WHERE seq = 3")
    assert ("event_changed", "event 3", ()) in problems


@pytest.mark.parametrize("body", ["NULL", "'no json'", "'[]'", "'{}'", "'\"text\"'", "'1e999'"])
def test_an_event_without_a_proper_body_is_found(tamper, body):
    assert ("event_changed", "event 3", ()) in tamper(f"UPDATE event SET body = {body} WHERE seq = 3")


@pytest.mark.parametrize("column", ["origin = 'x'", "prev = 'x'", "reverses = 'x'", "n = 17"])
def test_a_changed_column_of_an_event_is_found(tamper, column):
    assert ("event_changed", "event 3", ()) in tamper(f"UPDATE event SET {column} WHERE seq = 3")


def test_a_body_forged_with_its_hash_breaks_the_chain(tamper, path):
    body = json.loads(query(path, "SELECT body FROM event WHERE seq = 3")[0])
    for change in body["changes"]:
        if change["entity"] == "incident":
            change["after"]["title"] = "Nothing happened"
    forged = canonical_json(body)
    problems = tamper(("UPDATE event SET body = ?, hash = ? WHERE seq = 3", (forged, event_hash(forged))))
    assert ("chain_broken", "event 4", ()) in problems
    assert any(what == "row_differs" for what in whats(problems))


def test_an_event_of_nonsense_at_the_end_is_found(tamper, path):
    origin, n, prev = query(path, "SELECT origin, n, hash FROM event ORDER BY seq DESC")
    change = {
        "entity": "incident",
        "id": "i",
        "op": "update",
        "before": {"title": "a"},
        "after": {},
        "parents": [],
    }
    for changes in ([change], [{}], [1], "x", {"a": 1}):
        body = canonical_json(
            {"origin": origin, "n": n + 1, "prev": prev, "seen": prev, "reverses": None, "changes": changes}
        )
        row = (6, event_hash(body), origin, n + 1, prev, None, body)
        problems = tamper(
            "DELETE FROM event WHERE seq = 6", ("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        )
        assert whats(problems) & {"event_changed", "chain_broken"}


@pytest.mark.parametrize("name", ["event_kept", "event_unchanged", "event_in_order", "text_unchanged"])
def test_a_guard_taken_away_is_missed(tamper, name):
    assert tamper(f"DROP TRIGGER {name}", guards=False) == [("trigger_missing", name, ())]


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TABLE hidden (words)", "hidden"),
        ("CREATE VIEW seen AS SELECT 1", "seen"),
        ("CREATE TRIGGER sly AFTER INSERT ON passage BEGIN DELETE FROM tag; END", "sly"),
        ("DROP INDEX evidence_claim", "evidence_claim"),
        ("ALTER TABLE tag ADD COLUMN more TEXT", "tag"),
    ],
)
def test_strange_and_changed_tables_are_named(tamper, statement, name):
    assert tamper(statement, guards=False) == [("schema_differs", name, ())]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE counter SET last = 0 WHERE prefix = 'I'",
        "UPDATE counter SET last = 9 WHERE prefix = 'I'",
        "DELETE FROM counter WHERE prefix = 'I'",
    ],
)
def test_a_wrong_counter_is_found(tamper, statement):
    assert tamper(statement) == [("counter_wrong", "counter I", ())]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE search_unit SET words = 'other' WHERE unit = 1",
        "DELETE FROM search_unit WHERE unit = 1",
        "INSERT INTO search_index (search_index) VALUES ('delete-all')",
        "INSERT INTO search_index (rowid, words) VALUES (1, 'smuggled')",
    ],
)
def test_a_search_index_that_says_something_else_is_found(tamper, statement):
    assert whats(tamper(statement)) >= {"index_differs"}


def test_verify_writes_nothing(case, marked, path, identity, bytes_of):
    before = bytes_of(path)
    file = CaseFile.open(path, identity, hold=True)
    assert file.verify() == ()
    assert file.verify() == ()
    file.close()
    assert bytes_of(path) == before


def test_a_spoilt_page_is_told_and_not_a_crash(marked, path, identity):
    data = path.read_bytes()
    found = 0
    for page in range(1, len(data) // 4096):
        spoilt = bytearray(data)
        spoilt[page * 4096 : page * 4096 + 1500] = b"\xa5" * 1500
        path.write_bytes(spoilt)
        try:
            file = CaseFile.open(path, identity)
        except CaseError as error:
            assert error.code is ErrorCode.CASE_DAMAGED  # noqa: PT017
            found += 1
            continue
        found += bool(file.verify())
        file.close()
    assert found == len(data) // 4096 - 1


def test_an_index_that_was_emptied_by_edits_is_in_order(case, path, identity, desk, article):
    desk.apply(
        EditKind.REMOVE_ARTICLE, *(Change.delete(each) for each in (case.reading(article.id), article))
    )
    assert case.verify() == ()
