"""Takes many marks from a file in one edit: all of them or none."""

from collections.abc import Callable
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
from app.services.stopped import StoppedError, never

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_Line = MarksLine | DecisionLine | TagLine


def _nobody_looks(_done: int, _whole: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class ImportedMarks:
    """How many new passages, claims, pieces of evidence and decisions a file brought."""

    passages: int
    incidents: int
    figures: int
    evidence: int
    decisions: int
    changed: Changed | None


def import_marks(
    casework: Casework,
    path: Path,
    *,
    progress: Callable[[int, int], None] = _nobody_looks,
    cancelled: Callable[[], bool] = never,
) -> ImportedMarks:
    """Write all marks of the file at `path` as one edit; StoppedError and no edit where it was `cancelled`.

    May run beside the window: what is edited there meanwhile is taken into account.
    Raises CaseError(MARKS_LINE_INVALID) with `line` (from 1) and `problem` (the CaseError of that line);
    nothing is written then.
    """
    raw = _raw_lines(path)
    lines: dict[int, _Line] = {}

    def gather() -> MarksBatch:
        batch = MarksBatch(casework)
        for done, (number, line) in enumerate(raw):
            if cancelled():
                raise StoppedError
            try:
                if number not in lines:
                    lines[number] = read_marks_line(read_json_line(line))
                batch.take(lines[number])
            except CaseError as problem:
                raise _at(number, problem) from problem
            progress(done + 1, len(raw))
        return batch

    head = casework.head
    batch = gather()
    progress(0, 0)
    with casework.alone(cancelled):
        if casework.head != head:
            batch = gather()
        if cancelled():
            raise StoppedError
        counts = batch.counts()
        changed = casework.desk.apply(EditKind.IMPORT_MARKS, batch.changes(), path.name)
    return ImportedMarks(*counts, changed)


def _raw_lines(path: Path) -> list[tuple[int, bytes]]:
    data = read_original(path).removeprefix(_BYTE_ORDER_MARK)
    return [(number, raw) for number, raw in enumerate(data.split(b"\n"), start=1) if raw.strip()]


def _at(number: int, problem: CaseError) -> CaseError:
    return CaseError(ErrorCode.MARKS_LINE_INVALID, line=number, problem=problem)
