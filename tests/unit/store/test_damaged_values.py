"""A case that somebody or something changed from outside: a sentence, never a traceback, and no edit by stealth."""

import pytest

from app.model.errors import CaseError, ErrorCode
from app.store.case_file import CaseFile
from app.store.driver import driver


@pytest.fixture
def tampered(case, desk, article, path, identity):
    """Open the case after these statements were run on it without its guards."""
    desk.mark(article)
    case.close()
    opened = []

    def run(*statements):
        connection = driver().connect(str(path))
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()
        opened.append(CaseFile.open(path, identity))
        return opened[-1]

    yield run
    for file in opened:
        file.close()


@pytest.mark.parametrize(
    "statement",
    [
        'DROP TABLE "case"',
        'DELETE FROM "case"',
        "DROP TABLE tag",
        "UPDATE incident SET tags = '{['",
        "UPDATE incident SET tags = '[\"nobody\"]'",
        "UPDATE incident SET status = 'sure'",
        'UPDATE incident SET "when" = \'{"edtf": "soon"}\'',
        "UPDATE incident SET \"when\" = '7'",
        "UPDATE incident SET ref = 'seven'",
        "UPDATE article SET ref = 'A-'",
        "UPDATE article SET title = CAST(x'ff61' AS TEXT)",
        "UPDATE evidence SET claim = 'nobody'",
        "DELETE FROM evidence",
        "DELETE FROM passage",
        "DELETE FROM article",
    ],
)
def test_what_no_edit_can_have_written_is_called_damaged(tampered, path, statement):
    file = tampered(statement)
    with pytest.raises(CaseError) as caught:
        file.content()
    assert caught.value.code is ErrorCode.CASE_DAMAGED
    assert caught.value.facts["path"] == str(path)
    assert file.verify()


def test_a_strange_trigger_never_gets_to_change_what_is_written(tampered):
    strange = "CREATE TRIGGER strange AFTER INSERT ON tag BEGIN UPDATE incident SET title = 'never'; END"
    file = tampered(strange)
    assert file.read_only_code is ErrorCode.CASE_DAMAGED
    with pytest.raises(CaseError) as caught:
        file.undo()
    assert caught.value.code is ErrorCode.CASE_DAMAGED
    assert ("schema_differs", "strange") in {(problem.what, problem.where) for problem in file.verify()}
