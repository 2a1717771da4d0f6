"""A calendar day of any year, for bounds that `datetime.date` cannot hold."""

from calendar import monthrange
from typing import NamedTuple

_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LAST_PLAIN_YEAR = 9999
"""Years beyond it are written with a Y before them."""


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; years may be negative or above 9999."""

    year: int
    month: int
    day: int

    def iso(self) -> str:
        """Return the day as text: `2020-06-02`, `-0044-03-15`, and, though EDTF lacks it, `Y17000-01-01`."""
        if abs(self.year) > _LAST_PLAIN_YEAR:
            return f"Y{self.year}-{self.month:02}-{self.day:02}"
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"

    def number(self) -> int:
        """Return the count of days since 0000-01-01 (day 0); monotone over all years."""
        before = self.year - 1
        leaps = before // 4 - before // 100 + before // 400 + 1
        leap_day = self.month > 2 and self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)  # noqa: PLR2004
        return self.year * 365 + leaps + _DAYS_BEFORE[self.month - 1] + leap_day + self.day - 1

    @classmethod
    def of_number(cls, number: int) -> "Day":
        """Return the day with this `number`."""
        year = number * 400 // 146_097
        while cls(year, 1, 1).number() > number:
            year -= 1
        while cls(year + 1, 1, 1).number() <= number:
            year += 1
        month = next(month for month in range(12, 0, -1) if cls(year, month, 1).number() <= number)
        return cls(year, month, number - cls(year, month, 1).number() + 1)


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month (1-12) has; any year, repeated in cycles of 400."""
    return monthrange(2000 + year % 400, month)[1]
