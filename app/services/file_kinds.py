"""Which files may be articles, for file choosers and for folders that are walked."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from app.intake.registry import READERS, reader_for, reader_named
from app.model.errors import CaseError

_LOOKED_AT = 1 << 16


@dataclass(frozen=True, slots=True)
class FileKind:
    """A format that is read in: its reader's name and the suffixes of its files, each with its dot."""

    name: str
    suffixes: tuple[str, ...]


def file_kinds() -> tuple[FileKind, ...]:
    """Return the formats there are readers for, in the registry's order."""
    return tuple(FileKind(reader.name, tuple(sorted(reader.suffixes))) for reader in READERS)


def draws_pages(reader: str) -> bool:
    """Return whether the reader of this name can draw a page as a picture."""
    known = reader_named(reader)
    return known is not None and known.picture is not None


def may_be_article(path: Path) -> bool:
    """Return whether a reader knows the file's name, or what it begins with; plain text alone is no sign."""
    suffix = PurePath(path.name).suffix.lower()
    if any(suffix in reader.suffixes for reader in READERS):
        return True
    try:
        known = reader_for(_ends_of(path), path.name)
    except (CaseError, OSError, ValueError):
        return False
    return known is not READERS[0]


def _ends_of(path: Path) -> bytes:
    """Return the beginning and the end of a file, which are what sniffing looks at."""
    if not path.is_file():
        return b""
    with path.open("rb") as stream:
        head = stream.read(_LOOKED_AT)
        left = path.stat().st_size - len(head)
        if left > 0:
            stream.seek(-min(left, _LOOKED_AT), 2)
        return head + (stream.read(_LOOKED_AT) if left > 0 else b"")
