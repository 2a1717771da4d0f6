"""Writes a case as a zip of CSV tables with a README that says what each column holds."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.decision import Decision
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.reading_facts import ReadingFacts
from app.model.record import field_names, to_record
from app.model.tag import Tag
from app.resources import packaged_file

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠"


def write_csv_tables(content: CaseContent, stream: BinaryIO) -> None:
    """Write one table an entity; the same case gives the same bytes."""
    tables: tuple[tuple[type, Iterable[object]], ...] = (
        (Article, content.articles.values()),
        (ReadingFacts, content.readings.values()),
        (Passage, content.passages.values()),
        (Incident, content.incidents.values()),
        (Figure, content.figures.values()),
        (Evidence, content.evidence),
        (Decision, content.decisions),
        (Tag, content.tags.values()),
    )
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        readme = packaged_file("resources", "exchange", "csv-README.md").read_text(encoding="utf-8")
        _put(archive, "README.md", readme)
        for kind, rows in tables:
            _put(archive, f"{kind.ENTITY}.csv", _table(kind, rows))  # type: ignore[attr-defined]


def safe_cell(value: object) -> str:
    """Return a value as a cell that no spreadsheet takes for a formula (CWE-1236); a leading ' sees to it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        text = value
    elif isinstance(value, int):
        text = str(value)
    else:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return f"'{text}" if text[:1] and text[0] in _FORMULA_STARTS else text


def columns(kind: type) -> tuple[str, ...]:
    """Return the columns of an entity's table: its fields, moments and places spread out."""
    spread: list[str] = []
    for name in field_names(kind):
        spread += [f"{name}_{part}" for part in _PARTS[name]] if name in _PARTS else [name]
    return tuple(spread)


_PARTS: Mapping[str, tuple[str, ...]] = {
    "when": ("edtf", "as_written", "basis", "note"),
    "period": ("edtf", "as_written", "basis", "note"),
    "issued": ("edtf", "as_written", "basis", "note"),
    "place": ("as_written", "name", "adm1", "adm2", "country", "latitude", "longitude", "precision"),
}


def _table(kind: type, rows: Iterable[object]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns(kind))
    for row in rows:
        writer.writerow(_cells(to_record(row)))
    return "\ufeff" + out.getvalue()


def _cells(record: Mapping[str, Any]) -> list[str]:
    cells: list[str] = []
    for name, value in record.items():
        if name in _PARTS:
            cells += [safe_cell((value or {}).get(part)) for part in _PARTS[name]]
        else:
            cells.append(safe_cell(value))
    return cells


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, wherever it is written
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, text.encode("utf-8"))
