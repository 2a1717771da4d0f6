"""Shows on a terminal how far a long command is: one line on standard error that is written over."""

import sys
import time

from app.cli.words import say
from app.wording.numbers import number_words

_SECONDS = 0.2
_ERASE = "\r\x1b[K"


class ProgressLine:
    """A line that is there while the work lasts; nothing is written where nobody looks at a terminal."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + 2 * _SECONDS

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            _put(_ERASE)

    def reached(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are done, a few times a second."""
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._next = now + _SECONDS
            _put(_ERASE + say("progress", done=number_words(done), total=number_words(total)))


def _put(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        return
