"""What leaves a case says nothing of the machine, the account, the place on disk or the hour it was written."""

import io
import platform
import sqlite3
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import IndirectObject, StreamObject

from app.exchange.csv_tables import safe_cell
from app.exchange.timeline_json import NAME
from app.model.actor import Actor
from app.model.build_timeline import TimelineOptions
from app.model.place import Place
from app.model.vocabulary import Confidentiality, Edition, Status
from tests.leaks import known_words as w
from tests.unit.report.case_builder import CaseBuilder, when
from tests.unit.report.printed import printed, text_of

pytestmark = pytest.mark.timeout(300)


def everything_in(data):
    """Return the bytes of a PDF with every stream unpacked, every string and every page's text."""
    reader, pieces = PdfReader(io.BytesIO(data)), [data]
    for number in range(1, reader.trailer["/Size"]):
        found = reader.get_object(IndirectObject(number, 0, reader))
        pieces.append(repr(found).encode("utf-8", "replace"))
        if isinstance(found, StreamObject):
            pieces.append(found.get_data())
    pieces.append(text_of(data).encode("utf-8", "replace"))
    return b"\n".join(pieces)


def unpacked(path):
    """Return all that stands in a file that was asked for."""
    data = path.read_bytes()
    if path.suffix == ".pdf":
        return everything_in(data)
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            return b"\n".join([data, *map(archive.read, archive.namelist())])
    return data


def machine(watched):
    """Return what only this machine knows, as bytes."""
    told = [
        str(watched.home),
        str(watched.desk),
        "/asked",
        w.ACCOUNT,
        "Marquesas",
        "-09:30",
        "-09'30",
        "-0930",
    ]
    told += [str(Path(__file__).resolve().parents[2]), sys.prefix, str(Path.home())]
    told += [platform.node()] if len(platform.node()) > 3 else []
    return [word.encode() for word in told if len(word) > 1]


def test_no_file_that_was_asked_for_tells_of_the_machine(journey):
    files = sorted(path for path in (journey.desk / "asked").rglob("*") if path.is_file())
    assert {path.suffix for path in files} >= {".pdf", ".jsonl", ".zip", ".fcase"}
    for path in files:
        inside = unpacked(path)
        assert {word for word in machine(journey) if word in inside} == set(), path.name


def test_a_file_that_told_would_be_caught(journey, tmp_path):
    target = tmp_path / "told.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", f"made by {w.ACCOUNT} in {journey.home}")
    assert {word for word in machine(journey) if word in unpacked(target)} >= {w.ACCOUNT.encode()}


def test_the_pdf_names_no_author_no_time_zone_and_no_foreign_program(journey):
    (path,) = (journey.desk / "asked").glob("*.pdf")
    reader = PdfReader(path)
    assert set(reader.metadata) <= {"/Title", "/Producer", "/Creator", "/Subject", "/CreationDate", "/ModDate",
                                    "/Author", "/Keywords", "/Trapped"}  # fmt: skip
    assert not reader.metadata.author
    assert not reader.metadata.get("/Keywords")
    for name in ("/Producer", "/Creator"):
        assert reader.metadata.get(name, "Fieldcase").startswith("Fieldcase")
    for name in ("/CreationDate", "/ModDate"):
        assert str(reader.metadata.get(name, "+00'00'")).endswith(("+00'00'", "Z"))
    assert list(reader.attachments) == [NAME]


def test_the_tables_carry_no_hour_and_no_trace_of_the_system_they_were_written_on(journey):
    (path,) = (journey.desk / "asked").glob("*.zip")
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert member.create_system == 3
            assert (member.extra, member.comment) == (b"", b"")
        assert archive.comment == b""


def test_a_copy_holds_what_the_case_holds_and_no_path(windowed):
    with sqlite3.connect(windowed.desk / "asked" / "copy.fcase") as copy:
        names = copy.execute("select file from pragma_database_list").fetchall()
        dump = "\n".join(copy.iterdump())
    assert names
    assert w.PLACE in dump  # it is the case, or the next line would prove nothing
    for word in machine(windowed):
        assert word.decode() not in dump


SECRET = "zibberwock"
SECRETS = tuple(f"{SECRET}-{number}" for number in range(16))


@pytest.fixture(scope="module")
def guarded():
    """A case in which all that is confidential holds a secret word, beside something that may be printed."""
    case, s = CaseBuilder(), iter(SECRETS)
    hidden = case.article(next(s), authors=(next(s),), container_title=next(s), url=f"https://{next(s)}.example",
                          filename=next(s), note=next(s), confidentiality=Confidentiality.CONFIDENTIAL)  # fmt: skip
    known = case.article("Report")
    case.incident(next(s), when("2020", next(s), note=next(s)), (hidden, next(s), 1), (known, next(s), 2),
                  status=Status.ACCEPTED, note=next(s), actors=(Actor(name=next(s)),),
                  place=Place(as_written=next(s)), confidentiality=Confidentiality.CONFIDENTIAL)  # fmt: skip
    case.figure(next(s), (hidden, next(s), 1), status=Status.ACCEPTED,
                confidentiality=Confidentiality.CONFIDENTIAL)  # fmt: skip
    case.incident("Open to all", when("2021"), (known, "said in the open", 1), status=Status.ACCEPTED)
    return case


@pytest.mark.parametrize("edition", [Edition.PARTNER, Edition.PUBLIC])
def test_an_edition_for_others_holds_nothing_confidential_anywhere(guarded, edition):
    inside = everything_in(printed(guarded, TimelineOptions(edition=edition)))
    assert b"Open to all" in inside
    assert {secret for secret in SECRETS if secret.encode() in inside} == set()
    assert SECRET.encode("utf-16-be") not in inside


def test_the_internal_edition_holds_it(guarded):
    inside = everything_in(printed(guarded, TimelineOptions(edition=Edition.INTERNAL)))
    assert sum(secret.encode() in inside for secret in SECRETS) >= 8


FORMULA = "=+-@\t\r\n\0＝＋－＠"


@given(st.text(alphabet=FORMULA, min_size=1, max_size=1), st.text(max_size=20))
def test_no_cell_begins_as_a_formula(first, rest):
    assert safe_cell(first + rest) == f"'{first}{rest}"


@given(st.text(max_size=30).filter(lambda text: text[:1] not in tuple(FORMULA) or not text))
def test_any_other_cell_stays_as_it_is(text):
    assert safe_cell(text) == text
