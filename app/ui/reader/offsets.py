"""Code points of the stored text to and from the UTF-16 units that Qt counts."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """The one converter: the sorted places of the characters that take two units, and a bisection."""

    __slots__ = ("_points", "_units", "length", "units_length")

    def __init__(self, text: str) -> None:
        if text.isascii():
            self._points: list[int] = []
        else:
            self._points = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + before for before, point in enumerate(self._points)]
        self.length = len(text)
        self.units_length = len(text) + len(self._points)

    def to_units(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset; what lies outside the text is held at its ends."""
        point = min(max(point, 0), self.length)
        return point + bisect_left(self._points, point)

    def to_points(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset.

        The middle of a pair counts as the character's start.
        """
        unit = min(max(unit, 0), self.units_length)
        before = bisect_left(self._units, unit)
        if before and self._units[before - 1] == unit - 1:
            return self._points[before - 1]
        return unit - before
