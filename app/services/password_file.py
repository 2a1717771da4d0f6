"""Takes the password of a document from a file, so that it stands in no command."""

from pathlib import Path

from app.intake.original_bytes import read_original, shown_path
from app.model.errors import CaseError, ErrorCode

_LONGEST = 1_024


def password_in(path: Path) -> str:
    """Return the password in the file at `path`; one final line end is no part of it.

    Raises CaseError: what fetching a file raises, and VALUE_INVALID for what is no UTF-8 or over 1,024 characters.
    """
    try:
        password = read_original(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _invalid(path) from error
    password = password.removesuffix("\n").removesuffix("\r")
    if len(password) > _LONGEST or "\0" in password:
        raise _invalid(path)
    return password


def _invalid(path: Path) -> CaseError:
    return CaseError(ErrorCode.VALUE_INVALID, field="password", value=shown_path(path))
