"""What a sentence reports as having happened, joined with its time, place, figures and speaker."""

from app.model.confidence import Confidence
from app.model.incident_proposal import IncidentProposal
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.suggest.incidents.incident_facts import IncidentFacts
from app.suggest.incidents.incident_kinds import kind_by_count, kind_of
from app.suggest.incidents.incident_parts import parts_of
from app.suggest.incidents.incident_strength import IncidentStrength
from app.suggest.incidents.incident_times import time_before, times_of
from app.suggest.incidents.told import told_in
from app.suggest.incidents.triggers import Trigger, triggers_in
from app.suggest.speakers.speakers import surest
from app.suggest.text.stretch import Stretch

_MOST_FIGURES = 6
_MOST_TIMES = 3
_BY_NAME_ALONE = "place.name"


def incidents_in(sentence: Stretch, facts: IncidentFacts) -> tuple[IncidentProposal, ...]:
    """Return what a sentence reports as having happened, in order; several where each has a time of its own.

    A verb of harm or deed weighs 2, a name of one ("attack") 1; a narrow time, a place and a count of people who were
    hurt weigh 1 each. From 2 on it is offered. What adds up over years, is denied, planned or feared is not.
    """
    triggers = triggers_in(sentence)
    if not triggers and not facts.harm():
        return ()
    parts = parts_of(sentence, triggers, facts.moments)
    if len(parts) == 1:
        whole = _proposal(sentence, facts, triggers)
        return (whole,) if whole else ()
    found = (
        _proposal(sentence.between(start, end), facts.between(start, end), triggers) for start, end in parts
    )
    return tuple(one for one in found if one)


def _proposal(part: Stretch, facts: IncidentFacts, triggers: tuple[Trigger, ...]) -> IncidentProposal | None:
    told = told_in(part, triggers, facts.harm())
    if told is None or facts.is_planned() or facts.is_long():
        return None
    times = times_of(part, facts, told.main)
    strength = IncidentStrength(
        part=part,
        facts=facts,
        told=told,
        own=times[0] if times else None,
        before=time_before(facts),
        place=_place(facts, told.main),
    )
    if not strength.is_enough:
        return None
    start, end = _extent(strength)
    return IncidentProposal(
        start=start,
        end=end,
        reason=Reason(ReasonCode.TELLS_INCIDENT, {"words": part.text[told.main.start : told.main.end]}),
        kind=kind_of(told.triggers) or kind_by_count(facts.harm()),
        when=strength.own or strength.before,
        place=strength.place,
        figures=facts.counted()[:_MOST_FIGURES],
        speaker=surest(facts.speakers),
        other_times=times[1 : _MOST_TIMES + 1],
        confidence=strength.confidence(),
        rule=told.rule,
    )


def _place(facts: IncidentFacts, main: Trigger) -> PlaceReading | None:
    """Return the place nearest after the words that tell, else before them.

    One that is only a name in the list (it may be a person's), and a doubtful one, goes behind the others.
    """
    return min(
        facts.places,
        key=lambda one: (
            one.rule == _BY_NAME_ALONE,
            one.confidence is Confidence.LOW,
            one.start < main.start,
            abs(one.start - main.end),
        ),
        default=None,
    )


def _extent(strength: IncidentStrength) -> tuple[int, int]:
    own = [one for one in (strength.own, strength.place) if one]
    parts = [*strength.told.triggers, *strength.facts.harm(), *own]
    return min(one.start for one in parts), max(one.end for one in parts)
