"""Tells the journal of a case from a file that only has its name: SQLite would empty it, or write it into the case."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from app.model.errors import CaseError, ErrorCode
from app.store.file_header import HEADER_BYTES

_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_LOG_MAGIC = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
_SQLITE_MAGIC = b"SQLite format 3\0"
_JOURNAL_HEADER_BYTES = 28
_PAGES = tuple(2**power for power in range(9, 17))
_SECTORS = tuple(2**power for power in range(5, 17))
_COUNTER = slice(24, 28)
_WRITE_VERSION = 18
_WITHOUT_LOG = (0, 1)
_LOOKS = 3
"""How often another process may end an edit in the middle of a look, before what was seen is believed."""


def check_side_files(path: Path, *, writable: bool) -> None:
    """Look at what lies beside the case at `path` under the names that SQLite gives its own files.

    Raises CaseError: CASE_SIDE_FILE where that belongs to something else, CASE_UNFINISHED where it is the rest of an
    edit of this case that has to be taken back first, and nothing can be written here. Changes nothing.
    """
    real = Path(os.path.realpath(path))
    journal, log = (real.with_name(real.name + suffix) for suffix in ("-journal", "-wal"))
    begin = _begin(real, HEADER_BYTES)
    in_clear = begin.startswith(_SQLITE_MAGIC)
    for side, belongs in ((journal, _is_journal_of), (log, _is_log_of)):
        if not _is_empty(side) and not belongs(side, real, in_clear=in_clear):
            raise CaseError(ErrorCode.CASE_SIDE_FILE, path=str(path), file=str(side))
    if not writable and is_played_back(path):
        raise CaseError(ErrorCode.CASE_UNFINISHED, path=str(path), file=str(journal))


def is_played_back(path: Path) -> bool:
    """Return whether a journal lies beside the case at `path` that is on the disk: pages of the case may be written."""
    real = Path(os.path.realpath(path))
    return _begin(real.with_name(real.name + "-journal"), 1) not in (b"", b"\0")


@dataclass(frozen=True, slots=True)
class _Journal:
    """The first header of a rollback journal (https://sqlite.org/fileformat2.html#the_rollback_journal)."""

    head: bytes
    pages_before: int
    page_bytes: int
    first_page: bytes
    """The begin of page 1 as it was before the edit, empty where it is not the first that was written down."""

    @classmethod
    def read(cls, side: Path) -> Self | None:
        """Return what is known of it, None where it is no journal."""
        head = _begin(side, _JOURNAL_HEADER_BYTES)
        if len(head) < _JOURNAL_HEADER_BYTES or head[:8] not in (_JOURNAL_MAGIC, bytes(8)):
            return None
        pages, sector, page = (int.from_bytes(head[at : at + 4], "big") for at in (16, 20, 24))
        if not any(head[8:]):
            return cls(head, 0, 0, b"")
        if page not in _PAGES or sector not in _SECTORS:
            return None
        record = _begin(side, HEADER_BYTES + 4, sector)
        is_first = record[:4] == b"\0\0\0\1" and len(record) == HEADER_BYTES + 4
        return cls(head, pages, page, record[4:] if is_first else b"")

    @property
    def is_hot(self) -> bool:
        """Whether SQLite would play it back: its first bytes are written only once all before them is on the disk."""
        return self.head.startswith(_JOURNAL_MAGIC)


def _is_journal_of(side: Path, case: Path, *, in_clear: bool) -> bool:
    """Return whether a journal may be of this case; what another process writes meanwhile is looked at again."""
    for _ in range(_LOOKS):
        journal = _Journal.read(side)
        size, page = case.stat().st_size, _begin(case, HEADER_BYTES)
        again = _Journal.read(side)
        if journal == again:
            break
    if journal is None:
        return _is_empty(side)
    if not journal.is_hot:
        return True
    if size < journal.pages_before * journal.page_bytes:
        return False
    return not journal.first_page or _follows(page, journal.first_page, in_clear=in_clear)


def _follows(page: bytes, before: bytes, *, in_clear: bool) -> bool:
    """Return whether page 1 is as it was before an edit, or as the edit left it: its counter is one more.

    Of a locked case only the first 16 bytes can be read; they stay as long as the case does.
    """
    if not in_clear:
        return page[:16] == before[:16]
    was, now = (int.from_bytes(each[_COUNTER], "big") for each in (before, page))
    return page == before or (before.startswith(_SQLITE_MAGIC) and now == (was + 1) % 2**32)


def _is_log_of(side: Path, case: Path, *, in_clear: bool) -> bool:
    """Return whether a write-ahead log may be of this case, which another program may have told to have one."""
    if in_clear and _begin(case, HEADER_BYTES)[_WRITE_VERSION] in _WITHOUT_LOG:
        return False
    return _begin(side, 4) in (*_LOG_MAGIC, bytes(4))


def _is_empty(side: Path) -> bool:
    """Return whether nothing is there, or an empty file: all that is no plain file is somebody else's."""
    try:
        found = side.lstat()
    except OSError:
        return True
    return stat.S_ISREG(found.st_mode) and found.st_size == 0


def _begin(path: Path, length: int, start: int = 0) -> bytes:
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return b""
        with path.open("rb") as file:
            file.seek(start)
            return file.read(length)
    except OSError:
        return b""
