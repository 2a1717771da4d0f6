"""Names of places in a script with capitals: runs of capitalised words."""

from collections.abc import Iterator

from app.model.place_reading import PlaceReading
from app.suggest.place_cues import PlaceCue
from app.suggest.place_reader import PlaceReader
from app.suggest.place_runs import runs_in


class CapitalNames:
    """Walks through the runs of one stretch."""

    def __init__(self, reader: PlaceReader) -> None:
        self._reader = reader
        self._tokens, self._names, self._cues = reader.tokens, reader.names, reader.cues

    def find(self) -> Iterator[PlaceReading]:
        """Yield the places in order."""
        for first, end in runs_in(self._reader.text, self._tokens, self._reader.pack):
            if first != self._reader.qualified:
                yield from self._of_run(first, end)

    def _of_run(self, first: int, end: int) -> Iterator[PlaceReading]:
        cue = self._cues.before(self._tokens, first) or self._cue_in_list(first)
        led = self._cues.at(self._tokens, first)
        if led is not None and led.end < end:  # "In Beni", at the beginning of a sentence
            cue, first = led, led.end
        parts = self._names.parts(first, end)
        for start, stop in parts:
            if reading := self._reader.read(start, stop, cue):
                yield reading
            cue = cue and PlaceCue(cue.start, cue.end)
        if not parts:
            yield from self._unlisted(first, end, cue)

    def _unlisted(self, first: int, end: int, cue: PlaceCue | None) -> Iterator[PlaceReading]:
        """Read a run that no list has: as a place by the words before it, else as a person's name."""
        if cue and cue.strong and not self._names.is_none(first, end):
            if reading := self._reader.read(first, end, cue):
                yield reading
        elif end - first > 1:
            self._reader.note_person(first, end)

    def _cue_in_list(self, first: int) -> PlaceCue | None:
        """Return the comma between a place and the next one: "in Idlib, Hama and Homs"."""
        is_next = first >= 1 and self._reader.last_end == first - 1 and self._tokens[first - 1].key in _COMMAS
        return PlaceCue(first - 1, first) if is_next else None


_COMMAS = frozenset((",", "،"))
