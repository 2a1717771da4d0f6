"""A case of a later version is shown as far as this one knows it, and not a byte of it is changed."""

import pytest

from app.model.errors import ErrorCode
from app.store.case_file import CaseFile
from app.store.connection import Connection
from tests.durability.held_case import ANN, WORDS, HeldCase, beside, digest, refusal

LOCKED = pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])
LATER = {
    "nothing else": (),
    "a table": (
        "CREATE TABLE mood (id TEXT PRIMARY KEY, words TEXT) STRICT",
        "INSERT INTO mood VALUES ('x', 'y')",
    ),
    "a column": ("ALTER TABLE tag ADD COLUMN shape TEXT NOT NULL DEFAULT 'round'",),
    "a trigger": ("CREATE TRIGGER tag_in_view AFTER INSERT ON tag BEGIN SELECT 1; END",),
    "a view": ("CREATE VIEW tag_names AS SELECT name FROM tag",),
}


@LOCKED
@pytest.mark.parametrize("hold", [True, False], ids=["window", "command"])
@pytest.mark.parametrize("later", LATER)
def test_it_opens_for_reading_only(tmp_path, locked, hold, later):
    made = HeldCase.make(tmp_path / "war.fcase", locked=locked)
    made.file.close()
    words = WORDS if locked else None
    connection = Connection(made.path, read_only=False, passphrase=words)
    for statement in LATER[later]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = digest(made.path), beside(made.path)
    newer = HeldCase(CaseFile.open(made.path, ANN, hold=hold, passphrase=words), locked)
    assert newer.file.read_only_code is ErrorCode.CASE_NEWER
    assert newer.saved == made.saved
    newer.file.content()
    newer.file.search("war", 5)
    newer.file.verify()
    for action in (lambda: newer.add("x"), newer.file.undo, newer.file.redo):
        assert refusal(action).code is ErrorCode.CASE_NEWER
    if locked:
        assert refusal(lambda: newer.file.keeping.change_passphrase(WORDS)).code is ErrorCode.CASE_NEWER
    newer.file.keeping.copy_to(tmp_path / "copy.fcase")
    newer.file.close()
    (tmp_path / "copy.fcase").unlink()
    assert (digest(made.path), beside(made.path)) == before


@LOCKED
def test_the_program_of_today_would_have_changed_it_under_its_own_number(tmp_path, locked):
    """The control: the same edit is taken where the number says that the form is known."""
    made = HeldCase.make(tmp_path / "war.fcase", locked=locked)
    before = digest(made.path)
    made.add("x")
    assert digest(made.path) != before
    made.file.close()
