"""What a name that was found is read as: which of the places of that name, and how surely."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.model.confidence import Confidence
from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import GazetteerPlace, PlaceKind
from app.model.place import Place
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.suggest.places.atlas import Atlas
from app.suggest.places.place_cues import ADM1, ADM2, NEAR, SETTLEMENT

_SHORTEST_ALONE = 5
"""Letters from which on a small place that has its name to itself is likelier than another word."""
_MOST_OTHERS, _LONGEST_INITIALS = 7, 3
_TOWN_FROM = 10_000
_KNOWN_FROM = 50_000
"""Inhabitants from which on a name alone, without any word that places it, is taken for the place."""
_PRECISION = {NEAR: 2, ADM2: 3, ADM1: 4}
_WANTED = {ADM1: PlaceKind.ADM1, ADM2: PlaceKind.ADM2}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """The words of a name from code point `start` to `end`, with what stands around it.

    `cue` are the words before it that place it, or after it where it `cue_follows`; `kind` what they or a word after
    it say it is; it is `lone` where neither such words nor another place stand beside it, and `speaks` where a verb of
    saying follows.
    """

    words: str
    start: int
    end: int
    keys: tuple[str, ...]
    cue: str = ""
    kind: str = ""
    cue_follows: bool = False
    strong: bool = False
    speaks: bool = False
    owned: bool = False
    """Whether it stands after a mere "of", as an owner's name does."""
    opens: bool = False
    """Whether its sentence begins with it, so that its capital tells nothing."""
    beside: str = ""
    """The country of the place before it in the same list."""
    region: GazetteerPlace | None = None
    """The country or province that is named right after it ("Tripoli, Lebanon", "Paris, Texas")."""

    @property
    def lone(self) -> bool:
        """Whether nothing but its capital says that it is a place."""
        return not (self.cue or self.kind or self.region)


class PlaceChoice:
    """Reads names in one article."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas

    def read(self, name: FoundName) -> PlaceReading | None:
        """Return the reading of a name, None where it is rather none of a place."""
        own = next((place for key in name.keys if (place := self._atlas.own(key))), None)
        places = self._fitting(name, self._atlas.named(name.keys, name.beside))
        if own is not None:
            return self._own(name, own, places)
        if places and _is_initials(name.words) and places[0].kind is not PlaceKind.COUNTRY:
            return None
        if not places:
            return self._as_written(name) if name.strong else None
        confidence = self._confidence(name, places)
        if confidence is None:
            return None
        readings = self._places(name, places)
        if self._lies_elsewhere(name, places):
            # "Ariha" of an article about Syria, where only the Palestinian one is listed.
            return replace(self._as_written(name), alternatives=readings)
        return PlaceReading(
            place=readings[0],
            start=name.start,
            end=name.end,
            reason=self._reason(places),
            confidence=confidence,
            rule=f"place.{name.kind or ('after_cue' if name.cue else 'name')}",
            alternatives=readings[1:],
        )

    def _lies_elsewhere(self, name: FoundName, places: tuple[GazetteerPlace, ...]) -> bool:
        """Whether all places of the name are small ones of countries that the article does not speak of."""
        if not self._atlas.has_countries or name.region or name.lone:
            return False
        first = places[0]
        known = first.kind >= PlaceKind.ADM1 or first.population >= _KNOWN_FROM
        return not known and not any(self._atlas.is_about(one) for one in places)

    def _fitting(self, name: FoundName, places: tuple[GazetteerPlace, ...]) -> tuple[GazetteerPlace, ...]:
        """Put the places first that are what the words around the name say."""
        if (region := name.region) is not None:
            places = _first(places, lambda one: lies_in(one, region))
        if wanted := _WANTED.get(name.kind):
            return _first(places, lambda one: one.kind is wanted)
        if name.kind == SETTLEMENT or (name.kind == NEAR and places and places[0].kind < PlaceKind.COUNTRY):
            return _first(places, lambda one: one.kind is PlaceKind.SETTLEMENT)
        return places

    def _places(self, name: FoundName, places: tuple[GazetteerPlace, ...]) -> tuple[Place, ...]:
        found = [self._place(name, one) for one in places[: _MOST_OTHERS + 1]]
        return tuple(dict.fromkeys(found))

    def _place(self, name: FoundName, one: GazetteerPlace) -> Place:
        wanted = _WANTED.get(name.kind)
        if wanted is None or one.kind >= wanted:
            return one.place(name.words, _PRECISION.get(name.kind))
        # "Kharkiv region" where only the town is listed under these letters: its province, which has no coordinates.
        region = one.adm1 if wanted is PlaceKind.ADM1 else one.adm2
        return Place(
            as_written=name.words,
            name=region or name.words,
            adm1=one.adm1,
            adm2=region if wanted is PlaceKind.ADM2 else "",
            country=one.country,
            precision=_PRECISION[name.kind],
        )

    def _own(self, name: FoundName, own: Place, places: tuple[GazetteerPlace, ...]) -> PlaceReading:
        """Read a name as the place that the case calls so."""
        fields = ("name", "adm1", "adm2", "country", "latitude", "longitude", "precision")
        place = Place(as_written=name.words, **{field: getattr(own, field) for field in fields})
        others = tuple(one for one in self._places(name, places) if one != place)
        return PlaceReading(
            place=place,
            start=name.start,
            end=name.end,
            reason=Reason(ReasonCode.PLACE_OF_CASE, {"name": own.label}),
            confidence=Confidence.HIGH if name.cue else Confidence.MEDIUM,
            rule="place.own",
            alternatives=others,
        )

    def _as_written(self, name: FoundName) -> PlaceReading:
        """Read a name that no list has: by the words before it alone."""
        return PlaceReading(
            place=Place(as_written=name.words),
            start=name.start,
            end=name.end,
            reason=Reason(
                ReasonCode.BEFORE_KIND if name.cue_follows else ReasonCode.AFTER_PREPOSITION,
                {"words": name.cue},
            ),
            confidence=Confidence.MEDIUM if name.kind else Confidence.LOW,
            rule="place.as_written",
        )

    def _confidence(self, name: FoundName, places: tuple[GazetteerPlace, ...]) -> Confidence | None:
        first = places[0]
        about = self._atlas.is_about(first)
        known = first.kind >= PlaceKind.ADM1 or first.population >= _KNOWN_FROM
        if name.lone:
            return self._confidence_alone(name, first, known=known, about=about)
        if name.region is not None:
            return Confidence.HIGH
        if (
            not name.strong
            and not name.kind
            and (self._atlas.is_person(name.keys[0]) or not (known or about))
        ):
            return Confidence.LOW if self._has_its_name_alone(name, places) else None
        if about and known:
            return Confidence.HIGH
        if about or (known and self._atlas.is_clear(places)):
            return Confidence.HIGH if name.strong else Confidence.MEDIUM
        return Confidence.MEDIUM if name.strong or known else Confidence.LOW

    def _has_its_name_alone(self, name: FoundName, places: tuple[GazetteerPlace, ...]) -> bool:
        """Whether a town is the only one of its name, and that is no short word."""
        is_short = len(name.words) < _SHORTEST_ALONE or not name.words[0].isupper()
        is_name = not (is_short or name.owned or self._atlas.is_person(name.keys[0]))
        is_town = is_name and places[0].population >= _TOWN_FROM
        return is_town and len({one.code for one in places}) == 1

    def _confidence_alone(
        self, name: FoundName, first: GazetteerPlace, *, known: bool, about: bool
    ) -> Confidence | None:
        """Return how sure a name alone is: a country mostly acts, and a village's name is mostly something else."""
        if first.kind is PlaceKind.COUNTRY:
            return Confidence.LOW
        if gazetteer_key(name.words) not in name.keys[:1] or self._atlas.is_person(name.keys[0]):
            return None
        if self._atlas.is_noted(name.keys[:1]):
            return Confidence.LOW if name.speaks else Confidence.MEDIUM
        if not known:
            return Confidence.LOW if self._atlas.is_mostly_about(first) and not name.opens else None
        if name.opens and not about:
            return None
        return Confidence.MEDIUM if about and not name.speaks else Confidence.LOW

    def _reason(self, places: tuple[GazetteerPlace, ...]) -> Reason:
        first = places[0]
        facts = {"name": first.name, "country": first.country}
        if len({one.code for one in places}) == 1 or self._atlas.is_clear(places):
            return Reason(ReasonCode.LISTED_PLACE, facts)
        code = ReasonCode.PLACE_IN_COUNTRY if self._atlas.is_about(first) else ReasonCode.LARGEST_PLACE
        return Reason(code, {**facts, "number": str(len(places))})


def _is_initials(words: str) -> bool:
    """Whether a name is written as the initials of a body are: of them only countries are places."""
    return len(words) <= _LONGEST_INITIALS and words.isupper()


def lies_in(place: GazetteerPlace, region: GazetteerPlace) -> bool:
    """Whether a place is listed as lying in a country or a province."""
    if place.code != region.code or place.kind >= region.kind:
        return False
    return region.kind is PlaceKind.COUNTRY or (region.kind is PlaceKind.ADM1 and place.adm1 == region.adm1)


def _first(
    places: tuple[GazetteerPlace, ...], fits: Callable[[GazetteerPlace], bool]
) -> tuple[GazetteerPlace, ...]:
    return (*filter(fits, places), *(one for one in places if not fits(one)))
