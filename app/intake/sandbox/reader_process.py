"""Reads files in a child process, one after the other, and outlives whatever a file does to the child."""

import json
import queue
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from app.intake.read_request import ReadRequest
from app.intake.reader_result import ReaderResult
from app.intake.sandbox.allowance import LARGEST_ANSWER, MOST_PAGES, Allowance
from app.intake.sandbox.checked_answer import (
    LARGEST_ERROR,
    LARGEST_PARTS,
    LARGEST_PICTURE,
    LARGEST_PRINTED,
    error_answer,
    parts_answer,
    picture_answer,
    printed_answer,
    read_answer,
)
from app.intake.sandbox.child_command import child_command
from app.intake.sandbox.frames import FrameKind
from app.intake.sandbox.reader_child import Frame, ReaderChild
from app.intake.sandbox.reading_cancelled import ReadingCancelledError
from app.model.errors import CaseError, ErrorCode
from app.model.file_part import FilePart
from app.model.page_image import PageImage
from app.model.printed_timeline import PrintedTimeline

_START_SECONDS = 30.0
_LOOK_SECONDS = 0.05
"""How often is asked whether reading is still wanted."""
_MOST_FILES = 200
"""Files that one child reads: what libraries keep from file to file stays bounded."""
_PROGRESS = struct.Struct("!II")
_Value = TypeVar("_Value")


class ReaderProcess:
    """One child for a batch: started when it is first needed, and again after it was stopped. Any thread may ask."""

    def __init__(self, command: Callable[[], Sequence[str]] = child_command) -> None:
        self._command = command
        self._lock = threading.Lock()
        self._child: ReaderChild | None = None
        self._read = 0
        self._closed = False

    @property
    def protection(self) -> frozenset[str]:
        """Which layers hold the child that runs now: limits, privileges, namespace, files, calls."""
        child = self._child
        return child.protection if child else frozenset()

    @property
    def pid(self) -> int | None:
        """The process id of the child that runs now."""
        child = self._child
        return child.pid if child else None

    def read(
        self, request: ReadRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> tuple[str, ReaderResult]:
        """Return the name of the reader that took the file and what it made of it.

        Raises what the reader does, CaseError FILE_TOOK_TOO_LONG or FILE_STOPPED_READER (fact `path`, the file's
        name), and ReadingCancelledError.
        """
        answer = self._asked(request, {"task": "read"}, FrameKind.READ, cancelled)
        return self._believed(read_answer, answer, request)

    def parts(
        self, request: ReadRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> tuple[FilePart, ...]:
        """Return the articles that a file holds, () where it is one; raises as `read` does."""
        answer = self._asked(request, {"task": "parts"}, FrameKind.PARTS, cancelled)
        return self._believed(parts_answer, answer, request)

    def picture(
        self,
        request: ReadRequest,
        reader: str,
        page: int,
        words: tuple[int, int],
        *,
        cancelled: Callable[[], bool] | None = None,
    ) -> PageImage:
        """Return what page `page` (from 1) looks like, `words` (code points) framed; raises as `read` does."""
        ask = {"task": "picture", "reader": reader, "page": page, "start": words[0], "end": words[1]}
        answer = self._asked(request, ask, FrameKind.PICTURE, cancelled)
        return self._believed(picture_answer, answer, request)

    def printed(
        self, request: ReadRequest, name: str, *, cancelled: Callable[[], bool] | None = None
    ) -> PrintedTimeline:
        """Return a PDF's attached file `name`, b"" where it has none, and its pages' text; raises as `read` does."""
        answer = self._asked(request, {"task": "printed", "name": name}, FrameKind.PRINTED, cancelled)
        return self._believed(printed_answer, answer, request)

    def close(self) -> None:
        """Stop the child, for good; who waits for it meanwhile gets ReadingCancelledError."""
        self._closed = True
        if child := self._child:
            child.stop()
        with self._lock:
            self._stop()

    def _believed(self, make: Callable[[bytes], _Value], answer: bytes, request: ReadRequest) -> _Value:
        try:
            return make(answer)
        except ValueError as error:
            with self._lock:
                self._stop()
            raise _problem(ErrorCode.FILE_STOPPED_READER, request) from error

    def _asked(
        self,
        request: ReadRequest,
        ask: dict[str, Any],
        kind: FrameKind,
        cancelled: Callable[[], bool] | None,
    ) -> bytes:
        wanted = _Wanted(cancelled)
        with self._turn(wanted):
            try:
                found, payload = self._answer(request, ask, kind, wanted)
                problem, fit = error_answer(payload) if found is FrameKind.ERROR else (None, True)
            except CaseError:
                raise
            except (ValueError, OSError) as error:  # a lie, or no child could be started
                self._stop()
                raise _problem(ErrorCode.FILE_STOPPED_READER, request) from error
            except BaseException:
                self._stop()
                raise
            if not fit:  # its libraries may have been left in any state
                self._stop()
            if problem is not None:
                raise CaseError(problem.code, **{"path": request.filename, **problem.facts})
            return payload

    def _answer(self, request: ReadRequest, ask: dict[str, Any], kind: FrameKind, wanted: "_Wanted") -> Frame:
        allowance = Allowance(len(request.data), paged=request.data[:1024].lstrip().startswith(b"%PDF"))
        child = self._ready(kind)
        child.say(_head(request, ask, allowance), request.data)
        until = time.monotonic() + allowance.silence_seconds + (0 if child.greeted else _START_SECONDS)
        done = 0
        while True:
            frame = self._next(child, until, wanted, request)
            if frame[0] is FrameKind.PROGRESS:
                pages, whole = _PROGRESS.unpack(frame[1])
                if not done < pages <= min(whole, MOST_PAGES):
                    raise ValueError(pages)
                done, until = pages, time.monotonic() + allowance.silence_seconds
                request.advance(pages, whole)
            elif frame[0] is not FrameKind.HELLO:
                return frame

    def _next(self, child: ReaderChild, until: float, wanted: "_Wanted", request: ReadRequest) -> Frame:
        while True:
            if self._closed or not wanted():
                raise ReadingCancelledError
            try:
                frame = child.hear(_LOOK_SECONDS)
            except queue.Empty:
                if time.monotonic() < until:
                    continue
                self._stop()
                raise _problem(ErrorCode.FILE_TOOK_TOO_LONG, request) from None
            if frame is None:
                slow = child.took_too_long
                self._stop()
                code = ErrorCode.FILE_TOOK_TOO_LONG if slow else ErrorCode.FILE_STOPPED_READER
                raise _problem(code, request)
            return frame

    def _ready(self, kind: FrameKind) -> ReaderChild:
        """Return a child that waits for a file, and let it answer this one."""
        child = self._child
        if child is not None and (self._read >= _MOST_FILES or not child.alive):
            self._stop()
            child = None
        if self._closed:
            raise ReadingCancelledError
        if child is None:
            child = self._child = ReaderChild(self._command())
            self._read = 0
        self._read += 1
        most = {
            FrameKind.READ: LARGEST_ANSWER,
            FrameKind.PARTS: LARGEST_PARTS,
            FrameKind.PRINTED: LARGEST_PRINTED,
        }
        child.limits.update(
            {
                FrameKind.PROGRESS: _PROGRESS.size,
                FrameKind.ERROR: LARGEST_ERROR,
                kind: most.get(kind, LARGEST_PICTURE),
            }
        )
        return child

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.stop()

    @contextmanager
    def _turn(self, wanted: "_Wanted") -> Iterator[None]:
        """Wait until no other thread reads."""
        while not self._lock.acquire(timeout=_LOOK_SECONDS):
            if not wanted():
                raise ReadingCancelledError
        try:
            yield
        finally:
            self._lock.release()


class _Wanted:
    """Whether reading is still wanted."""

    def __init__(self, cancelled: Callable[[], bool] | None) -> None:
        self._cancelled = cancelled

    def __call__(self) -> bool:
        return self._cancelled is None or not self._cancelled()


def _head(request: ReadRequest, ask: dict[str, Any], allowance: Allowance) -> bytes:
    names = ("filename", "encoding", "part", "password", "ocr", "page_start")
    chosen = {name: getattr(request, name) for name in names}
    return json.dumps({**ask, "request": chosen, "size": allowance.size, "paged": allowance.paged}).encode()


def _problem(code: ErrorCode, request: ReadRequest) -> CaseError:
    return CaseError(code, path=request.filename, size=len(request.data))
