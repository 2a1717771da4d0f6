"""The case that the program of schema 1 made."""

import lzma
from pathlib import Path

from app.store.connection import Connection
from app.store.copy_case import copy_case
from tests.durability.held_case import WORDS

PACKED = Path(__file__).resolve().parents[1] / "data" / "sample-schema-1.fcase.xz"


def older_case(path: Path, *, locked: bool) -> Path:
    """Put that case at `path`, locked where that is asked for."""
    packed = lzma.decompress(PACKED.read_bytes())
    if not locked:
        path.write_bytes(packed)
        return path
    plain = path.with_name("plain.fcase")
    plain.write_bytes(packed)
    connection = Connection(plain, read_only=False)
    copy_case(connection, path, WORDS)
    connection.close()
    plain.unlink()
    return path
