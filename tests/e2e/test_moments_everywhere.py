"""A time of any shape is kept as coded, sorted without inventing a day, and printed."""

import io

import pytest
from pypdf import PdfReader

from app.model.moment import Moment
from app.wording.moments import moment_words

IN_ORDER = (
    "../2020-06-02",
    "-0099",
    "1984?/2004-06%",
    "201X~",
    "2015/..",
    "2020",
    "2020-21",
    "2020-06-01/2020-06-10~",
    "2020-06",
    "2020-22",
    "2020-06-02?",
    "2020-06-02/..",
    "2020-24",
    "Y170000002",
    "XXXX",
)


@pytest.fixture
def marked(run, case):
    """Mark the shapes, the last first, and return the case."""
    for shape in reversed(IN_ORDER):
        run.json(
            "mark", case, "A-1", "--quote", "the mill", "--incident", f"Coded {shape}", f"--when={shape}"
        )
    return case


def test_every_shape_of_level_1_is_kept_and_sorted(run, marked):
    kept = {each["title"]: each["when"] for each in run.json("incidents", marked)}
    assert {title: when["edtf"] for title, when in kept.items()} == {f"Coded {one}": one for one in IN_ORDER}
    assert [entry["date"] for entry in run.json("timeline", marked)] == list(IN_ORDER)
    open_end, unknown = kept["Coded 2015/.."], kept["Coded XXXX"]
    assert (open_end["earliest"], open_end["latest"]) == ("2015-01-01", None)
    assert (unknown["earliest"], unknown["latest"], unknown["precision"]) == (None, None, "unknown")


def test_every_shape_is_printed_in_words_and_as_coded(run, marked, tmp_path):
    run.json("timeline", marked, "-o", tmp_path / "out.pdf")
    pages = PdfReader(io.BytesIO((tmp_path / "out.pdf").read_bytes())).pages
    printed = "".join("".join(page.extract_text().split()) for page in pages)
    for shape in IN_ORDER[:-1]:
        assert shape in printed.replace(f"Coded{shape}", ""), shape
        words = "".join(moment_words(Moment(edtf=shape)).split())
        assert words in printed, shape
    assert printed.index("CodedY170000002") < printed.index("Withoutaknowndate") < printed.index("CodedXXXX")
