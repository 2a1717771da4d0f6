"""Under which heading an entry stands."""

from dataclasses import dataclass

from app.model.timeline import TimelineEntry


@dataclass(frozen=True, slots=True)
class EntrySection:
    """A year; or, where `year` is None, the entries whose start is not known, or whose whole time is not."""

    year: int | None = None
    dated: bool = True


START_UNKNOWN = EntrySection()
UNDATED = EntrySection(dated=False)


def section_of(entry: TimelineEntry) -> EntrySection:
    """Return the section of an entry: the year of its first possible day."""
    first = entry.incident.when.earliest
    if first is not None:
        return EntrySection(first.year)
    return START_UNKNOWN if entry.is_dated else UNDATED
