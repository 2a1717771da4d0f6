"""Which suggestions a person has answered already: rejected them, or marked what they propose."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.claim import Claim
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.incident_proposal import IncidentProposal
from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.model.passage import Passage
from app.model.place_reading import PlaceReading
from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.model.suggestion import Suggestion, SuggestionKind
from app.services.words_around import WordsAround

R = TypeVar("R")
Rest = tuple[Passage, Evidence, Claim]
TextOf = Callable[[str], str | None]
"""Gives an earlier text by its hash, None where it is there no more."""


class Answered:
    """Knows what was said to the suggestions about one article's text."""

    def __init__(self, content: CaseContent, article: Article, text: str, text_of: TextOf) -> None:
        self._text = text
        self._article = article
        self._rejected: set[tuple[str, int, int]] = set()
        self._rejected_words: set[tuple[str, tuple[str, str, int]]] = set()
        self._around: WordsAround | None = None
        self._passages = {
            passage.id: passage
            for passage in content.passages.values()
            if passage.article == article.id and passage.text_sha256 == article.text_sha256
        }
        self._alone = {(passage.start, passage.end) for passage in self._passages.values()}
        self._rests = sorted(
            (
                (self._passages[link.passage], link, _claim_of(content, link))
                for link in content.evidence
                if link.passage in self._passages
            ),
            key=_start_of,
        )
        self._longest = max((passage.end - passage.start for passage, _, _ in self._rests), default=0)
        self._take_rejections(content, text_of)

    def waiting(self, found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
        """Return those that nobody has answered, in their order."""
        every = tuple(found)
        told = self._told_incidents(every)
        return tuple(one for one in every if id(one) not in told and not self._is_answered(one))

    def _told_incidents(self, found: Iterable[Suggestion]) -> set[int]:
        """Return `id()` of the proposed incidents that claims on their sentences tell already.

        A claim tells the one of its sentence with its kind and time, else, since a person may have changed both, the
        first that is left: two incidents of one sentence are told by two claims.
        """
        sentences: dict[tuple[int, int], list[Suggestion]] = {}
        for one in found:
            if one.kind is SuggestionKind.INCIDENT:
                sentences.setdefault((one.sentence_start, one.sentence_end), []).append(one)
        told: set[int] = set()
        for (start, end), proposed in sentences.items():
            claims = {
                claim.id: claim for _, _, claim in self._resting_on(start, end) if isinstance(claim, Incident)
            }
            left = sorted(claims.values(), key=lambda claim: not any(_tells(claim, one) for one in proposed))
            for claim in left:
                waiting = [one for one in proposed if id(one) not in told]
                match = next((one for one in waiting if _tells(claim, one)), None)
                told.update(map(id, [match] if match else waiting[:1]))
        return told

    def _take_rejections(self, content: CaseContent, text_of: TextOf) -> None:
        earlier: dict[str, WordsAround | None] = {}
        for one in content.rejections.values():
            if one.article != self._article.id:
                continue
            if one.text_sha256 == self._article.text_sha256:
                self._rejected.add((one.kind, one.start, one.end))
                continue
            if one.text_sha256 not in earlier:
                text = text_of(one.text_sha256)
                earlier[one.text_sha256] = None if text is None else WordsAround(text)
            around = earlier[one.text_sha256]
            if around is not None:
                self._rejected_words.add((one.kind, around.key(one.start, one.end)))

    def _is_answered(self, one: Suggestion) -> bool:
        if (str(one.kind), one.start, one.end) in self._rejected:
            return True
        if self._was_rejected_earlier(one):
            return True
        if one.is_publication_date and self._article.issued is not None:
            return True
        if one.kind is SuggestionKind.INCIDENT:
            return False
        if one.kind is not SuggestionKind.FIGURE and (one.start, one.end) in self._alone:
            return True
        return self._is_in_a_claim(one)

    def _was_rejected_earlier(self, one: Suggestion) -> bool:
        """Whether it was rejected in an earlier reading of the article."""
        if not self._rejected_words:
            return False
        if self._around is None:
            self._around = WordsAround(self._text)
        return (str(one.kind), self._around.key(one.start, one.end)) in self._rejected_words

    def _is_in_a_claim(self, one: Suggestion) -> bool:
        words = self._text[one.start : one.end]
        return any(
            _holds(claim, link, one, words, passage)
            for passage, link, claim in self._resting_on(one.sentence_start, one.sentence_end)
        )

    def _resting_on(self, start: int, end: int) -> Iterator[Rest]:
        """Return the claims whose words overlap these code points, without looking at those of the whole article."""
        first = bisect_left(self._rests, start - self._longest, key=_start_of)
        last = bisect_left(self._rests, end, key=_start_of)
        return (rest for rest in self._rests[first:last] if start < rest[0].end)


def _start_of(rest: Rest) -> int:
    return rest[0].start


def _holds(claim: Claim, link: Evidence, one: Suggestion, words: str, passage: Passage) -> bool:
    """Whether a claim on these words says already what is suggested."""
    match one.kind:
        case SuggestionKind.FIGURE:
            near = passage.start < one.end and one.start < passage.end
            return isinstance(claim, Figure) and near and claim.value_as_written in (words, passage.exact)
        case SuggestionKind.MOMENT:
            return _is_time(time_of(claim), words, _readings(one, MomentReading))
        case SuggestionKind.PLACE:
            names = {words, *(each.place.name for each in _readings(one, PlaceReading))} - {""}
            return claim.place.as_written == words or claim.place.name in names
        case SuggestionKind.SPEAKER:
            # A pronoun stands for a name: the claim holds the name.
            names = {words, *(each.speaker.name for each in _readings(one, SpeakerReading))} - {""}
            return any(_is_speaker(speaker, names) or speaker.hedge == words for speaker in link.attribution)
        case _:
            return False


def _tells(claim: Incident, one: Suggestion) -> bool:
    """Whether a claim has the kind and the time that are proposed."""
    proposal = one.reading
    if not isinstance(proposal, IncidentProposal):
        return False
    when = proposal.when.moment.as_written if proposal.when else ""
    same_kind = claim.kind == proposal.kind or not (claim.kind and proposal.kind)
    return same_kind and claim.when.as_written == when


def time_of(claim: Claim) -> Moment:
    """Return an incident's time, or a figure's period."""
    return claim.when if isinstance(claim, Incident) else claim.period


def _claim_of(content: CaseContent, link: Evidence) -> Claim:
    found: Claim | None = content.incidents.get(link.claim)
    return found or content.figures[link.claim]


def _is_time(time: Moment, words: str, readings: Iterable[MomentReading]) -> bool:
    return time.as_written == words or (
        time.edtf is not None and any(each.moment.edtf == time.edtf for each in readings)
    )


def _is_speaker(speaker: Speaker, names: set[str]) -> bool:
    """Whether a speaker has one of these names, or one is the short form its own name gives: "Watch (W)"."""
    return speaker.name in names or any(f"({name})" in speaker.name for name in names)


def _readings(one: Suggestion, kind: type[R]) -> list[R]:
    """Return the readings of a suggestion, likeliest first."""
    return [each for each in (one.reading, *one.alternatives) if isinstance(each, kind)]
