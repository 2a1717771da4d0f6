"""Places by their names: listed ones, the case's own, and what a word such as "near" says is one."""

from collections.abc import Iterator

from app.model.gazetteer_place import GazetteerPlace
from app.model.place_reading import PlaceReading
from app.suggest.atlas import NO_ATLAS, Atlas
from app.suggest.families import SPEAKER
from app.suggest.place_choice import FoundName, PlaceChoice
from app.suggest.place_cues import PlaceCue, place_cues
from app.suggest.place_names import PlaceNames
from app.suggest.place_runs import runs_in
from app.suggest.stretch import Stretch


def find_places(text: str, language: str, atlas: Atlas = NO_ATLAS) -> tuple[PlaceReading, ...]:
    """Return the places that `text` names, in order; without an atlas only those after words such as "near"."""
    return places_in(Stretch.of(text, language), atlas)


def places_in(stretch: Stretch, atlas: Atlas = NO_ATLAS) -> tuple[PlaceReading, ...]:
    """Return the places that a stretch names, in order."""
    return tuple(_Finder(stretch, atlas).find())


class _Finder:
    def __init__(self, stretch: Stretch, atlas: Atlas) -> None:
        self._text, self._tokens, self._pack = stretch.text, stretch.tokens, stretch.pack
        self._names = PlaceNames(stretch, atlas)
        self._choice = PlaceChoice(atlas)
        self._cues = place_cues(stretch.pack.language)
        self._last_end = -1
        """The token after the last place that was found."""
        self._qualified = -1
        """The token at which the name of a country or province begins that belongs to the place before it."""

    def find(self) -> Iterator[PlaceReading]:
        capitals = self._pack.table("places").get("capitals", True)
        return self._by_capitals() if capitals else self._by_cues()

    def _by_capitals(self) -> Iterator[PlaceReading]:
        for first, end in runs_in(self._text, self._tokens, self._pack):
            if first != self._qualified:
                yield from self._of_run(first, end)

    def _of_run(self, first: int, end: int) -> Iterator[PlaceReading]:
        cue = self._cues.before(self._tokens, first) or self._cue_in_list(first)
        led = self._cues.at(self._tokens, first)
        if led is not None and led.end < end:  # "In Beni", at the beginning of a sentence
            cue, first = led, led.end
        parts = self._names.parts(first, end)
        if parts:
            for start, stop in parts:
                yield from self._read(start, stop, cue)
                cue = cue and PlaceCue(cue.start, cue.end)
        elif cue and cue.strong and not self._names.is_none(first, end):
            yield from self._read(first, end, cue)

    def _by_cues(self) -> Iterator[PlaceReading]:
        """Look after words of place alone: the language has no capitals."""
        index = 0
        while index < len(self._tokens):
            cue = self._cues.at(self._tokens, index)
            stop = self._names.longest(cue.end, cue.end + _MOST_BARE_WORDS) if cue else None
            if cue and stop is None and cue.kind and self._names.is_word(cue.end):
                stop = cue.end + 1
            if cue is None or stop is None:
                index = max(index + 1, cue.end if cue else 0)
                continue
            yield from self._read(cue.end, stop, cue)
            index = stop

    def _read(self, start: int, stop: int, cue: PlaceCue | None) -> Iterator[PlaceReading]:
        after = self._cues.after(self._tokens, stop)
        end = after[0] if after else stop
        kind = after[1] if after else cue.kind if cue else ""
        first, last = self._tokens[start].start, self._tokens[end - 1].end
        keys = self._names.keys(start, stop, kind)
        name = FoundName(
            words=self._text[first:last],
            start=first,
            end=last,
            keys=keys,
            cue=self._names.words(cue.start, cue.end) if cue else "",
            kind=kind,
            strong=cue is not None and cue.strong,
            speaks=end < len(self._tokens) and bool(self._tokens[end].begins & SPEAKER),
            region=self._region_after(keys, end),
        )
        if reading := self._choice.read(name):
            self._last_end = end
            yield reading

    def _cue_in_list(self, first: int) -> PlaceCue | None:
        """Return the comma between a place and the next one: "in Idlib, Hama and Homs"."""
        is_next = first >= 1 and self._last_end == first - 1 and self._tokens[first - 1].key in _COMMAS
        return PlaceCue(first - 1, first) if is_next else None

    def _region_after(self, keys: tuple[str, ...], end: int) -> GazetteerPlace | None:
        """Return the country or province of a place that stands after a comma or in brackets: "Tripoli, Lebanon"."""
        if end + 1 >= len(self._tokens) or self._tokens[end].key not in _QUALIFIES:
            return None
        ahead = self._tokens[end + 1 : end + 1 + _LONGEST_REGION]
        first, stop = next(runs_in(self._text, ahead, self._pack), (-1, -1))
        found = self._names.around(keys, end + 1, end + 1 + stop) if first == 0 else None
        if found is not None:
            self._qualified = end + 1
        return found


_COMMAS = frozenset((",", "،"))
_QUALIFIES = frozenset((",", "،", "("))
_LONGEST_REGION = 6
_MOST_BARE_WORDS = 3
