"""Which of the times of a sentence is the one of its incident."""

from dataclasses import replace

from app.model.confidence import Confidence
from app.model.moment_reading import MomentReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.suggest.incident_facts import IncidentFacts, is_narrow, is_short
from app.suggest.stretch import Stretch
from app.suggest.triggers import Trigger

_SAID_WITHIN = 3


def times_of(part: Stretch, facts: IncidentFacts, main: Trigger) -> tuple[MomentReading, ...]:
    """Return the times of a part, the likeliest first: not the day somebody spoke, narrow, near the words."""

    def unlikely(one: MomentReading) -> tuple[bool, bool, bool, int]:
        away = one.start - main.end if one.start >= main.end else main.start - one.end
        return _is_said(part, one), not is_short(one), not is_narrow(one), away

    return tuple(sorted(facts.times, key=unlikely))


def time_before(facts: IncidentFacts) -> MomentReading | None:
    """Return the time of the sentences before, where a part names none that could be meant."""
    before = facts.before
    if before is None or facts.moments:
        return None
    reason = Reason(ReasonCode.TIME_OF_SENTENCE_BEFORE, {"words": before.moment.as_written})
    return replace(before, reason=reason, confidence=Confidence.LOW, rule="incident.time_before")


def _is_said(part: Stretch, moment: MomentReading) -> bool:
    """Whether a verb of saying stands just before a time ("said on Tuesday")."""
    verbs = part.pack.words("sources", "verbs")
    tokens = part.tokens
    after = sum(1 for token in tokens if token.start < moment.start)
    return any(verbs.at(tokens, place) for place in range(max(0, after - _SAID_WITHIN), after))
