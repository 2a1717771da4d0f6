"""NUL and half characters that are typed or pasted become a sign that every program can keep."""

from dataclasses import replace

import pytest

from app.services.casework import Casework
from app.services.export import export_case
from app.services.import_marks import import_marks

BAD = "a\0b\ud83dc\udc00"
GOOD = "a\ufffdb\ufffdc\ufffd"


def test_what_is_typed_can_be_kept_and_taken_out_and_in_again(casework, mark, identity, tmp_path):
    marked = mark("shells hit", BAD)
    casework.claims.change(replace(casework.claims.one(marked.claim.id), note=BAD))
    casework.tags.set_on_claim(marked.claim.id, [BAD])
    casework.tags.set_on_claim(marked.claim.id, [BAD, "other"])
    claim = casework.claims.one(marked.claim.id)
    assert (claim.title, claim.note) == (GOOD, GOOD)
    assert {row.tag.name for row in casework.tags.rows()} == {GOOD, "other"}
    marks = export_case(casework, tmp_path / "marks.jsonl")
    assert b"\0" not in marks.read_bytes()
    article = casework.articles.original(casework.articles.one("A-1").id)
    with Casework.create(tmp_path / "second.fcase", BAD, identity) as second:
        second.articles.add_bytes(article, "valley.txt")
        assert import_marks(second, marks).incidents == 1
        assert second.facts.title == GOOD
        assert second.verify() == ()


@pytest.mark.parametrize("text", ["", "قصف\u202e", "a\nb\t\u00a0\u2028 😀", "\ufffd"])
def test_everything_else_stays_as_it_was_typed(casework, mark, text):
    marked = mark("shells hit", f"Title {text}")
    assert casework.claims.one(marked.claim.id).title == f"Title {text}"
