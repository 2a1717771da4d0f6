"""Takes many marks from a file in one edit: all of them or none."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.exchange.marks_line import MarksLine, read_marks_line
from app.intake.original_bytes import read_original
from app.model.edit import EditKind
from app.model.errors import CaseError, ErrorCode
from app.services.casework import Casework
from app.services.changed import Changed
from app.services.marks_batch import MarksBatch


@dataclass(frozen=True, slots=True)
class ImportedMarks:
    """How many new passages, claims and pieces of evidence a file brought."""

    passages: int
    incidents: int
    figures: int
    evidence: int
    changed: Changed | None


def import_marks(casework: Casework, path: Path) -> ImportedMarks:
    """Write all marks of the file at `path` as one edit.

    Raises CaseError(MARKS_LINE_INVALID) with `line` (from 1) and `problem` (the CaseError of that line);
    nothing is written then.
    """
    batch = MarksBatch(casework)
    for number, line in _lines(path):
        try:
            batch.take(line)
        except CaseError as problem:
            raise _at(number, problem) from problem
    counts = batch.counts()
    changed = casework.desk.apply(EditKind.IMPORT_MARKS, batch.changes(), path.name)
    return ImportedMarks(*counts, changed)


def _lines(path: Path) -> Iterator[tuple[int, MarksLine]]:
    data = read_original(path)
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not raw.strip():
            continue
        try:
            stated = json.loads(raw.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            problem = CaseError(
                ErrorCode.VALUE_INVALID, field="JSON", value=raw[:60].decode("utf-8", "replace")
            )
            raise _at(number, problem) from error
        try:
            yield number, read_marks_line(stated)
        except CaseError as problem:
            raise _at(number, problem) from problem


def _at(number: int, problem: CaseError) -> CaseError:
    return CaseError(ErrorCode.MARKS_LINE_INVALID, line=number, problem=problem)
