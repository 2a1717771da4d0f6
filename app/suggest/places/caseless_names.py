"""Names of places in a script without capitals: what stands after words of place, in their lists, or is well known."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from app.model.place_reading import PlaceReading
from app.suggest.places.place_cues import ADM1, ADM2, SETTLEMENT, SITE, PlaceCue
from app.suggest.places.place_reader import PlaceReader
from app.suggest.places.place_words import place_words

_MOST_WORDS = 3
_NAMED = frozenset((SETTLEMENT, ADM1, ADM2))


class _Found(NamedTuple):
    """Tokens `start` to `stop`, after `skipped` code points that are a word of their own."""

    start: int
    stop: int
    cue: PlaceCue | None
    skipped: int = 0


class CaselessNames:
    """Walks through the words of one stretch."""

    def __init__(self, reader: PlaceReader) -> None:
        self._reader = reader
        self._tokens, self._names, self._cues = reader.tokens, reader.names, reader.cues
        self._words = place_words(reader.pack.language)

    def find(self) -> Iterator[PlaceReading]:
        """Yield the places in order."""
        index = 0
        while index < len(self._tokens):
            cue = self._cues.at(self._tokens, index)
            found = self._after(cue) if cue else self._joined(index) or self._alone(index)
            reading = self._reader.read(*found) if found else None
            if reading is not None:
                yield reading
            if found is not None and (reading is not None or cue is None):
                index = found.stop
            else:
                index = max(index + 1, cue.end if cue else 0)

    def _after(self, cue: PlaceCue) -> _Found | None:
        """Return the name after a word of place."""
        start = cue.end
        if start >= len(self._tokens) or self._tokens[start].kind != "w":
            return None
        stop = self._names.longest(start, start + _MOST_WORDS)
        is_head = self._tokens[start].key in self._words.heads
        if stop is not None and not (is_head and stop == start + 1):
            found = self._without_prefix(
                start, cue, (*self._words.at_prefixes, *self._words.and_prefixes)
            ) or _Found(start, stop, cue)
            return found if cue.kind or not self._is_possessed(start, stop) else None
        if not self._names_what_follows(cue, is_head=is_head):
            return None
        stop = start + 2 if is_head and self._names.is_word(start + 1) else start + 1
        return _Found(start, stop, cue) if is_head or self._names.is_word(start) else None

    def _joined(self, index: int) -> _Found | None:
        """Return a name that is written together with "and" after a place, or with "in"."""
        if self._tokens[index].kind != "w":
            return None
        after_place = self._reader.last_end == index
        found = self._without_prefix(
            index,
            PlaceCue(index, index + 1),
            self._words.and_prefixes if after_place else self._words.at_prefixes,
        )
        last = self._reader.last_cue
        if found is None and after_place and last and self._is_of_several(last):
            prefix = next(filter(self._tokens[index].key.startswith, self._words.and_prefixes), "")
            again = PlaceCue(last.start, last.end, last.kind, strong=True)
            return _Found(index, index + 1, again, self._length(index, prefix)) if prefix else None
        return found

    def _without_prefix(self, index: int, cue: PlaceCue, prefixes: tuple[str, ...]) -> _Found | None:
        """Return a listed name before which one of some words is written together with it."""
        if self._names.is_listed_as_written(index):
            return None
        for prefix in filter(self._tokens[index].key.startswith, prefixes):
            stop = self._names.longest(index, index + _MOST_WORDS, len(prefix))
            if stop is not None:
                return _Found(index, stop, cue, self._length(index, prefix))
        return None

    def _length(self, index: int, prefix: str) -> int:
        """Return how many code points of a token a prefix takes, with the vowel signs on it."""
        written = self._reader.text[self._tokens[index].start : self._tokens[index].end]
        length = len(prefix)
        while length < len(written) and unicodedata.combining(written[length]):
            length += 1
        return length

    def _alone(self, index: int) -> _Found | None:
        """Return a name that nothing but the list tells: a country's, or one that words of place stood before."""
        if self._tokens[index].kind != "w" or not self._names.may_stand_alone(index):
            return None
        stop = self._names.longest(index, index + _MOST_WORDS)
        return _Found(index, stop, None) if stop is not None else None

    def _is_of_several(self, cue: PlaceCue) -> bool:
        return self._words.several.at(self._tokens, cue.end - 1) is not None

    def _is_possessed(self, start: int, stop: int) -> bool:
        """Whether one word ends as "his house" does, which lists have as a name."""
        return stop == start + 1 and self._tokens[start].key.endswith(self._words.not_endings)

    def _is_definite(self, index: int) -> bool:
        """Whether a word such as "the town" has its article: then no name follows, but after "the capital"."""
        key = self._tokens[index].key if index < len(self._tokens) else ""
        return key.startswith(self._words.articles) and key not in self._words.kinds

    def _names_what_follows(self, cue: PlaceCue, *, is_head: bool) -> bool:
        """Whether what no list has is the name of what a word such as "village" says."""
        if self._is_definite(cue.end - 1) or self._is_adjective(cue):
            return False
        kind = self._cues.kind_at(self._tokens, cue.end - 1) or cue.kind
        return kind in _NAMED or (kind == SITE and (is_head or self._is_definite(cue.end)))

    def _is_adjective(self, cue: PlaceCue) -> bool:
        """Whether what follows "villages" tells what they are like: it has no article, and no list goes on after."""
        if not self._is_of_several(cue):
            return False
        after = self._tokens[cue.end + 1].key if cue.end + 1 < len(self._tokens) else ""
        return not self._is_definite(cue.end) and not after.startswith(self._words.and_prefixes)
