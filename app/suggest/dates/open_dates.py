"""Times open at one end: "since 2015", "until March"."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.model.edtf_range import parse_edtf
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.suggest.dates.coded import Coded
from app.suggest.dates.date_slots import DateSlots
from app.suggest.dates.grammar import Values

_Open = tuple[int, int, Coded]
"""First token, the one after the last, and what they name."""


@dataclass(slots=True)
class OpenDates:
    """Reads them in one stretch: `date` finds the slots of a date at a token, `code` reads them."""

    slots: DateSlots
    date: Callable[[int], tuple[int, object] | None]
    code: Callable[[Values, int], Coded | None]
    is_range: Callable[[int], bool]

    def at(self, index: int) -> _Open | None:
        """Return "since 2015" as open at its end, "until March" at its start."""
        for slot in ("since", "until"):
            word = self.slots.match(slot, index)
            if word is None:
                continue
            skipped = self.slots.match("after_since", word[0])
            found = self._dated(word[0], slot) or (self._dated(skipped[0], slot) if skipped else None)
            if found is None or found[1].edtf is None or self.is_range(index):
                continue
            start, _, end = found[1].edtf.partition("/")
            edtf = f"{start}/.." if slot == "since" else f"../{end or start}"
            if parse_edtf(edtf):
                reason = found[1].reason
                reason = Reason(ReasonCode.OPEN_PERIOD) if reason.code is ReasonCode.AS_STATED else reason
                return index, found[0], replace(found[1], edtf=edtf, reason=reason, rule=f"date.{slot}")
        return None

    def _dated(self, index: int, slot: str) -> tuple[int, Coded] | None:
        """Read the date behind the word; what a story tells "since" began rather before the last date than after it."""
        found = self.date(index)
        if found is None or not isinstance(found[1], dict) or "day2" in found[1]:
            return None
        values = found[1] | {"still": slot} if slot == "since" else found[1]
        coded = self.code(values, index)
        return (found[0], coded) if coded else None
