"""The debug log: names of what happened, counts and codes, and never a word, a name or a path of a case."""

import logging
import os
import sys
import time
import warnings
from enum import StrEnum
from typing import TextIO

VARIABLE = "FIELDCASE_DEBUG"
"""Set to 1 it switches the log on; it is written to standard error."""


class LogEvent(StrEnum):
    """Everything the log can say."""

    STARTED = "started"
    ENDED = "ended"
    CASE_MADE = "case_made"
    CASE_OPENED = "case_opened"
    CASE_CLOSED = "case_closed"
    EDIT_WRITTEN = "edit_written"
    FILE_READ = "file_read"
    FILE_REFUSED = "file_refused"
    CASE_CHECKED = "case_checked"
    TIMELINE_WRITTEN = "timeline_written"
    TABLES_WRITTEN = "tables_written"
    WINDOW_SHOWN = "window_shown"
    PROBLEM_TOLD = "problem_told"
    FAULT = "fault"
    LIBRARY_MESSAGE = "library_message"


class _Log:
    """Where the lines go: nowhere until it is switched on."""

    def __init__(self) -> None:
        self.stream: TextIO | None = None
        self.began = 0.0


_LOG = _Log()


def start_log() -> None:
    """Switch the log on where FIELDCASE_DEBUG is 1, else off; libraries are kept from saying anything themselves."""
    _LOG.stream = sys.stderr if os.environ.get(VARIABLE) == "1" else None
    _LOG.began = time.monotonic()
    # What libraries warn of may quote the file they read. Without a handler Python prints it.
    root = logging.getLogger()
    if not any(isinstance(handler, _Counting) for handler in root.handlers):
        root.addHandler(_Counting(logging.WARNING))
    if not os.environ.get("PYTHONWARNINGS") and not sys.warnoptions:
        warnings.showwarning = _count_warning


def note(event: LogEvent, *codes: StrEnum, **counts: int) -> None:
    """Write one line: milliseconds since the start, the event, codes of our own closed lists, and whole numbers.

    Raises TypeError for anything else, also while the log is off: free text has no way into it.
    """
    if any(type(count) not in (int, bool) for count in counts.values()):
        raise TypeError(event)
    if not isinstance(event, LogEvent) or not all(isinstance(code, StrEnum) for code in codes):
        raise TypeError(LogEvent)
    if _LOG.stream is None:
        return
    passed = int((time.monotonic() - _LOG.began) * 1000)
    words = [event.value, *(code.value for code in codes), *(f"{key}={int(n)}" for key, n in counts.items())]
    try:
        _LOG.stream.write(f"fieldcase {passed} ms: {' '.join(words)}\n")
        _LOG.stream.flush()
    except (OSError, ValueError):  # nobody reads standard error any more
        _LOG.stream = None


class _Counting(logging.Handler):
    """Takes what libraries log, and says no more than that they did."""

    def emit(self, record: logging.LogRecord) -> None:
        note(LogEvent.LIBRARY_MESSAGE, level=record.levelno)


def _count_warning(*_: object, **__: object) -> None:
    note(LogEvent.LIBRARY_MESSAGE, level=logging.WARNING)
