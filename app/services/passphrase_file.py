"""Reads a passphrase from a file."""

from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase

_LONGEST = 1 << 16


def passphrase_in(path: Path) -> Passphrase:
    """Return what the file at `path` holds but for one line end at its end; a pipe is as good as a file.

    Raises CaseError: FILE_MISSING, FILE_UNREADABLE, PASSPHRASE_UNUSABLE (empty, no UTF-8, above 64 KiB).
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
    except FileNotFoundError:
        raise CaseError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except OSError as error:
        reason = error.strerror or ""
        raise CaseError(ErrorCode.FILE_UNREADABLE, path=str(path), reason=reason) from error
    if len(data) > _LONGEST:
        raise CaseError(ErrorCode.PASSPHRASE_UNUSABLE)
    return Passphrase.from_file(data)
