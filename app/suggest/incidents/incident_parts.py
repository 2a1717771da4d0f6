"""The parts of a sentence that report each its own incident."""

from itertools import pairwise

from app.suggest.incidents.incident_facts import is_closed, is_narrow
from app.suggest.incidents.triggers import Trigger
from app.suggest.numbers.figures import Moments
from app.suggest.text.stretch import Stretch

_SIGNS = frozenset(",;:—–،؛")
_LEADING = 3
"""Tokens after which a time still leads its part: ", and on 5 June"."""


def parts_of(
    sentence: Stretch, triggers: tuple[Trigger, ...], moments: Moments
) -> tuple[tuple[int, int], ...]:
    """Return the code points of each part; two where both have words that tell an incident and a narrow time."""
    times = [group[0] for group in moments if is_closed(group[0].moment) and is_narrow(group[0])]
    cuts = []
    first = sentence.start
    for one, other in pairwise(times):
        cut = _cut(sentence, first, one.end, other.start)
        if cut is not None and _told(triggers, first, cut) and _told(triggers, cut, sentence.end):
            cuts.append(cut)
            first = cut
    return tuple(zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True))


def _cut(sentence: Stretch, first: int, start: int, end: int) -> int | None:
    """Return where the sentence is cut between two times: before the second if it leads, else after the first."""
    signs = [
        index
        for index, token in enumerate(sentence.tokens)
        if first < token.start and start <= token.start < end and token.key in _SIGNS
    ]
    if not signs:
        return None
    tokens = sentence.tokens
    last = signs[-1]
    leads = sum(1 for token in tokens[last + 1 :] if token.start < end) < _LEADING
    return tokens[last if leads else signs[0]].end


def _told(triggers: tuple[Trigger, ...], start: int, end: int) -> bool:
    return any(start <= one.start < end for one in triggers)
