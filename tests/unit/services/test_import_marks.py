"""A marks file comes in whole or not at all, and what `export` writes comes back the same."""

import json

import pytest

from app.model.errors import CaseError, ErrorCode
from app.model.record import to_record
from app.services.casework import Casework
from app.services.export import export_case
from app.services.import_marks import import_marks


def write(path, *lines):
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return path


def test_many_marks_are_one_edit(casework, tmp_path):
    marks = write(
        tmp_path / "marks.jsonl",
        {"article": "A-1", "exact": "shells hit the mill", "incident": {"ref": "x1", "title": "Shelling"}},
        {"article": "A-1", "exact": "the mayor denied it", "claim": "x1", "stance": "denies"},
        {
            "article": "a-1",
            "exact": "two",
            "figure": {"value_as_written": "two", "incident": "x1", "best": 2},
        },
        {"article": "A-1", "exact": "Valley Monitor", "tags": ["source"], "note": "who?"},
    )
    edits = casework.head.count
    brought = import_marks(casework, marks)
    assert (brought.passages, brought.incidents, brought.figures, brought.evidence) == (4, 1, 1, 3)
    assert casework.head.count == edits + 1
    (figure,) = casework.claims.figures()
    assert casework.claims.one(figure.incident).ref == "I-1"
    casework.undo()
    assert casework.views.content().passages == {}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ({"article": "A-1", "exact": "shells", "color": "red"}, ErrorCode.MARKS_KEY_UNKNOWN),
        (
            {"article": "A-1", "exact": "shells", "incident": {"title": "t", "colour": 1}},
            ErrorCode.MARKS_KEY_UNKNOWN,
        ),
        ({"article": "A-1", "exact": "shells", "incident": {"title": ""}}, ErrorCode.VALUE_INVALID),
        (
            {"article": "A-1", "exact": "shells", "figure": {"value_as_written": "x", "counts": "died"}},
            ErrorCode.VALUE_INVALID,
        ),
        (
            {"article": "A-1", "exact": "shells", "figure": {"value_as_written": "x", "low": True}},
            ErrorCode.VALUE_INVALID,
        ),
        ({"article": "A-1", "exact": "no such words"}, ErrorCode.WORDS_NOT_FOUND),
        ({"article": "A-1", "exact": "the"}, ErrorCode.WORDS_AMBIGUOUS),
        ({"article": "A-1", "exact": "shells", "start": 0, "end": 6}, ErrorCode.WORDS_DISAGREE),
        ({"article": "A-1", "start": 5, "end": 5}, ErrorCode.RANGE_INVALID),
        ({"article": "A-1", "start": 0, "end": 10**9}, ErrorCode.RANGE_INVALID),
        ({"article": "A-7", "exact": "shells"}, ErrorCode.REFERENCE_UNKNOWN),
        ({"article": "A-1", "exact": "shells", "claim": "I-99"}, ErrorCode.REFERENCE_UNKNOWN),
        (
            {"article": "A-1", "exact": "shells", "incident": {"title": "t", "when": "soon"}},
            ErrorCode.MOMENT_INVALID,
        ),
        ([1, 2], ErrorCode.VALUE_INVALID),
    ],
)
def test_one_bad_line_refuses_the_whole_file_and_is_named(casework, tmp_path, line, code):
    good = {"article": "A-1", "exact": "shells hit the mill", "incident": {"title": "Shelling"}}
    before = casework.head
    with pytest.raises(CaseError) as caught:
        import_marks(casework, write(tmp_path / "marks.jsonl", good, line))
    assert (caught.value.code, caught.value.facts["line"]) == (ErrorCode.MARKS_LINE_INVALID, 2)
    assert caught.value.facts["problem"].code is code
    assert casework.head == before


def test_the_nth_occurrence_is_found(casework, tmp_path):
    import_marks(casework, write(tmp_path / "marks.jsonl", {"article": "A-1", "exact": "the", "nth": 2}))
    (passage,) = casework.views.content().passages.values()
    text = casework.articles.text("A-1")
    assert text[: passage.start].count("the") == 1


def test_a_mark_on_a_tag_line_puts_the_tag_on_passage_and_claim(casework, tmp_path):
    line = {"article": "A-1", "exact": "shells", "incident": {"title": "t"}, "tags": ["civilian deaths"]}
    import_marks(casework, write(tmp_path / "marks.jsonl", line))
    (incident,) = casework.claims.incidents()
    (passage,) = casework.views.content().passages.values()
    assert incident.tags == passage.tags != ()


def test_exported_marks_come_back_without_loss_in_a_new_case(casework, tmp_path, identity):
    marks = write(
        tmp_path / "marks.jsonl",
        {
            "article": "A-1",
            "exact": "shells hit the mill",
            "incident": {
                "ref": "I-5",
                "title": "Shelling — قصف",
                "when": {"edtf": "2021-05-03?", "as_written": "3 May", "basis": "inferred", "note": "n"},
                "place": {
                    "as_written": "the mill",
                    "latitude": "48.50",
                    "longitude": "-1.25",
                    "precision": 2,
                },
                "actors": [{"name": "unknown", "role": "alleged_perpetrator"}],
                "status": "accepted",
                "tags": ["a"],
                "note": "**bold**",
            },
            "attribution": [{"name": "Valley Monitor", "kind": "monitor", "words": "According to"}],
            "tags": ["b"],
        },
        {
            "article": "A-1",
            "exact": "two",
            "figure": {"value_as_written": "two", "low": 1.5, "incident": "I-5"},
        },
        {"article": "A-1", "exact": "the mayor denied it", "claim": "I-5", "stance": "denies"},
        {"article": "A-1", "exact": "Valley Monitor", "note": "who?"},
    )
    import_marks(casework, marks)
    out = export_case(casework, tmp_path / "out.jsonl")
    with Casework.create(tmp_path / "second.fcase", "Second", identity) as second:
        second.articles.add_bytes(casework.articles.original("A-1"), "valley.txt")
        import_marks(second, out)
        assert shape(second) == shape(casework)


def shape(casework):
    """All that a case holds, but for ids."""
    content = casework.views.content()
    names = {tag.id: tag.name for tag in content.tags.values()}
    refs = {claim.id: claim.ref for claim in (*content.incidents.values(), *content.figures.values())}
    places = {passage.id: (passage.start, passage.end) for passage in content.passages.values()}

    def plain(value):
        record = {key: fact for key, fact in to_record(value).items() if key not in ("id", "article")}
        record["tags"] = sorted(names[tag] for tag in record.get("tags", []))
        for key, known in (("claim", refs), ("passage", places), ("incident", refs)):
            if record.get(key):
                record[key] = known[record[key]]
        return json.dumps(record, sort_keys=True, ensure_ascii=False)

    parts = (
        content.passages.values(),
        content.incidents.values(),
        content.figures.values(),
        content.evidence,
    )
    return [sorted(map(plain, part)) for part in parts]
