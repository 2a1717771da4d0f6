"""What the first bytes of a file say, read without opening it as a database."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

_MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The header of a SQLite file (https://sqlite.org/fileformat2.html#the_database_header)."""

    application_id: int
    user_version: int
    bytes_said: int
    """How long the file should be, 0 where the header does not say."""
    write_ahead: bool

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """Return the header, None where the file does not begin as a SQLite file; raises OSError."""
        with path.open("rb") as file:
            head = file.read(HEADER_BYTES)
        if len(head) < HEADER_BYTES or not head.startswith(_MAGIC):
            return None
        page = _number(head, 16, 2)
        pages = _number(head, 28, 4) if head[24:28] == head[92:96] else 0
        return cls(
            application_id=_number(head, 68, 4),
            user_version=_number(head, 60, 4),
            bytes_said=(65536 if page == 1 else page) * pages,
            write_ahead=head[19] > 1,
        )


def _number(head: bytes, start: int, length: int) -> int:
    return int.from_bytes(head[start : start + length], "big")
