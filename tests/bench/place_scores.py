"""How well named places are found and told apart, against our own texts in `gold/places_*.jsonl`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app.model.confidence import Confidence
from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import PlaceKind
from app.model.moment import Moment
from app.model.place_reading import PlaceReading
from app.resources import packaged_file
from app.store.gazetteer import Gazetteer
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext

GOLD = Path(__file__).parent / "gold"
SITE = "place.site"
"""A street, a square, a hospital: neither right nor wrong where the gold has no place there."""
FAMILIES = ("places", "places_second")


@dataclass
class PlaceScore:
    """Counts of names of places; `located` are the found ones whose first reading lies in the right country."""

    wanted: int = 0
    found: int = 0
    offered: int = 0
    right: int = 0
    located: int = 0
    read: int = 0
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """How many of the offered names are places that the gold has."""
        return self.right / self.offered if self.offered else 0.0

    @property
    def recall(self) -> float:
        """How many of the gold's places were offered."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def located_share(self) -> float:
        """How many of the places found that have a country lie in the right one."""
        return self.located / self.read if self.read else 0.0


def gold_of(family: str, language: str) -> list[dict]:
    """Return the texts of a family, none where there are none in that language."""
    path = GOLD / f"{family}_{language}.jsonl"
    return (
        [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []
    )


def scored(entries: Iterable[dict], *, doubtful: bool) -> PlaceScore:
    """Return how well the places of these texts are found; the doubtful ones count only if asked for."""
    score = PlaceScore()
    with Gazetteer([packaged_file("resources", "gazetteer", "places.sqlite")]) as gazetteer:
        for entry in entries:
            published = Moment(edtf=entry["ref"]) if entry["ref"] else None
            context = SuggestContext(language=entry["lang"], published=published, gazetteer=gazetteer)
            found = [
                one
                for one in suggest_article(entry["text"], context)
                if isinstance(one.reading, PlaceReading)
                and (doubtful or one.confidence is not Confidence.LOW)
            ]
            _add(score, entry, found, gazetteer)
    return score


def _add(score: PlaceScore, entry: dict, found: list, gazetteer: Gazetteer) -> None:
    text, ident = entry["text"], entry["id"]
    spans = [(start, end, one) for one in found for start, end in ((one.start, one.end), *one.also)]
    for gold in entry["gold"]:
        over = [one for start, end, one in spans if start < gold["e"] and gold["s"] < end]
        if gold.get("optional") or _is_told(spans, gold, text, gazetteer):
            continue
        score.wanted += 1
        score.found += bool(over)
        if not over:
            score.errors.append(("missed", ident, _around(text, gold["s"], gold["e"])))
            continue
        country = over[0].reading.place.country
        if country:
            score.read += 1
            right = _code(gazetteer, country) == gold["v"]
            score.located += right
            if not right:
                score.errors.append((f"in {country}", ident, _around(text, gold["s"], gold["e"])))
    for start, end, one in spans:
        over = [gold for gold in entry["gold"] if start < gold["e"] and gold["s"] < end]
        if over and all(gold.get("optional") for gold in over):
            continue
        if not over and one.rule == SITE:
            continue
        score.offered += 1
        score.right += bool(over)
        if not over:
            score.errors.append((f"none ({one.rule})", ident, _around(text, start, end)))


def _is_told(spans: list, gold: dict, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a country is told by the place before it, which is read as lying there: "Tripoli, Lebanon"."""
    return any(
        text[end : gold["s"]] in (", ", " (", "، ")
        and _code(gazetteer, one.reading.place.country) == gold["v"]
        and not any(start < gold["e"] and gold["s"] < stop for start, stop, _ in spans)
        for _, end, one in spans
    )


def _code(gazetteer: Gazetteer, country: str) -> str | None:
    key = gazetteer_key(country)
    listed = gazetteer.find([key]).get(key, ())
    return next((one.code for one in listed if one.kind is PlaceKind.COUNTRY), None)


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 20]}".replace("\n", " ")
