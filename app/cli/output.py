"""Where the command line writes: results on standard output, messages on standard error."""

import json
import sys
from decimal import Decimal
from typing import Any

from app.wording.isolates import without_isolates


class Output:
    """Writes one command's result, as text for people or as one JSON value."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def result(self, value: Any, lines: list[str]) -> None:  # noqa: ANN401  (any JSON value)
        """Write `value` where JSON is asked for, else `lines`."""
        text = json.dumps(value, ensure_ascii=False, default=_plain) if self._as_json else "\n".join(lines)
        self.exactly(f"{text}\n" if text else "")

    def exactly(self, text: str) -> None:
        """Write text as it stands, UTF-8."""
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
        sys.stdout.buffer.flush()

    def message(self, text: str) -> None:
        """Write a line for people beside the result."""
        write_message(text)


def write_message(text: str) -> None:
    """Write a line on standard error; what its encoding lacks is escaped."""
    encoding = sys.stderr.encoding or "utf-8"
    line = without_isolates(text).encode(encoding, "backslashreplace").decode(encoding)
    sys.stderr.write(f"{line}\n")


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value).__name__)
