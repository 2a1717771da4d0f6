"""Where the command line writes: results on standard output, messages on standard error."""

import json
import os
import sys
from contextlib import suppress
from decimal import Decimal
from typing import Any, TextIO

from app.cli.output_lost import OutputLost
from app.cli.plain_line import plain_line


class Output:
    """Writes one command's result, as text for people or as one JSON value; both are UTF-8."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def result(self, value: Any, lines: list[str]) -> None:  # noqa: ANN401  (any JSON value)
        """Write `value` where JSON is asked for, else `lines`, each kept to one harmless line."""
        if self._as_json:
            text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain)
            # A lone surrogate can stand inside a string only, and there its escape is JSON too.
            _write(f"{text}\n".encode("utf-8", "backslashreplace"))
        else:
            _write(
                "".join(f"{plain_line(line).rstrip()}\n" for line in lines).encode(
                    "utf-8", "backslashreplace"
                )
            )

    def exactly(self, text: str) -> None:
        """Write text as it stands."""
        _write(text.encode("utf-8", "backslashreplace"))

    def message(self, text: str) -> None:
        """Write a line for people beside the result."""
        write_message(text)


def write_message(text: str) -> None:
    """Write a line on standard error; what its encoding lacks is escaped. Nobody listening is no fault."""
    if sys.stderr is None:
        return
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    line = plain_line(text).encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        forget(sys.stderr)


def forget(stream: TextIO | None) -> None:
    """Send what still waits in a stream nowhere, so that the end of the process does not stumble over it."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)


def _write(data: bytes) -> None:
    """Write on standard output; raises OutputLost where it is full, and BrokenPipeError where nobody reads."""
    stream = sys.stdout
    if stream is None:
        raise OutputLost
    try:
        binary = getattr(stream, "buffer", None)
        if binary is None:
            stream.write(data.decode("utf-8"))
        else:
            stream.flush()
            binary.write(data)
        stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise OutputLost from error


def flush_output() -> None:
    """Write what argparse left waiting; raises OutputLost and BrokenPipeError as `_write` does."""
    if sys.stdout is not None:
        _write(b"")


def _plain(value: object) -> object:
    """Return a decimal number as JSON's number where that is the same number, else as text."""
    if isinstance(value, Decimal):
        return float(value) if Decimal(repr(float(value))) == value else str(value)
    raise TypeError(type(value).__name__)
