"""The reading child: gives up what it does not need, then reads one file after the other."""

import gc
import json
import os
import struct
import sys
from contextlib import suppress
from typing import IO, Any

from app.intake.sandbox.allowance import MOST_PAGES, Allowance
from app.intake.sandbox.child_limits import ChildLimits
from app.intake.sandbox.frames import FrameKind, read_frame, write_frame
from app.intake.sandbox.protection import protect

LARGEST_ASK = 1 << 16
"""Bytes of a question: a name, a password, some choices."""
_LARGE = 1 << 20
"""Bytes of a file after which what it left behind is cleared away at once; for each small one that takes too long."""
_PROGRESS = struct.Struct("!II")


def serve() -> int:
    """Answer on standard output what is asked on standard input until that ends; return the exit status."""
    asks, answers = _own_pipes()
    protection = protect()
    write_frame(answers, FrameKind.HELLO, json.dumps(protection).encode())
    # After the greeting, so that the program need not wait for it; before the first limit.
    from app.intake.sandbox.reading_task import answer

    with suppress(EOFError, BrokenPipeError):
        while True:
            ask, data, limits = _next(asks)
            large = len(data) > _LARGE
            advance = _Progress(answers, limits)
            kind, payload, goes_on = answer(ask, data, advance)
            del data
            write_frame(answers, kind, *payload)
            del payload
            if not goes_on:
                break
            if large:
                gc.collect()
    return 0


def _next(asks: IO[bytes]) -> tuple[dict[str, Any], bytes, ChildLimits]:
    """Wait for the next file, and set its limits before its bytes are taken in."""
    head = read_frame(asks, {FrameKind.ASK: LARGEST_ASK})[1]
    ask = json.loads(head)
    limits = ChildLimits(Allowance(ask.pop("size"), paged=ask.pop("paged")))
    return ask, read_frame(asks, {FrameKind.DATA: sys.maxsize})[1], limits


class _Progress:
    """Says how many pages are done; each gives time for one more."""

    def __init__(self, answers: IO[bytes], limits: ChildLimits) -> None:
        self._answers = answers
        self._limits = limits
        self._done = 0

    def __call__(self, done: int, whole: int) -> None:
        if not self._done < done <= min(whole, MOST_PAGES):
            return
        self._done = done
        self._limits.page_done(done)
        write_frame(self._answers, FrameKind.PROGRESS, _PROGRESS.pack(done, whole))


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take the pipes away from standard input and output, where a library could read or print."""
    asks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "r+b") as nowhere:  # noqa: PTH123 - a device, by its descriptor
        for standard in (0, 1, 2):
            os.dup2(nowhere.fileno(), standard)
    os.chdir(os.sep)
    return asks, answers
