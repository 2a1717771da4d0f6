"""Takes many marks from a file in one edit: all of them or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.exchange.decision_line import DecisionLine
from app.exchange.marks_json import read_json_line
from app.exchange.marks_line import MarksLine, read_marks_line
from app.exchange.tag_line import TagLine
from app.intake.original_bytes import read_original
from app.model.edit import EditKind
from app.model.errors import CaseError, ErrorCode
from app.services.casework import Casework
from app.services.changed import Changed
from app.services.marks_batch import MarksBatch

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ImportedMarks:
    """How many new passages, claims, pieces of evidence and decisions a file brought."""

    passages: int
    incidents: int
    figures: int
    evidence: int
    decisions: int
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


def _lines(path: Path) -> Iterator[tuple[int, MarksLine | DecisionLine | TagLine]]:
    data = read_original(path)
    for number, raw in enumerate(data.removeprefix(_BYTE_ORDER_MARK).split(b"\n"), start=1):
        if not raw.strip():
            continue
        try:
            line = read_marks_line(read_json_line(raw))
        except CaseError as problem:
            raise _at(number, problem) from problem
        yield number, line


def _at(number: int, problem: CaseError) -> CaseError:
    return CaseError(ErrorCode.MARKS_LINE_INVALID, line=number, problem=problem)
