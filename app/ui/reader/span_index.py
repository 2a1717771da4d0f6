"""Which spans touch a stretch of text, in time that does not grow with the article."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.ui.reader.span import Span

BUCKET = 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """A span at its place in UTF-16 units, in reading order."""

    start: int
    end: int
    passage_id: str
    span: Span


def _order(entry: Entry) -> tuple[int, int, str]:
    return entry.start, entry.end, entry.passage_id


class SpanIndex:
    """Spans by buckets of 1,024 units, and all of them in reading order."""

    def __init__(self) -> None:
        self._by_id: dict[str, Entry] = {}
        self._buckets: dict[int, dict[str, Entry]] = {}
        self._sorted: list[Entry] = []

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._sorted)

    def get(self, passage_id: str) -> Entry | None:
        """Return the entry of a passage, if it is here."""
        return self._by_id.get(passage_id)

    def fill(self, entries: Iterable[Entry]) -> None:
        """Hold these and no others; of two with one id the later stays."""
        self._by_id = {entry.passage_id: entry for entry in entries}
        self._sorted = sorted(self._by_id.values(), key=_order)
        self._buckets = {}
        for entry in self._sorted:
            self._place(entry)

    def add(self, entry: Entry) -> Entry | None:
        """Add one and return the entry of the same id that it replaced."""
        replaced = self.remove(entry.passage_id)
        self._by_id[entry.passage_id] = entry
        insort(self._sorted, entry, key=_order)
        self._place(entry)
        return replaced

    def remove(self, passage_id: str) -> Entry | None:
        """Remove and return one, or None where there is none."""
        entry = self._by_id.pop(passage_id, None)
        if entry is None:
            return None
        del self._sorted[bisect_left(self._sorted, _order(entry), key=_order)]
        for bucket in self._touched(entry.start, entry.end):
            row = self._buckets[bucket]
            del row[passage_id]
            if not row:
                del self._buckets[bucket]
        return entry

    def query(self, start: int, end: int) -> list[Entry]:
        """Those that share at least one unit with ``start`` to ``end`` (exclusive), in reading order."""
        found: dict[str, Entry] = {}
        for bucket in self._touched(start, end):
            for passage_id, entry in self._buckets.get(bucket, {}).items():
                if max(entry.start, start) < min(entry.end, end):
                    found[passage_id] = entry
        return sorted(found.values(), key=_order)

    def at(self, unit: int) -> list[Entry]:
        """Those over one unit, the shortest first."""
        found = self.query(unit, unit + 1)
        return sorted(found, key=lambda entry: (entry.end - entry.start, entry.passage_id))

    def next_from(self, place: tuple[int, int, str], step: int, *, suggestions: bool = False) -> Entry | None:
        """Return the nearest entry after (``step`` +1) or before (-1) a place, or None at the end."""
        at = bisect_left(self._sorted, place, key=_order)
        if step > 0 and at < len(self._sorted) and _order(self._sorted[at]) == place:
            at += 1
        elif step < 0:
            at -= 1
        while 0 <= at < len(self._sorted):
            if suggestions or not self._sorted[at].span.is_suggestion:
                return self._sorted[at]
            at += step
        return None

    def _place(self, entry: Entry) -> None:
        for bucket in self._touched(entry.start, entry.end):
            self._buckets.setdefault(bucket, {})[entry.passage_id] = entry

    @staticmethod
    def _touched(start: int, end: int) -> range:
        return range(start // BUCKET, max(start, end - 1) // BUCKET + 1)
