"""Times of the day, which are no values: "5 pm", "between 6 and 8 a.m.", "14 h 30", "a las siete"."""

from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_SIGNS = frozenset(".,")
_MOST_GROUPS = 12


class ClockTimes:
    """Tells a time of the day from a number in one stretch."""

    def __init__(self, stretch: Stretch) -> None:
        self._tokens = stretch.tokens
        self._pack = stretch.pack

    def is_clock(self, index: int) -> bool:
        """Whether digits at a token are the hour or the minutes of a time of the day."""
        if len(self._tokens[index].key) > len("24"):
            return False
        words, end = self._pack.words, self.behind_digits(index)
        clock_after = words("numbers", "clock_after")
        if clock_after.at(self._tokens, end) or self._opens_hours(end):
            return True
        hours = clock_after.before(self._tokens, index, 1)
        if hours and hours[0] > 0 and self._tokens[hours[0] - 1].kind == "n":  # "14 h 30"
            return True
        if self._is_behind_at(index, end):
            return True
        around = words("numbers", "clock_units").at(self._tokens, end)
        return around is not None and words("numbers", "clock_at").before(self._tokens, index, 1) is not None

    def is_hour(self, index: int) -> bool:
        """Whether a number in words is an hour: Spanish "a las siete", but not "a las tres mujeres"."""
        return self._is_behind_at(index, index + 1)

    def behind_digits(self, index: int) -> int:
        """Return the token after digits with their points and commas."""
        tokens, end = self._tokens, index + 1
        last = min(len(tokens), index + _MOST_GROUPS)
        while end + 1 < last and tokens[end].key in _SIGNS and tokens[end + 1].kind == "n":
            if not (touches(tokens, end) and touches(tokens, end + 1)):
                break
            end += 2
        return end

    def _is_behind_at(self, index: int, end: int) -> bool:
        if self._pack.words("numbers", "clock_before").before(self._tokens, index, 2) is None:
            return False
        counted = self._pack.nouns().at(self._tokens, end) or self._pack.words("units", "things").at(
            self._tokens, end
        )
        return counted is None or self._pack.words("units", "measures").at(self._tokens, end) is not None

    def _opens_hours(self, end: int) -> bool:
        """Whether a time of the day follows as the end of a range: "between 6 and 8 a.m."."""
        joined = self._pack.words("qualifiers", "range_joins").at(self._tokens, end)
        if joined is None or joined[0] >= len(self._tokens) or self._tokens[joined[0]].kind != "n":
            return False
        last = self.behind_digits(joined[0])
        return self._pack.words("numbers", "clock_after").at(self._tokens, last) is not None
