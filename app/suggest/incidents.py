"""What a sentence reports as having happened, joined with its time, place, figures and speaker."""

from dataclasses import dataclass, replace

from app.model.confidence import Confidence
from app.model.incident_proposal import IncidentProposal
from app.model.moment_reading import MomentReading
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.model.vocabulary import Precision
from app.suggest.incident_facts import IncidentFacts, is_narrow, is_short
from app.suggest.incident_kinds import kind_by_count, kind_of
from app.suggest.incident_parts import parts_of
from app.suggest.stretch import Stretch
from app.suggest.triggers import DENIED, NOUN, VERB, Trigger, triggers_in

_LEAST, _SURE, _SUREST = 2, 3, 4
_MOST_FIGURES = 6
_MOST_TIMES = 3
_SAID_WITHIN = 3
_LEADING = 4
"""Words before which a name of something ("explosions") is what its sentence is about."""
_BY_VERB = "incident.verb"


def incidents_in(sentence: Stretch, facts: IncidentFacts) -> tuple[IncidentProposal, ...]:
    """Return what a sentence reports as having happened, in order; several where each has a time of its own.

    A verb of harm or deed weighs 2, a name of one ("attack") 1; a narrow time, a place and a count of people who were
    hurt weigh 1 each. From 2 on it is offered. What adds up over years, is denied, planned or feared is not.
    """
    triggers = triggers_in(sentence)
    if not triggers and not facts.harm():
        return ()
    parts = parts_of(sentence, triggers, facts.moments)
    found = (_Part(sentence, start, end, triggers, facts).proposal() for start, end in parts)
    return tuple(one for one in found if one)


@dataclass(frozen=True, slots=True)
class _Told:
    """The words that tell an incident and how much they weigh."""

    triggers: tuple[Trigger, ...]
    main: Trigger
    weight: int
    rule: str


class _Part:
    def __init__(
        self, sentence: Stretch, start: int, end: int, triggers: tuple[Trigger, ...], facts: IncidentFacts
    ) -> None:
        self._sentence = sentence
        self._facts = facts.between(start, end)
        here = [one for one in triggers if start <= one.start < end]
        self._triggers = tuple(one for one in here if one.weight != DENIED)
        self._is_doubted = len(here) > len(self._triggers)
        self._start, self._end = start, end

    def proposal(self) -> IncidentProposal | None:
        """Return the incident of this part of a sentence, None where it tells none."""
        facts = self._facts
        told = self._told()
        if told is None or facts.is_planned() or facts.is_long():
            return None
        times = self._times(told.main)
        own = times[0] if times else None
        when = own or self._before()
        place = self._place(told.main)
        weight = told.weight + bool(own and is_narrow(own)) + bool(place) + bool(facts.harm())
        weight += bool(own is None and when)
        if weight < _LEAST:
            return None
        words = self._sentence.text[told.main.start : told.main.end]
        start, end = self._extent(told.triggers, own, place)
        return IncidentProposal(
            start=start,
            end=end,
            reason=Reason(ReasonCode.TELLS_INCIDENT, {"words": words}),
            kind=kind_of(told.triggers) or kind_by_count(facts.harm()),
            when=when,
            place=place,
            figures=facts.counted()[:_MOST_FIGURES],
            speaker=next((one for one in facts.speakers if one.speaker.name), None),
            other_times=times[1 : _MOST_TIMES + 1],
            confidence=self._confidence(told, weight, own, place),
            rule=told.rule,
        )

    def _told(self) -> _Told | None:
        if self._triggers:
            main = max(
                self._triggers, key=lambda one: (one.weight, not one.points_back, bool(one.kind), -one.start)
            )
            if main.weight >= VERB:
                return _Told(self._triggers, main, VERB, _BY_VERB)
            happens = self._happens()
            return _Told(self._triggers, main, NOUN + happens, "incident.noun")
        harm = self._facts.harm()
        if not harm or self._is_doubted:
            return None
        main = Trigger(harm[0].start, harm[0].end, "", NOUN)
        return _Told((main,), main, NOUN, "incident.figure")

    def _happens(self) -> bool:
        """Whether a word says of what is named that it took place."""
        return self._holds("happening")

    def _holds(self, name: str) -> bool:
        """Whether one of a list of words stands in the part."""
        words = self._sentence.pack.words("events", name)
        tokens = self._sentence.tokens
        return any(
            self._start <= tokens[index].start < self._end and words.at(tokens, index) is not None
            for index in range(len(tokens))
        )

    def _times(self, main: Trigger) -> tuple[MomentReading, ...]:
        """Return the times of the part, the likeliest first: not the day somebody spoke, narrow, near the words."""
        return tuple(
            sorted(
                self._facts.times,
                key=lambda one: (
                    self._is_said(one),
                    not is_short(one),
                    not is_narrow(one),
                    _distance(main, one.start, one.end),
                ),
            )
        )

    def _is_said(self, moment: MomentReading) -> bool:
        """Whether a verb of saying stands just before a time ("said on Tuesday")."""
        verbs = self._sentence.pack.words("sources", "verbs")
        tokens = self._sentence.tokens
        after = next(
            (place for place, token in enumerate(tokens) if token.start >= moment.start), len(tokens)
        )
        return any(verbs.at(tokens, place) for place in range(max(0, after - _SAID_WITHIN), after))

    def _before(self) -> MomentReading | None:
        """Return the time of the sentences before, where the part names none that could be meant."""
        before = self._facts.before
        if before is None or self._facts.moments:
            return None
        words = {"words": before.moment.as_written}
        return replace(
            before,
            reason=Reason(ReasonCode.TIME_OF_SENTENCE_BEFORE, words),
            confidence=Confidence.LOW,
            rule="incident.time_before",
        )

    def _place(self, main: Trigger) -> PlaceReading | None:
        return min(
            self._facts.places,
            key=lambda one: (one.start < main.start, abs(one.start - main.end)),
            default=None,
        )

    def _confidence(
        self, told: _Told, weight: int, own: MomentReading | None, place: PlaceReading | None
    ) -> Confidence:
        is_new = any(not one.points_back for one in told.triggers)
        is_new = is_new or (told.weight > NOUN and own is not None and place is not None)
        is_doubted = self._is_doubted and told.rule != _BY_VERB
        is_vague = told.weight == NOUN and not self._facts.harm() and not self._leads(told.main)
        is_wide = own is not None and not is_narrow(own) and place is None
        is_placed = own is not None or place is not None or weight >= _SUREST
        if weight < _SURE or not is_new or not is_placed or is_doubted or is_vague or is_wide:
            return Confidence.LOW
        if self._facts.harm() and self._holds("totals"):
            return Confidence.LOW
        is_exact = own is not None and own.moment.precision is not Precision.MONTH
        return Confidence.HIGH if weight >= _SUREST and is_exact else Confidence.MEDIUM

    def _leads(self, main: Trigger) -> bool:
        """Whether the part begins with the words that tell: "Explosions in the port on Monday"."""
        tokens = self._sentence.tokens
        before = sum(1 for token in tokens if self._start <= token.start < main.start)
        return before < _LEADING

    def _extent(
        self, triggers: tuple[Trigger, ...], own: MomentReading | None, place: PlaceReading | None
    ) -> tuple[int, int]:
        parts = [*triggers, *self._facts.harm(), *(one for one in (own, place) if one)]
        return min(one.start for one in parts), max(one.end for one in parts)


def _distance(main: Trigger, start: int, end: int) -> int:
    return start - main.end if start >= main.end else main.start - end
