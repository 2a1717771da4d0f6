"""A file that appears whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.store.case_access import is_case
from app.store.left_parts import sweep_parts

_CASE_SUFFIX = ".fcase"


@contextmanager
def finished_file(path: Path) -> Iterator[BinaryIO]:
    """Give a stream to write to; `path` gets it when the block ends well, else stays as it was.

    What is there is replaced, but never a case. Raises CaseError(FILE_IS_FOLDER, FILE_NOT_REGULAR,
    OUTPUT_EXISTS or OUTPUT_UNWRITABLE) where it cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link keeps leading where it led
    try:
        _check(target, path)
        sweep_parts(target.parent)
        partial = target.with_name(f".{new_id()}.part")
        try:
            with partial.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(target)
        finally:
            with suppress(OSError):
                partial.unlink()
    except OSError as error:
        raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, path, error) from error


def _check(target: Path, path: Path) -> None:
    if target.is_dir():
        raise CaseError(ErrorCode.FILE_IS_FOLDER, path=str(path))
    if not target.exists():
        return
    if not target.is_file():
        raise CaseError(ErrorCode.FILE_NOT_REGULAR, path=str(path))
    if target.suffix.lower() == _CASE_SUFFIX or is_case(target):
        raise CaseError(ErrorCode.OUTPUT_EXISTS, path=str(path))
