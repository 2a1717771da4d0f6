"""Adds up a number in words."""

LARGEST = 10**15
"""What a number in words stays under."""
_HUNDRED, _THOUSAND, _TEN, _TWENTY = 100, 1000, 10, 20


class NumberSum:
    """A number in words while it is read: what a million and more multiplied, the thousands after it, and the rest.

    `floor` is what the next word must stay under to be added, `scale` what the next scale must.
    """

    def __init__(self) -> None:
        self.total = 0
        self.thousands = 0
        self.current = 0
        self.floor = LARGEST
        self.scale = LARGEST
        self.largest = LARGEST

    @property
    def value(self) -> int:
        """The number so far."""
        return self.total + self.thousands + self.current

    def add(self, value: int, *, joined: bool) -> bool:
        """Add a unit, a ten or a hundred; False where it begins another number ("two three")."""
        inverted = joined and 0 < self.current % _HUNDRED < _TEN and value in range(_TWENTY, _HUNDRED, _TEN)
        if self.current and not inverted and value >= self.floor:
            return False
        if value >= self.scale:
            return False
        self.current += value
        self.floor = 1 if inverted else _room_after(value)
        return True

    def multiply(self, scale: int) -> bool:
        """Multiply by a scale word; False where it begins another number ("two million three million")."""
        if scale > _THOUSAND:
            return self._close(scale)
        if scale == _HUNDRED and (self.current or 1) < _HUNDRED:
            self.current = (self.current or 1) * scale
            self.floor = _HUNDRED
            return True
        if scale >= self.scale:
            return False
        self.thousands += (self.current or 1) * scale
        self.current, self.floor, self.scale = 0, LARGEST, scale
        return True

    def _close(self, scale: int) -> bool:
        """Multiply all since the last million or more: Spanish "dos mil trescientos millones"."""
        several = self.thousands + self.current
        if scale >= self.largest or (self.total and not several):
            return False
        self.total += (several or 1) * scale
        self.thousands, self.current, self.floor = 0, 0, LARGEST
        self.scale = self.largest = scale
        return True


def _room_after(value: int) -> int:
    """Return what may follow a word: units after a ten, up to 99 after a hundred, nothing after a unit."""
    for step in (_THOUSAND, _HUNDRED, _TEN):
        if value and value % step == 0 and value > step - 1:
            return step
    return 1
