"""What takes long can be stopped at any moment, and then leaves nothing behind."""

import json

import pytest

from app.model.case_facts import CaseFacts
from app.model.errors import CaseError
from app.services.export import export_case, export_timeline
from app.services.import_marks import import_marks
from app.services.stopped import StoppedError


class After:
    """Says that it was stopped once it was asked `looks` times."""

    def __init__(self, looks):
        self.left = looks

    def __call__(self):
        self.left -= 1
        return self.left < 0


@pytest.fixture
def marks(tmp_path):
    path = tmp_path / "marks.jsonl"
    line = {"article": "A-1", "exact": "shells hit the mill"}
    lines = [line | {"incident": {"title": f"Shelling {n}", "note": "x" * 200}} for n in range(400)]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


@pytest.mark.parametrize("looks", [0, 200, 400, 402, 410])
def test_an_import_that_is_stopped_writes_nothing(casework, marks, looks):
    before = casework.head
    with pytest.raises((StoppedError, CaseError)):
        import_marks(casework, marks, cancelled=After(looks))
    assert casework.head == before
    assert casework.verify() == ()
    assert import_marks(casework, marks).incidents == 400


def test_an_import_tells_how_far_it_is(casework, marks):
    told = []
    import_marks(casework, marks, progress=lambda *far: told.append(far))
    assert told[0] == (1, 400)
    assert told[-2:] == [(400, 400), (0, 0)]


def test_what_is_edited_during_an_import_is_taken_into_account(casework, marks, mark):
    titles = ["Meanwhile"]

    def edit_meanwhile(done, _whole):
        if done == 100 and titles:
            mark("two civilians", titles.pop())

    brought = import_marks(casework, marks, progress=edit_meanwhile)
    assert brought.incidents == 400
    references = [incident.ref for incident in casework.views.content().incidents.values()]
    assert len(set(references)) == 401
    assert casework.verify() == ()


@pytest.mark.parametrize("kind", ["marks", "csv"])
@pytest.mark.parametrize("looks", [0, 1])
def test_an_export_that_is_stopped_leaves_what_was_there(casework, mark, tmp_path, kind, looks):
    mark("shells hit")
    target = tmp_path / "out.any"
    target.write_bytes(b"before")
    with pytest.raises((StoppedError, CaseError)):
        export_case(casework, target, kind, cancelled=After(looks))
    assert target.read_bytes() == b"before"
    casework.change_facts(CaseFacts(id=casework.facts.id, title="Still at work"))


def test_a_pdf_that_is_stopped_leaves_what_was_there(casework, mark, tmp_path):
    mark("shells hit")
    target = tmp_path / "timeline.pdf"
    target.write_bytes(b"before")
    for looks in (0, 1):
        with pytest.raises(StoppedError):
            export_timeline(casework.views.timeline(), target, cancelled=After(looks))
        assert target.read_bytes() == b"before"
