"""Dates in a row that share what only the last one names: "the 9th and 16th of June", "in March and April 1990"."""

from collections.abc import Callable
from dataclasses import dataclass

from app.suggest.dates.date_slots import DateSlots
from app.suggest.dates.grammar import Values
from app.suggest.text.tokens import Token

_LONGEST = 6
_Found = tuple[int, Values]
"""The token after a date, and what its slots hold."""


@dataclass(slots=True)
class DateLists:
    """Reads them in one stretch; `values` finds the date that begins at a token."""

    tokens: list[Token]
    slots: DateSlots
    values: Callable[[int], _Found | None]

    def days(self, index: int) -> list[tuple[int, int, Values]]:
        """Return first token, end and slots of the bare days before a date that names their month; not of that date."""
        found: list[tuple[int, int, object]] = []
        at: int | None = index
        while at is not None and len(found) < _LONGEST:
            whole = self.values(at)
            if whole is not None and "day" in whole[1] and "month" in whole[1]:
                return [(begin, end, _shared(whole[1]) | {"day": day}) for begin, end, day in found]
            day = self.slots.match("day", at)
            if day is None:
                return []
            found.append((at, day[0], day[1]))
            at = self.after_join(day[0])
        return []

    def year(self, end: int) -> int | None:
        """Return the year that a later month or season of the row names, for one that ends at a token."""
        for _ in range(_LONGEST):
            after = self.after_join(end)
            found = None if after is None else self.values(after)
            if found is None or found[1].keys().isdisjoint(("month", "season")):
                return None
            if isinstance(year := found[1].get("year"), int):
                return year
            end = found[0]
        return None

    def after_join(self, index: int) -> int | None:
        """Return the token after "and", a comma or both."""
        if index >= len(self.tokens):
            return None
        begin = index + 1 if self.tokens[index].key == "," else index
        join = self.slots.match("join", begin)
        if join is not None and join[1] == "and":
            return join[0]
        if begin == index or begin >= len(self.tokens):
            return None
        article = self.slots.match("after_since", begin)
        return article[0] if article else begin


def _shared(values: Values) -> Values:
    return {name: values[name] for name in ("month", "year") if name in values}
