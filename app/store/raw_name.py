"""Looks for a name in the bytes of a file that nobody has read as text."""

from app.model.name_finder import NameFinder

_ENCODINGS = ("utf-8", "cp1252", "utf-16-le", "utf-16-be")


class RawName:
    """Reads bytes in the usual encodings; what is packed or set in letters of a font's own is not found so."""

    def __init__(self, finder: NameFinder) -> None:
        self._finder = finder

    def is_in(self, data: bytes) -> bool:
        """Return whether the name stands in `data` in one of these encodings."""
        return any(self._finder.is_in(data.decode(encoding, "replace")) for encoding in _ENCODINGS)
