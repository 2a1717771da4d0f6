"""The sample case as the program of schema 1 wrote it is a case like any other."""

import lzma
from dataclasses import replace
from pathlib import Path

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.read_choice import ReadChoice
from app.services.casework import Casework
from app.services.export import export_case, export_timeline
from app.services.import_marks import import_marks
from app.store.connection import Connection
from app.store.schema import SCHEMA_VERSION

PACKED = Path(__file__).resolve().parents[2] / "data" / "sample-schema-1.fcase.xz"


@pytest.fixture
def path(tmp_path):
    case = tmp_path / "sample.fcase"
    case.write_bytes(lzma.decompress(PACKED.read_bytes()))
    return case


@pytest.fixture
def opened(path, identity):
    with Casework.open(path, identity) as casework:
        yield casework


def form(path):
    connection = Connection(path, read_only=True)
    try:
        return connection.value("PRAGMA user_version")
    finally:
        connection.close()


def without_head(casework):
    content = casework.views.content()
    return replace(content, head=None)


def as_often_as_it_goes(step):
    """Return how often a step was taken and the known problem that ended it."""
    count = 0
    while True:
        try:
            step()
        except CaseError as error:
            return count, error.code
        count += 1


def test_it_opens_with_a_copy_beside_it_and_verifies(path, opened):
    assert opened.verify() == ()
    assert [row.article.ref for row in opened.articles.rows()] == ["A-1", "A-2", "A-3"]
    (copy,) = path.parent.glob("sample-schema1-*.fcase")
    assert (form(copy), form(path)) == (1, SCHEMA_VERSION)


def test_all_its_edits_are_undone_and_done_again(opened):
    before = without_head(opened)
    edits, end = as_often_as_it_goes(opened.undo)
    assert (edits > 0, end) == (True, ErrorCode.NOTHING_TO_UNDO)
    assert opened.articles.rows() == ()
    assert opened.verify() == ()
    assert as_often_as_it_goes(opened.redo) == (edits, ErrorCode.NOTHING_TO_REDO)
    assert opened.verify() == ()
    assert without_head(opened) == before


def test_its_marks_and_its_timeline_are_written_and_come_back(opened, identity, tmp_path):
    marks = export_case(opened, tmp_path / "marks.jsonl")
    assert export_timeline(opened.views.timeline(), tmp_path / "timeline.pdf").read_bytes()[:5] == b"%PDF-"
    with Casework.create(tmp_path / "other.fcase", "Other", identity) as other:
        for row in opened.articles.rows():
            other.articles.add_bytes(opened.articles.original(row.article.id), row.article.filename)
        import_marks(other, marks)
        again = export_case(other, tmp_path / "again.jsonl")
    assert sorted(again.read_bytes().splitlines()) == sorted(marks.read_bytes().splitlines())


def test_its_articles_are_read_again_without_losing_a_passage(opened):
    for row in opened.articles.rows():
        passages = opened.views.passages(row.article.id)
        opened.readings.read_again(row.article.id, ReadChoice())
        assert len(opened.views.passages(row.article.id)) == len(passages) > 0
        assert opened.readings.left_behind(row.article.id) == ()
    assert opened.verify() == ()
