"""The year in which a sentence tells: "In 1991, the guard crushed them in March"."""

from app.suggest.coded import Coded
from app.suggest.stretch import Stretch

_YEARS = ("date.year", "date.lone_year", "date.since")
"""Rules of years alone."""


class YearFrame:
    """Remembers the year that opens one stretch, or that "when" follows."""

    def __init__(self, stretch: Stretch) -> None:
        self._tokens = stretch.tokens
        self._pack = stretch.pack
        self.year: int | None = None

    def see(self, begin: int, end: int, coded: Coded) -> None:
        """Look at a time that was read, by its first token and the one after its last."""
        if coded.rule not in _YEARS or coded.edtf is None or not coded.edtf[:4].isdecimal():
            return
        comma = end < len(self._tokens) and self._tokens[end].key == ","
        if begin <= 1 or self._pack.words("dates", "when").at(self._tokens, end + comma):
            self.year = int(coded.edtf[:4])
