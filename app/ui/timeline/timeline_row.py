"""A row of the list: a heading, or an entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.model.timeline import TimelineEntry
from app.ui.timeline.entry_section import EntrySection, section_of


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An entry, or, where `entry` is None, the heading of its section."""

    section: EntrySection
    entry: TimelineEntry | None = None

    @property
    def key(self) -> object:
        """What makes it the same row after an edit."""
        return self.section if self.entry is None else self.entry.incident.id


def rows_of(entries: Iterable[TimelineEntry]) -> Iterator[TimelineRow]:
    """Yield the rows of entries in their order, a heading before each section."""
    last = None
    for entry in entries:
        section = section_of(entry)
        if section != last:
            yield TimelineRow(section)
            last = section
        yield TimelineRow(section, entry)
