"""Writes what leaves a case: the timeline PDF, and the whole case in open formats."""

from collections.abc import Callable
from pathlib import Path

from app.debug_log import LogEvent, note
from app.model.errors import CaseError, ErrorCode
from app.model.timeline import Timeline
from app.services.casework import Casework
from app.services.finished_file import finished_file
from app.services.stopped import StoppedError, never

FORMATS = ("marks", "csv")
_BY_SUFFIX = {".jsonl": "marks", ".zip": "csv"}


def export_timeline(
    timeline: Timeline,
    path: Path,
    *,
    language: str = "en",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = never,
) -> Path:
    """Write the timeline as PDF; nothing is left at `path` when it fails or is cancelled (StoppedError).

    Raises CaseError(NOTHING_TO_PRINT, OUTPUT_UNWRITABLE or FILE_IS_FOLDER).
    """
    from app.exchange.timeline_json import NAME, timeline_json
    from app.report.timeline_pdf import write_timeline_pdf  # late: reportlab is slow to import

    if timeline.is_empty:
        raise CaseError(ErrorCode.NOTHING_TO_PRINT)
    with finished_file(path) as stream:
        write_timeline_pdf(
            timeline,
            stream,
            language=language,
            attached=(NAME, timeline_json(timeline, language)),
            progress=progress,
            cancelled=cancelled,
        )
        _go_on(cancelled)
    note(LogEvent.TIMELINE_WRITTEN, entries=len(timeline.entries))
    return path


def export_case(
    casework: Casework, path: Path, name: str | None = None, *, cancelled: Callable[[], bool] = never
) -> Path:
    """Write the whole case; `name` is one of FORMATS, else the suffix tells (`.jsonl` marks, `.zip` csv).

    Raises StoppedError once `cancelled` says so, and nothing is left at `path`; raises
    CaseError(SUFFIX_AMBIGUOUS) where neither says which.
    """
    from app.exchange.csv_tables import write_csv_tables
    from app.exchange.marks_jsonl import write_marks

    if path.is_dir():
        raise CaseError(ErrorCode.FILE_IS_FOLDER, path=str(path))
    chosen = form_of(path, name)
    write = write_marks if chosen == "marks" else write_csv_tables
    with finished_file(path) as stream:
        with casework.alone(cancelled):
            content = casework.views.content()
        _go_on(cancelled)
        write(content, stream)
        _go_on(cancelled)
    note(LogEvent.TABLES_WRITTEN, articles=len(content.articles), passages=len(content.passages))
    return path


def form_of(path: Path, name: str | None = None) -> str:
    """Return which of FORMATS a file is written in; raises CaseError(SUFFIX_AMBIGUOUS) where nothing says which."""
    chosen = name or _BY_SUFFIX.get(path.suffix.lower())
    if chosen not in FORMATS:
        raise CaseError(ErrorCode.SUFFIX_AMBIGUOUS, path=str(path), supported=FORMATS)
    return chosen


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise StoppedError
