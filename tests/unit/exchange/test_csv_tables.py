"""The tables open in any reader of CSV, hold what the README says, and hide no formula."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.csv_tables import columns, safe_cell, write_csv_tables
from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.case_facts import CaseFacts
from app.model.decision import Decision
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.passage import Passage
from app.model.place import Place
from app.model.reading_facts import ReadingFacts
from app.model.tag import Tag
from app.model.timeline import HistoryHead

TABLES = (Article, ReadingFacts, Passage, Incident, Figure, Evidence, Decision, Tag)
FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠"
INCIDENT = Incident(
    id="i",
    ref="I-1",
    title='=HYPERLINK("http://x")',
    when=Moment(edtf="2021-05-03?", as_written="3rd May"),
    place=Place(as_written="the mill,\nBrenn", longitude="-1.25", precision=2),
    tags=("t",),
)
FIGURE = Figure(id="f", ref="F-1", value_as_written="@two", low=Decimal("-1.5"), best=-2, incident="i")


def content(**values):
    facts = CaseFacts(id="c", title="T", created_at="2026-01-01T00:00:00Z")
    return CaseContent(facts, HistoryHead(0, "", ""), **values)


def written(case):
    stream = io.BytesIO()
    write_csv_tables(case, stream)
    return stream.getvalue()


def tables(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        readme = archive.read("README.md").decode("utf-8")
        rows = {
            name.removesuffix(".csv"): list(
                csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline=""))
            )
            for name in archive.namelist()
            if name.endswith(".csv")
        }
    return readme, rows


@pytest.mark.parametrize("kind", TABLES)
def test_the_readme_names_every_column(kind):
    readme, _ = tables(written(content()))
    section = readme.partition(f"## {kind.ENTITY}.csv")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([a-z_0-9]+)`", section))
    period = {name.replace("when_", "period_") for name in columns(Incident) if name.startswith("when_")}
    place = {name for name in columns(Incident) if name.startswith("place_")}
    if "`period_…`" in section:
        named |= period | place
    assert set(columns(kind)) <= named


def test_rows_come_back_from_any_reader_of_csv():
    _, rows = tables(written(content(incidents={"i": INCIDENT}, figures={"f": FIGURE})))
    (incident,), (figure,) = rows["incident"], rows["figure"]
    assert incident["title"] == '\'=HYPERLINK("http://x")'
    assert incident["place_as_written"] == "the mill,\nBrenn"
    assert (incident["when_edtf"], incident["place_longitude"], incident["place_precision"]) == (
        "2021-05-03?",
        "'-1.25",
        "2",
    )
    assert json.loads(incident["tags"]) == ["t"]
    assert (figure["value_as_written"], figure["low"], figure["best"], figure["high"]) == (
        "'@two",
        "'-1.5",
        "'-2",
        "",
    )
    assert figure["suspect"] == "false"


def test_the_same_case_gives_the_same_bytes():
    case = content(incidents={"i": INCIDENT})
    assert written(case) == written(case)
    assert written(case) != written(content(incidents={"i": replace(INCIDENT, title="other")}))


@given(
    st.one_of(
        st.text(), st.integers(), st.text().map(lambda text: "=" + text), st.sampled_from(FORMULA_STARTS)
    )
)
def test_no_cell_begins_as_a_formula_and_nothing_else_is_changed(value):
    cell = safe_cell(value)
    assert not cell.startswith(tuple(FORMULA_STARTS))
    assert cell.removeprefix("'") == str(value).removeprefix("'") or cell == str(value)
