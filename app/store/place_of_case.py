"""Knows whether the file that was opened still stands at its path."""

import os
from pathlib import Path


class PlaceOfCase:
    """Remembers which file stood at a path when the case was opened."""

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._opened = _standing_at(self._path)

    @property
    def is_lost(self) -> bool:
        """Whether nothing stands there any more, or another file does."""
        if self._opened is None:
            return False
        now = _standing_at(self._path)
        return now is None or not os.path.samestat(now, self._opened)

    @property
    def is_taken(self) -> bool:
        """Whether something else stands there now."""
        return self.is_lost and os.path.lexists(self._path)

    def stamp(self) -> tuple[int, int] | None:
        """Return what differs after every write to the file that was opened, None where it is lost."""
        now = _standing_at(self._path)
        if now is None or (self._opened is not None and not os.path.samestat(now, self._opened)):
            return None
        return now.st_size, now.st_mtime_ns


def _standing_at(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None
