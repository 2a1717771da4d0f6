"""The year in which a sentence tells: "In 1991, the guard crushed them in March"."""

from app.suggest.dates.coded import Coded
from app.suggest.text.stretch import Stretch

_YEARS = ("date.year", "date.lone_year", "date.since")
"""Rules of years alone."""
_BEHIND_AN_ARTICLE = 2


class YearFrame:
    """Remembers the year that opens one stretch, or that "when" follows."""

    def __init__(self, stretch: Stretch) -> None:
        self._tokens = stretch.tokens
        self._pack = stretch.pack
        self._year: int | None = None
        self._end = 0

    def at(self, index: int) -> int | None:
        """Return the year in which the time at a token lies, up to a semicolon."""
        if self._year is None or any(token.key == ";" for token in self._tokens[self._end : index]):
            return None
        return self._year

    def _opens(self, begin: int) -> bool:
        """Whether a year opens the sentence: "In 1983", "In the 1983 bombing"."""
        return begin <= 1 or (
            begin == _BEHIND_AN_ARTICLE
            and self._pack.date_words("year_before").at(self._tokens, 0) is not None
        )

    def see(self, begin: int, end: int, coded: Coded) -> None:
        """Look at a time that was read, by its first token and the one after its last."""
        if coded.rule not in _YEARS or coded.edtf is None or not coded.edtf[:4].isdecimal():
            return
        comma = end < len(self._tokens) and self._tokens[end].key == ","
        if self._opens(begin) or self._pack.words("dates", "when").at(self._tokens, end + comma):
            self._year, self._end = int(coded.edtf[:4]), end
