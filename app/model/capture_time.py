"""When a page was captured or looked up: a day, or a day and a time."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from app.model.day import Day

_DAY = len("2026-03-04")


@dataclass(frozen=True, slots=True)
class CaptureTime:
    """A day, with `clock` as `12:00` where the time is known; `is_utc` where its zone is known, too."""

    day: Day
    clock: str = ""
    is_utc: bool = False

    @property
    def words(self) -> str:
        """The time as ISO 8601 has it, for a citation: `2026-03-04 12:00 UTC`, `2026-03-04`."""
        return " ".join(part for part in (self.day.iso(), self.clock, "UTC" if self.is_utc else "") if part)


def capture_time(written: str) -> CaptureTime | None:
    """Return what a date or timestamp of ISO 8601 says (a zone is turned into UTC), None where it is neither."""
    text = written.strip()
    if not text.isascii():
        return None
    try:
        if len(text) == _DAY:
            day = date.fromisoformat(text)
            return CaptureTime(Day(day.year, day.month, day.day)) if "-" in text and "W" not in text else None
        if len(text) < _DAY + 2 or text[4] != "-" or text[7] != "-" or text[_DAY] not in "Tt ":
            return None
        at = datetime.fromisoformat(text)
        if at.tzinfo is not None:
            at = at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return CaptureTime(Day(at.year, at.month, at.day), f"{at:%H:%M}", at.tzinfo is not None)
