"""A file that appears whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.model.errors import CaseError, ErrorCode


@contextmanager
def finished_file(path: Path) -> Iterator[BinaryIO]:
    """Give a stream to write to; `path` gets it when the block ends well, else stays as it was.

    Raises CaseError(FILE_IS_FOLDER or OUTPUT_UNWRITABLE) where it cannot be written.
    """
    if path.is_dir():
        raise CaseError(ErrorCode.FILE_IS_FOLDER, path=str(path))
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except OSError as error:
        raise CaseError(
            ErrorCode.OUTPUT_UNWRITABLE, path=str(path), reason=error.strerror or str(error)
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink()
