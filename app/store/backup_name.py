"""What a backup is called: the case's name, the word, and the moment in UTC."""

import re
from datetime import UTC, datetime
from pathlib import Path

_NAME = re.compile(r"(?P<case>.+) backup (?P<at>[0-9]{8}T[0-9]{6}Z)(?:-[0-9]{1,4})?\.fcase", re.DOTALL)
_LONGEST = 180
"""Bytes of the case's name that are taken over: what stands after it, and a journal's name, must find room."""


def is_backup_name(path: Path) -> bool:
    """Return whether a file of this name was written as a backup; another name makes it a case of its own."""
    return _NAME.fullmatch(path.name) is not None


def case_named_in(path: Path) -> str:
    """Return the name of the case that a backup's name begins with, "" where it is no backup's name."""
    found = _NAME.fullmatch(path.name)
    return found["case"] if found else ""


def time_named_in(path: Path) -> str:
    """Return when a backup was made as its name tells (UTC, ISO 8601), "" where it does not."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return ""
    try:
        return (
            datetime.strptime(found["at"], "%Y%m%dT%H%M%SZ")
            .replace(tzinfo=UTC)
            .strftime("%Y-%m-%dT%H:%M:%SZ")
        )
    except ValueError:
        return ""


def short_stem(case: Path) -> str:
    """Return the case's name as it stands in the names of its backups."""
    return case.stem.encode("utf-8", "surrogateescape")[:_LONGEST].decode("utf-8", "ignore") or "case"


def free_name(folder: Path, case: Path, now: datetime) -> Path:
    """Return a name for a backup made `now` under which nothing stands in `folder`."""
    stem = f"{short_stem(case)} backup {now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    path, number = folder / f"{stem}.fcase", 1
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{stem}-{number}.fcase"
    return path
