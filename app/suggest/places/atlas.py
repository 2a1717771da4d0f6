"""The places that names may stand for, as one article is looked through."""

from collections.abc import Iterable, Mapping, Sequence
from math import log10
from typing import Protocol

from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import GazetteerPlace, PlaceKind
from app.model.place import Place

Found = Mapping[str, tuple[GazetteerPlace, ...]]

_MOST_KNOWN = 50_000
_CLEAR = 0.7
"""By how much a place must count more than the next one of its name, in powers of ten of inhabitants, to be clear."""
_NAMED = 2.5
_TOLD_BY_NAME = 1.5
"""How much the name of a country tells of what an article is about; that of a large town tells 1."""
_OF_SAME_COUNTRY = 2.5
"""A place in the country an article is about counts as if it had three hundred times as many inhabitants."""
_RANK_OF_KIND = {PlaceKind.COUNTRY: 4.0, PlaceKind.ADM1: 3.0, PlaceKind.ADM2: 1.5, PlaceKind.SITE: 0.5}
_NOT_COUNTED = 2.5
"""A settlement whose inhabitants are not listed counts as if it had three hundred."""
_LARGE = 100_000
_OF_PROVINCE = 1.5
"""By so much its inhabitants count less, in powers of ten: else each province hid the city it is called after."""
_MOSTLY = 0.5
_FEWER = 4
"""How many times fewer inhabitants a town may have than the country that is called like it and be as well known."""
_EXACT = 1.0
"""A place that is listed as the name stands, nothing taken off, counts as if it had ten times as many."""
_BESIDE = 1.0
"""A place of the country of the one before it in a list counts as if it had ten times as many inhabitants."""


class Gazetteer(Protocol):
    """What looks names up; see `app.store.gazetteer`."""

    def find(self, keys: Sequence[str]) -> Found:
        """Return the places under each key that is known."""


class NoGazetteer:
    """Knows no place."""

    def find(self, keys: Sequence[str]) -> Found:  # noqa: ARG002
        """Return nothing."""
        return {}


class Atlas:
    """Looks up each name once, puts a case's own places first, and prefers the countries an article is about."""

    def __init__(self, gazetteer: Gazetteer | None = None, own: Iterable[Place] = ()) -> None:
        self._gazetteer: Gazetteer = gazetteer or NoGazetteer()
        self._known: dict[str, tuple[GazetteerPlace, ...]] = {}
        self._own: dict[str, Place] = {}
        for place in own:
            for name in (place.name, place.as_written):
                if key := gazetteer_key(name):
                    self._own.setdefault(key, place)
        self._ranked: dict[tuple[tuple[str, ...], str], tuple[GazetteerPlace, ...]] = {}
        self._weights: dict[str, float] = {}
        self._is_told = False
        self._noted: set[str] = set()
        self._persons: set[str] = set()

    def own(self, key: str) -> Place | None:
        """Return the place that the case already knows under a name."""
        return self._own.get(key)

    def look_up(self, keys: Iterable[str]) -> None:
        """Look many names up at once; each is then known."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
            self._ranked.clear()
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if new:
            found = self._gazetteer.find(new)
            self._known.update((key, found.get(key, ())) for key in new)

    def note(self, keys: Iterable[str]) -> None:
        """Remember that a name was read as a place where words said so."""
        self._noted.update(keys)

    def is_noted(self, keys: Iterable[str]) -> bool:
        """Whether a name was read as a place before where words said so."""
        return not self._noted.isdisjoint(keys)

    def note_person(self, key: str) -> None:
        """Remember the last word of what is rather a person's name."""
        self._persons.add(key)

    def is_person(self, key: str) -> bool:
        """Whether a word ended the name of a person before, and was not read as a place."""
        return key in self._persons and key not in self._noted

    def is_plain(self, key: str) -> bool:
        """Whether a name that was looked up already is a country's, of two words, or was read as a place before."""
        found = self._known.get(key)
        return bool(found and (key in self._noted or " " in key or found[0].kind is PlaceKind.COUNTRY))

    def named(self, keys: Sequence[str], beside: str = "") -> tuple[GazetteerPlace, ...]:
        """Return the places under any of some keys, the likeliest in this article first.

        `beside` is the country of a place that stands in one list with the name.
        """
        asked = (tuple(keys), beside)
        known = self._ranked.get(asked)
        if known is None:
            known = self._ranked[asked] = self._rank_all(keys, beside)
        return known

    def has(self, keys: Sequence[str]) -> bool:
        """Whether any of some keys is a place's, in a list or in the case."""
        self.look_up(keys)
        return any(self._known.get(key) or key in self._own for key in keys)

    def _rank_all(self, keys: Sequence[str], beside: str) -> tuple[GazetteerPlace, ...]:
        self.look_up(keys)
        found = {(place.code, place.id): place for key in keys for place in self._known[key]}
        exact = {(place.code, place.id) for place in self._known[keys[0]]} if keys else set()
        ranked = sorted(
            found.values(),
            key=lambda one: self._rank(one, beside) + (_EXACT if (one.code, one.id) in exact else 0.0),
            reverse=True,
        )
        if ranked and ranked[0].kind is PlaceKind.COUNTRY and not self.is_about(ranked[0]):
            rival = next((one for one in _rivals(ranked) if self.is_about(one)), None)
            if rival is not None:  # "Georgia" of an article about Atlanta and Savannah
                ranked.remove(rival)
                ranked.insert(0, rival)
        return tuple(ranked)

    @property
    def has_countries(self) -> bool:
        """Whether the article's names tell which countries it is about."""
        return self._is_told

    def is_about(self, place: GazetteerPlace) -> bool:
        """Whether the article speaks of the place's country."""
        return self._weights.get(place.code, 0) > 0

    def is_mostly_about(self, place: GazetteerPlace) -> bool:
        """Whether the article speaks of the place's country as much as of any, or nearly so."""
        return self._weights.get(place.code, 0) >= _MOSTLY

    def is_clear(self, places: Sequence[GazetteerPlace]) -> bool:
        """Whether the first of some places of one name, likeliest first, counts much more than all others."""
        others = [one for one in places[1:] if one.code != places[0].code or one.kind == places[0].kind]
        return not others or self._rank(places[0]) - self._rank(others[0]) >= _CLEAR

    def weigh(self, names: Mapping[str, int], peoples: Mapping[str, int], home: str = "") -> None:
        """Take from how often each key stands in the article, and each country's people, what it is about.

        `home` is the country of the article's language, likelier where nothing else is told.
        """
        self.look_up(names)
        weights: dict[str, float] = {code: min(times, _OFTEN) for code, times in peoples.items()}
        unclear: list[tuple[tuple[GazetteerPlace, ...], float]] = []
        for key, times in names.items():
            places = self.named((key,))
            if places and (weight := self._tells(places) * min(times, _OFTEN)):
                if places[0].kind is PlaceKind.COUNTRY and _rivals(places):
                    unclear.append((places, weight))
                else:
                    weights[places[0].code] = weights.get(places[0].code, 0) + weight
        for places, weight in unclear:
            code = places[0].code
            if code in weights or not any(one.code in weights for one in _rivals(places)):
                weights[code] = weights.get(code, 0) + weight
        self._is_told = bool(weights)
        if home:
            weights[home] = weights.get(home, 0) + 1.0
        most = max(weights.values(), default=0)
        self._ranked.clear()
        self._weights = {code: weight / most for code, weight in weights.items() if weight >= most * _LEAST}

    def _tells(self, places: Sequence[GazetteerPlace]) -> float:
        """Return how much a name tells of the country: much for a country, nothing for a name that others share."""
        first = places[0]
        if first.kind is PlaceKind.COUNTRY:
            return _TOLD_BY_NAME
        large = first.population >= _LARGE or first.kind is PlaceKind.ADM1
        return 1.0 if large and self.is_clear(places) else 0.0

    def _rank(self, place: GazetteerPlace, beside: str = "") -> float:
        size = log10(place.population + 1) - (_OF_PROVINCE if place.kind is PlaceKind.ADM1 else 0.0)
        size = max(size, _RANK_OF_KIND.get(place.kind, _NOT_COUNTED))
        if place.kind is PlaceKind.COUNTRY:
            size += _NAMED
        if place.country == beside:
            size += _BESIDE
        return size + _OF_SAME_COUNTRY * self._weights.get(place.code, 0.0)


def _rivals(places: Sequence[GazetteerPlace]) -> list[GazetteerPlace]:
    """Return those that are as well known as the country that is called like them: Georgia, Granada."""
    country = places[0]
    return [
        one
        for one in places[1:]
        if one.code != country.code
        and (
            one.population >= max(_LARGE, country.population // _FEWER)
            if one.kind is PlaceKind.SETTLEMENT
            else one.kind is PlaceKind.ADM1 and one.population > country.population
        )
    ]


_OFTEN = 5
_LEAST = 0.15
NO_ATLAS = Atlas()
"""Knows no place."""
