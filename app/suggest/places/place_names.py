"""The names of places in the words of one stretch."""

from functools import cache

from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import GazetteerPlace, PlaceKind
from app.suggest.pack import pack_for
from app.suggest.places.atlas import Atlas
from app.suggest.places.place_choice import lies_in
from app.suggest.places.place_cues import ADM1, ADM2, place_cues
from app.suggest.places.place_spellings import spellings_of
from app.suggest.places.place_words import place_words
from app.suggest.text.stretch import Stretch

_MOST_TOKENS = 7
_FEWEST_OF_PERSON = 2


class PlaceNames:
    """Finds which words are names that the atlas knows; its places are indices of the stretch's tokens."""

    def __init__(self, stretch: Stretch, atlas: Atlas) -> None:
        self._text, self._tokens, self._pack = stretch.text, stretch.tokens, stretch.pack
        self._atlas = atlas
        self._cues = place_cues(stretch.pack.language)
        self._none = _not_places(stretch.pack.language)
        words = place_words(stretch.pack.language)
        self._joiners, self._declines = words.joiners, words.declines

    def parts(self, first: int, end: int) -> list[tuple[int, int]]:
        """Return the names of which a run consists; none where words are left over: "Paris Hilton".

        Two names side by side are those of a person ("Charlotte London"); one in a case that is not the first stays
        before a person's name: "мэр Харькова Игорь Терехов".
        """
        parts: list[tuple[int, int]] = []
        index = first
        while index < end:
            stop = self.longest(index, end)
            if stop is not None and not (parts and parts[-1][1] == index):
                parts.append((index, stop))
                after = self._cues.after(self._tokens, stop)
                index = after[0] if after else stop
            elif stop is None and self._parts_names(index, parts):
                index += 1
            else:
                return parts if self._is_before_person(parts, index, end) else []
        return parts

    def _parts_names(self, index: int, parts: list[tuple[int, int]]) -> bool:
        """Whether a token is no name and may stand before or between names: "northern", "and", a hyphen."""
        token = self._tokens[index]
        if token.kind == "p":
            return True
        return token.key in self._joiners if parts else self._cues.is_between(self._tokens, index)

    def _is_before_person(self, parts: list[tuple[int, int]], index: int, end: int) -> bool:
        if len(parts) != 1 or parts[0][1] != index or end - index < _FEWEST_OF_PERSON:
            return False
        return self._is_declined(*parts[0])

    def _is_declined(self, start: int, stop: int) -> bool:
        if not self._declines:
            return False
        exact, *declined = self.keys(start, stop)
        return bool(declined) and not self._atlas.named((exact,))

    def is_town(self, start: int, stop: int) -> bool:
        """Whether a name is first of all a settlement's."""
        return [one.kind for one in self._atlas.named(self.keys(start, stop))[:1]] == [PlaceKind.SETTLEMENT]

    def is_declined_or_country(self, start: int, stop: int) -> bool:
        """Whether some words are one listed name, in a case that is not the first unless it is a country's."""
        if start >= stop or self.longest(start, stop) != stop:
            return False
        first = self._atlas.named(self.keys(start, stop))[:1]
        is_country = bool(first) and first[0].kind is PlaceKind.COUNTRY
        return self._is_declined(start, stop) or (is_country and self._declines)

    def longest(self, index: int, end: int, skipped: int = 0) -> int | None:
        """Return where the longest known name ends that begins at a token, at most at `end`; None for none.

        `skipped` code points of the first token are a word of their own.
        """
        stops = [
            stop
            for stop in range(min(end, index + _MOST_TOKENS, len(self._tokens)), index, -1)
            if all(token.kind != "n" for token in self._tokens[index:stop])
            and self._tokens[stop - 1].kind == "w"
        ]
        self._atlas.look_up(key for stop in stops for key in self.keys(index, stop, skipped=skipped))
        return next((stop for stop in stops if self._is_known(index, stop, skipped)), None)

    def is_listed_as_written(self, index: int) -> bool:
        """Whether a word is a name as it stands, nothing taken off."""
        return bool(self._atlas.named((gazetteer_key(self.words(index, index + 1)),)))

    def may_stand_alone(self, index: int) -> bool:
        """Whether a word, or it with the next one, is a country's name or one that was read as a place before."""
        one = self.words(index, index + 1)
        two = self.words(index, index + 2) if index + 1 < len(self._tokens) else one
        return any(self._atlas.is_plain(gazetteer_key(name)) for name in (two, one))

    def keys(self, start: int, stop: int, kind: str = "", skipped: int = 0) -> tuple[str, ...]:
        """Return the keys of a name; those of the town too after which a region is called, where none is listed."""
        keys = spellings_of(self.words(start, stop)[skipped:], self._pack)
        if kind in (ADM1, ADM2) and not self._atlas.named(keys):
            keys += tuple(town for key in keys for town in spellings_of(key, self._pack, "adjectives"))
        return keys

    def words(self, start: int, stop: int) -> str:
        """Return the words from one token up to another, as written."""
        return self._text[self._tokens[start].start : self._tokens[stop - 1].end]

    def around(self, keys: tuple[str, ...], region: str) -> GazetteerPlace | None:
        """Return the country or province with a name in which a place with these keys lies, else None."""
        regions = self._atlas.named(spellings_of(region, self._pack))
        inner = self._atlas.named(keys)
        return next((one for one in regions if any(lies_in(place, one) for place in inner)), None)

    def is_word(self, index: int) -> bool:
        """Whether a token is a word that may be a name."""
        return (
            index < len(self._tokens)
            and self._tokens[index].kind == "w"
            and not self.is_none(index, index + 1)
        )

    def is_none(self, start: int, stop: int) -> bool:
        """Whether some words, or the first of them, are known to be no place."""
        return self._tokens[start].key in self._none or self.words(start, stop).casefold() in self._none

    def _is_known(self, start: int, stop: int, skipped: int) -> bool:
        if self.words(start, stop)[skipped:].casefold() in self._none or (
            stop == start + 1 and self._tokens[start].key[skipped:] in self._none
        ):
            return False
        after = self._cues.after(self._tokens, stop)
        keys = self.keys(start, stop, after[1] if after else "", skipped)
        return self._atlas.has(keys)


@cache
def _not_places(language: str) -> frozenset[str]:
    """Return capitalised words that are none, and the sources that speak."""
    pack = pack_for(language)
    known = pack.table("sources")["known"].values()
    return frozenset(pack.table("places")["not_places"]) | {
        word.casefold() for words in known for word in words
    }
