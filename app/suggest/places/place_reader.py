"""Reads the names of one stretch as places, one after the other."""

from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import GazetteerPlace
from app.model.place_reading import PlaceReading
from app.suggest.places.atlas import Atlas
from app.suggest.places.place_choice import FoundName, PlaceChoice
from app.suggest.places.place_cues import PlaceCue, place_cues
from app.suggest.places.place_names import PlaceNames
from app.suggest.places.place_runs import runs_in
from app.suggest.places.place_words import place_words
from app.suggest.text.families import SPEAKER
from app.suggest.text.stretch import Stretch

_QUALIFIES = frozenset((",", "،", "("))
_LONGEST_REGION = 6
_MOST_BETWEEN = 2
"""Tokens between two places of one list: a comma, "and in"."""
_OPENING = frozenset('"“”«„(:-•')


class PlaceReader:
    """Knows what was read last: the next name may go on with its list, or be its country."""

    def __init__(self, stretch: Stretch, atlas: Atlas) -> None:
        self.text, self.tokens, self.pack = stretch.text, stretch.tokens, stretch.pack
        self.names = PlaceNames(stretch, atlas)
        self.cues = place_cues(stretch.pack.language)
        self._words = place_words(stretch.pack.language)
        self._atlas, self._choice = atlas, PlaceChoice(atlas)
        self.last_end = -1
        """The token after the last place that was read."""
        self.last_cue: PlaceCue | None = None
        """What stood before the last place that was read."""
        self._country = ""
        self.qualified = range(0)
        """The tokens of a country's or province's name that belongs to the place before it."""

    def read(self, start: int, stop: int, cue: PlaceCue | None, skipped: int = 0) -> PlaceReading | None:
        """Return the reading of a name from one token up to another, None where it is rather none of a place.

        `skipped` code points at its beginning are a word of their own, written together with it (Arabic "and").
        """
        after = self.cues.after(self.tokens, stop)
        end = after[0] if after else stop
        kind = after[1] if after else cue.kind if cue else ""
        first, last = self.tokens[start].start + skipped, self.tokens[end - 1].end
        keys = self.names.keys(start, stop, kind, skipped)
        name = FoundName(
            words=self.text[first:last],
            start=first,
            end=last,
            keys=keys,
            cue=self.names.words(cue.start, cue.end) if cue else "",
            cue_follows=cue is not None and cue.start >= stop,
            kind=kind,
            strong=cue is not None and cue.strong,
            owned=cue is not None and self.tokens[cue.start].key in self._words.of_words,
            opens=self.opens(start),
            beside=self._country if start - self.last_end <= _MOST_BETWEEN else "",
            speaks=end < len(self.tokens) and bool(self.tokens[end].begins & SPEAKER),
            region=self._region_of(keys, end),
        )
        reading = self._choice.read(name)
        if reading is not None:
            self.last_end, self.last_cue, self._country = end, cue, reading.place.country
            if cue is not None and reading.place.country:
                self._atlas.note(keys[:1])
        return reading

    def note_person(self, start: int, stop: int) -> None:
        """Remember the last word of a run that is no place, where no small word stands in it."""
        words = self.tokens[start:stop]
        if all(token.kind == "w" and self.text[token.start].isupper() for token in words):
            self._atlas.note_person(gazetteer_key(self.names.words(stop - 1, stop)))

    def opens(self, start: int) -> bool:
        """Whether a token begins a sentence or what stands in quotation marks: its capital tells nothing."""
        return start == 0 or self.tokens[start - 1].key in _OPENING

    def region_after(self, start: int, stop: int) -> GazetteerPlace | None:
        """Return the country or province of the place that some tokens name, where it stands right after them."""
        return self._region_of(self.names.keys(start, stop), stop)

    def _region_of(self, keys: tuple[str, ...], end: int) -> GazetteerPlace | None:
        """Return the country or province of a place that stands after a comma or in brackets: "Tripoli, Lebanon"."""
        if end + 1 >= len(self.tokens) or self.tokens[end].key not in _QUALIFIES:
            return None
        ahead = self.tokens[end + 1 : end + 1 + _LONGEST_REGION]
        first, stop = next(runs_in(self.text, ahead, self.pack), (-1, -1))
        if first != 0:
            return None
        short = self._short_region(end + 1)
        region, stop = short or (self.names.words(end + 1, end + 1 + stop), end + 1 + stop)
        found = self.names.around(keys, region)
        if found is not None:
            self.qualified = range(end + 1, stop)
        return found

    def _short_region(self, start: int) -> tuple[str, int] | None:
        """Return the name of a state that is written short, and the token after it: "Ala.", "W. Va.", "N.Y."."""
        written = ""
        best: tuple[str, int] | None = None
        for index in range(start, min(start + _LONGEST_REGION, len(self.tokens))):
            written += self.tokens[index].key
            if name := self._words.short_regions.get(written):
                best = name, index + 1
        return best
