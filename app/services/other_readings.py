"""What else the words of a claim may be read as: times and places for a person to choose from."""

from collections.abc import Iterator
from itertools import islice

from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.model.place import Place
from app.model.place_reading import PlaceReading
from app.services.articles import Articles
from app.services.desk import Desk
from app.services.draft_claims import Drafts
from app.services.reference import claim_named

FieldReading = MomentReading | PlaceReading
_LOOKED_AT = 20
"""So many passages of a claim are read."""


class OtherReadings:
    """Reads the words on which a claim rests once more."""

    def __init__(self, desk: Desk, articles: Articles, drafts: Drafts) -> None:
        self._desk = desk
        self._articles = articles
        self._drafts = drafts

    def of(self, claim_id: str, field: str) -> tuple[FieldReading, ...]:
        """Return what a claim's `field` (`when`, `period` or `place`) may be by its words, but not what it is.

        The likeliest comes first, each once. Words in an article's earlier reading are not looked at.
        """
        claim = claim_named(self._desk.file, claim_id)
        found: dict[object, FieldReading] = {}
        for reading in self._readings(claim.id, is_place=field == "place"):
            found.setdefault(
                _told(reading.place if isinstance(reading, PlaceReading) else reading.moment), reading
            )
        found.pop(_told(getattr(claim, field)), None)
        return tuple(found.values())

    def _readings(self, claim_id: str, *, is_place: bool) -> Iterator[FieldReading]:
        content = self._desk.content()
        links = (link for link in content.evidence if link.claim == claim_id)
        for link in islice(links, _LOOKED_AT):
            passage = content.passages[link.passage]
            if passage.text_sha256 != self._articles.one(passage.article).text_sha256:
                continue
            guess = self._drafts.guess(passage.article, passage.start, passage.end)
            if is_place:
                for place in guess.places:
                    yield place
                    yield from place.others()
            else:
                yield from guess.moments


def _told(value: Moment | Place) -> object:
    """Return what makes two values the same to a person."""
    if isinstance(value, Moment):
        return value.edtf
    return value.name or value.as_written, value.adm1, value.adm2, value.country
