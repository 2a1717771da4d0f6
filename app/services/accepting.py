"""Turns accepted suggestions into the changes of one edit."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.claim import Claim, ClaimKind, kind_of
from app.model.edit import Change
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.ids import new_id
from app.model.moment_reading import MomentReading
from app.model.passage import Passage
from app.model.place_reading import PlaceReading
from app.model.reading import Reading
from app.model.speaker_reading import SpeakerReading
from app.model.suggestion import Suggestion, SuggestionKind
from app.services.marking import PREFIX
from app.services.outcome import Outcome, OutcomeKind
from app.services.suggested_claim import SuggestedClaims
from app.services.taker import Taker, field_of, taker_of

_FILLED = {
    SuggestionKind.MOMENT: OutcomeKind.TIME,
    SuggestionKind.PLACE: OutcomeKind.PLACE,
    SuggestionKind.SPEAKER: OutcomeKind.SPEAKER,
}


class Accepting:
    """Takes suggestions about one article one by one; `changes` gives what they come to.

    `numbers` are the next free numbers by prefix (`I`, `F`).
    """

    def __init__(
        self,
        content: CaseContent,
        article: Article,
        text: str,
        reading: Reading,
        numbers: dict[str, int],
        drafts: SuggestedClaims,
    ) -> None:
        self._article, self._new_article = article, article
        self._text, self._reading = text, reading
        self._numbers, self._drafts = numbers, drafts
        here = (
            passage
            for passage in content.passages.values()
            if passage.article == article.id and passage.text_sha256 == article.text_sha256
        )
        self._passages = {(passage.start, passage.end): passage for passage in here}
        self._old: dict[str, Any] = {passage.id: passage for passage in self._passages.values()}
        self._links = {link.id: link for link in content.evidence if link.passage in self._old}
        wanted = {link.claim for link in self._links.values()}
        claims: list[Claim] = [*content.incidents.values(), *content.figures.values()]
        self._claims = {claim.id: claim for claim in claims if claim.id in wanted}
        self._old |= self._links | self._claims
        self._filled: set[tuple[str, str]] = set()

    def take(self, one: Suggestion, *, looked_at: bool) -> None:
        """Take one suggestion in; where nobody `looked_at` it, all that it fills in stays a guess."""
        if one.is_publication_date and isinstance(one.reading, MomentReading):
            self._new_article = replace(self._new_article, issued=one.reading.moment)
        elif one.kind in (SuggestionKind.INCIDENT, SuggestionKind.FIGURE):
            self._take_claim(one, looked_at=looked_at)
        elif not self._fill(one, looked_at=looked_at):
            self._passage_at(one.start, one.end)

    def outcome(self, one: Suggestion) -> Outcome:
        """Return what taking a suggestion that somebody looked at comes to."""
        if one.is_publication_date:
            return Outcome(OutcomeKind.PUBLISHED)
        if one.kind in (SuggestionKind.INCIDENT, SuggestionKind.FIGURE):
            return Outcome(OutcomeKind(one.kind))
        taker = self._taker_of(one, looked_at=True)
        return Outcome(OutcomeKind.ALONE) if taker is None else Outcome(_FILLED[one.kind], taker.claim.ref)

    def changes(self) -> list[Change | None]:
        """Return the changes in an order in which nothing is named before it exists."""
        incidents_first = sorted(self._claims.values(), key=lambda claim: isinstance(claim, Figure))
        return [
            Change.update(self._article, self._new_article),
            *self._written(self._passages.values()),
            *self._written(incidents_first),
            *self._written(self._links.values()),
        ]

    def new_claims(self) -> tuple[Claim, ...]:
        """Return the claims that were not there before, in the order they were taken."""
        return tuple(claim for id_, claim in self._claims.items() if id_ not in self._old)

    def _written(self, values: Iterable[Any]) -> Iterator[Change | None]:
        for value in values:
            old = self._old.get(value.id)
            yield Change.insert(value) if old is None else Change.update(old, value)

    def _take_claim(self, one: Suggestion, *, looked_at: bool) -> None:
        draft = self._drafts.of(one, looked_at=looked_at)
        passage = self._passage_at(*self._trimmed(one.sentence_start, one.sentence_end))
        claim = self._numbered(draft.claim)
        if isinstance(claim, Figure):
            claim = replace(claim, incident=self._only_incident_on(passage))
        self._claims[claim.id] = claim
        link = Evidence(
            id=new_id(),
            claim=claim.id,
            claim_kind=kind_of(claim),
            passage=passage.id,
            attribution=draft.attribution,
            guessed=draft.evidence_guessed,
        )
        self._links[link.id] = link

    def _numbered(self, claim: Claim) -> Claim:
        prefix = PREFIX[kind_of(claim)]
        number = self._numbers[prefix]
        self._numbers[prefix] = number + 1
        return replace(claim, id=new_id(), ref=f"{prefix}-{number}")

    def _only_incident_on(self, passage: Passage) -> str | None:
        """Return the incident that rests on a passage, None where there are none or several."""
        on_it = {
            link.claim
            for link in self._links.values()
            if link.passage == passage.id and link.claim_kind is ClaimKind.INCIDENT
        }
        return next(iter(on_it)) if len(on_it) == 1 else None

    def _passage_at(self, start: int, end: int) -> Passage:
        found = self._passages.get((start, end))
        if found is None:
            found = self._passages[start, end] = Passage.cut(self._reading, self._text, start, end)
        return found

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        words = self._text[start:end]
        return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))

    def _taker_of(self, one: Suggestion, *, looked_at: bool) -> Taker | None:
        """Return the claim that a time, place or speaker is given to, None where its words stay alone."""
        passages = {passage.id: passage for passage in self._passages.values()}
        near = (
            Taker(passages[link.passage], link, claim, field_of(one.kind, claim))
            for link in self._links.values()
            if _overlaps(passages[link.passage], one)
            for claim in (self._claims[link.claim],)
        )
        left = (each for each in near if each.key not in self._filled)
        return taker_of(self._text, one, left, looked_at=looked_at)

    def _fill(self, one: Suggestion, *, looked_at: bool) -> bool:
        """Give a time, place or speaker to the claim on its sentence that lacks it; False where there is none."""
        taker = self._taker_of(one, looked_at=looked_at)
        if taker is None:
            return False
        self._filled.add(taker.key)
        owner = taker.link if taker.field == "attribution" else taker.claim
        values: dict[str, Any] = {
            taker.field: _value_of(one),
            "guessed": _guessed(owner.guessed, taker.field, looked_at=looked_at),
        }
        if taker.field == "attribution":
            self._links[taker.link.id] = replace(taker.link, **values)
        else:
            self._claims[taker.claim.id] = replace(taker.claim, **values)
        return True


def _overlaps(passage: Passage, one: Suggestion) -> bool:
    return passage.start < one.sentence_end and one.sentence_start < passage.end


def _value_of(one: Suggestion) -> object:
    match one.reading:
        case MomentReading(moment=moment):
            return moment
        case PlaceReading(place=place):
            return place
        case SpeakerReading(speaker=speaker):
            return (speaker,)
    raise TypeError(one.kind)


def _guessed(names: tuple[str, ...], name: str, *, looked_at: bool) -> tuple[str, ...]:
    others = tuple(each for each in names if each != name)
    return others if looked_at else (*others, name)
