"""Names of places in a script with capitals: runs of capitalised words."""

from collections.abc import Iterator

from app.model.place_reading import PlaceReading
from app.suggest.places.place_cues import ADM1, ADM2, PlaceCue
from app.suggest.places.place_reader import PlaceReader
from app.suggest.places.place_runs import runs_in
from app.suggest.places.place_words import place_words

_NAMED = frozenset((ADM1, ADM2))
_COMMAS = frozenset((",", "،"))
_MOST_BETWEEN = 4
"""Tokens between two names of one list: "et de la"."""


class CapitalNames:
    """Walks through the runs of one stretch."""

    def __init__(self, reader: PlaceReader) -> None:
        self._reader = reader
        self._tokens, self._names, self._cues = reader.tokens, reader.names, reader.cues
        self._words = place_words(reader.pack.language)

    def find(self) -> Iterator[PlaceReading]:
        """Yield the places in order."""
        for first, end in runs_in(self._reader.text, self._tokens, self._reader.pack):
            if (
                first not in self._reader.qualified
                and self._words.not_after.before(self._tokens, first) is None
            ):
                yield from self._of_run(first, end)

    def _of_run(self, first: int, end: int) -> Iterator[PlaceReading]:
        cue = self._cues.before(self._tokens, first)
        in_list = self._cue_in_list(first)
        if in_list is not None and (cue is None or in_list.strong > cue.strong):
            cue = in_list
        first = self._after_opening_noun(first, end)
        led = self._led(first, end)
        if led is not None:
            cue, first = led, led.end
        parts = self._names.parts(first, end)
        middle = None if parts else self._joiner_in(first, end)
        if middle is not None:
            yield from self._of_run(first, middle)
            yield from self._of_run(middle + 1, end)
        elif not parts:
            yield from self._left_over(first, end, cue)
        for start, stop in parts:
            reading = None if self._is_club(start, stop) else self._reader.read(start, stop, cue)
            if reading is not None:
                yield reading
            cue = cue and PlaceCue(cue.start, cue.end)

    def _led(self, first: int, end: int) -> PlaceCue | None:
        """Return the words of place at the beginning of a run: "In Beni", "El Gobierno de Perú", not "Del Río"."""
        opens = self._reader.opens(first)
        bare = first
        while opens and bare + 1 < end and self._tokens[bare].key in self._words.small:
            bare += 1
        led = self._cues.at(self._tokens, bare) or (self._cues.at(self._tokens, first) if opens else None)
        is_small = not opens and self._tokens[first].key in self._words.small
        return led if led is not None and led.end < end and not is_small else None

    def _after_opening_noun(self, first: int, end: int) -> int:
        """Return where a run begins after a noun that opens a sentence: "Vecinos de Utrera", not "Banco de España"."""
        bodies, small = self._words.bodies, self._words.small
        if not bodies or not self._reader.opens(first) or first + 2 >= end:
            return first
        if self._tokens[first].key in bodies | small or self._tokens[first + 1].key not in small:
            return first
        if self._names.longest(first, end) is not None:
            return first
        while first + 1 < end and self._tokens[first + 1].key in small:
            first += 1
        return first + 1

    def _is_club(self, start: int, stop: int) -> bool:
        """Whether an article before a town says that it is the club of that town: "venció al Zaragoza"."""
        before = self._tokens[start - 1].key if start else ""
        return before in self._words.of_clubs and self._names.is_town(start, stop)

    def _joiner_in(self, first: int, end: int) -> int | None:
        """Return the token "and" or "at" in a run, before which and after which names may stand by themselves."""
        inner = range(first + 1, end - 1)
        return next((index for index in inner if self._words.parts(self._tokens[index].key)), None)

    def _left_over(self, first: int, end: int, cue: PlaceCue | None) -> Iterator[PlaceReading]:
        """Read a run that is not made of listed names: after words that say so as a place, else as a person's name."""
        found: PlaceReading | None = None
        if (owned := self._after_its_owner(first, end)) is not None:
            found = self._reader.read(*owned)
        elif (said := self._kind_after(end)) is not None and self._may_have_kind(first, end):
            found = self._reader.read(first, end, said)
        elif cue is not None and cue.strong and self._may_be_new(first, end, cue):
            found = self._reader.read(first, end, cue)
        elif end - first > 1:
            self._reader.note_person(first, end)
        if found is not None:
            yield found

    def _may_have_kind(self, first: int, end: int) -> bool:
        """Whether a word such as "district" may say what a run is: not "The state", whose capital tells nothing."""
        is_word = end - first == 1 and self._reader.opens(first)
        return not is_word and not self._names.is_none(first, end)

    def _may_be_new(self, first: int, end: int, cue: PlaceCue) -> bool:
        """Whether what no list has may be a place: not "the Libyan capital", «з Віктором Бойком», but "La Balsita"."""
        if end - first > 1 and self._tokens[cue.end - 1].key in self._words.one_word:
            return False
        has_article = first > 0 and self._tokens[first - 1].key in self._words.articles
        begins_small = end - first > 1 and self._tokens[first].key in self._words.small
        return not has_article and (begins_small or not self._names.is_none(first, end))

    def _after_its_owner(self, first: int, end: int) -> tuple[int, int, PlaceCue] | None:
        """Return the listed name at the end of a run: "Wells of Cambridge" before its state, «Уряд Литви»."""
        for index in range(end - 2, first, -1):
            if self._tokens[index].key in self._words.of_words:
                parts = self._names.parts(index + 1, end)
                is_one = len(parts) == 1 and self._reader.region_after(*parts[0]) is not None
                return (*parts[0], PlaceCue(index, index + 1)) if is_one else None
        if self._reader.opens(first) and self._names.is_declined_or_country(first + 1, end):
            return first + 1, end, PlaceCue(first, first + 1)
        return None

    def _kind_after(self, end: int) -> PlaceCue | None:
        """Return the word after a name that says what it is: "Zhari district", "Kutupalong and Nayapara camps"."""
        kind = self._cues.after(self._tokens, end)
        if kind is not None:
            is_one = kind[1] in _NAMED or self._words.several_after.at(self._tokens, end) is not None
            return PlaceCue(end, kind[0], kind[1], strong=True) if is_one else None
        if end + 1 >= len(self._tokens) or self._tokens[end].key not in self._words.joiners:
            return None
        ahead = self._tokens[end + 1 : end + 2 + _MOST_BETWEEN]
        first, stop = next(runs_in(self._reader.text, ahead, self._reader.pack), (-1, -1))
        after = end + 1 + stop
        if first != 0 or self._words.several_after.at(self._tokens, after) is None:
            return None
        shared = self._cues.after(self._tokens, after)
        return PlaceCue(after, shared[0], shared[1], strong=True) if shared else None

    def _cue_in_list(self, first: int) -> PlaceCue | None:
        """Return what joins a name to the place before it: a comma, or after "towns of" the words for towns."""
        between = [token.key for token in self._tokens[max(0, self._reader.last_end) : first]]
        if self._reader.last_end < 0 or not between or between[0] not in self._words.joiners:
            return None
        last = self._reader.last_cue
        goes_on = all(
            key in self._words.joiners or key in self._words.small for key in between[:_MOST_BETWEEN]
        )
        if last and last.kind and goes_on and len(between) <= _MOST_BETWEEN and self._is_of_several(last):
            return PlaceCue(last.start, last.end, last.kind, strong=True)
        return PlaceCue(first - 1, first) if len(between) == 1 and between[0] in _COMMAS else None

    def _is_of_several(self, cue: PlaceCue) -> bool:
        found = self._words.several.at(self._tokens, cue.start)
        return found is not None and found[0] <= cue.end
