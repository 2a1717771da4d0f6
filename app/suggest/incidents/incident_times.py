"""Which of the times of a sentence is the one of its incident."""

from dataclasses import replace

from app.model.confidence import Confidence
from app.model.moment_reading import MomentReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.suggest.incidents.incident_facts import IncidentFacts, is_narrow, is_short
from app.suggest.incidents.said_times import is_dateline, is_said
from app.suggest.incidents.triggers import Trigger
from app.suggest.text.stretch import Stretch

SAID = "date.said"
"""The rule of a time at which somebody spoke, taken for want of another."""


def times_of(part: Stretch, facts: IncidentFacts, main: Trigger) -> tuple[MomentReading, ...]:
    """Return the times of a part, the likeliest first: not the day somebody spoke or wrote, narrow, near the words.

    Where there is no other, the day somebody spoke is in doubt.
    """
    told = {one.start for one in facts.times if is_dateline(part, one) or is_said(part, one)}

    def unlikely(one: MomentReading) -> tuple[bool, bool, bool, int]:
        away = one.start - main.end if one.start >= main.end else main.start - one.end
        return one.start in told, not is_short(one), not is_narrow(one), away

    return tuple(
        replace(one, confidence=Confidence.LOW, rule=SAID) if one.start in told else one
        for one in sorted(facts.times, key=unlikely)
    )


def time_before(facts: IncidentFacts) -> MomentReading | None:
    """Return the time of the sentences before, where a part names none that could be meant."""
    before = facts.before
    if before is None or facts.moments:
        return None
    reason = Reason(ReasonCode.TIME_OF_SENTENCE_BEFORE, {"words": before.moment.as_written})
    return replace(before, reason=reason, confidence=Confidence.LOW, rule="incident.time_before")
