"""One way to read one format."""

from collections.abc import Callable
from dataclasses import dataclass

from app.intake.reader_result import ReaderResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A named, versioned pure function of an article's bytes; a change to its text takes a new version.

    `read` takes the bytes and, where a person chose one, an encoding; it touches no file and no clock, so
    that it can run in a child process.
    """

    name: str
    version: str
    media_type: str
    suffixes: frozenset[str]
    read: Callable[[bytes, str | None], ReaderResult]
