"""Times at which somebody spoke or wrote: they are none at which the incident of the sentence happened."""

from app.model.moment_reading import MomentReading
from app.suggest.text.stretch import Stretch

_BEFORE, _AFTER = 4, 2
"""Tokens before and after a time in which a word of saying, or of a statement, makes it theirs."""
_DASHES = frozenset("–—-")
_PLACE, _AGENCY = 7, 5
"""Tokens of a dateline before its day, and between the day and the dash."""


def is_said(part: Stretch, moment: MomentReading) -> bool:
    """Whether a time is beside a word of saying: "said on Tuesday", "a statement issued Monday", "on Friday said"."""
    first, last = _tokens_of(part, moment)
    words = (part.pack.words("sources", "verbs"), part.pack.words("events", "statements"))
    near = [*range(max(0, first - _BEFORE), first), *range(last, min(last + _AFTER, len(part.tokens)))]
    return any(each.at(part.tokens, place) is not None for place in near for each in words)


def is_dateline(part: Stretch, moment: MomentReading) -> bool:
    """Whether a time is of the dateline that begins a line: "KABUL (Oct. 9, 2011) –", "Oran, 12 May (AFP) -"."""
    first, last = _tokens_of(part, moment)
    if first > _PLACE or not _begins_line(part):
        return False
    rest = part.tokens[last : last + _AGENCY]
    return any(token.key in _DASHES and _stands_apart(part, token.start, token.end) for token in rest)


def _tokens_of(part: Stretch, moment: MomentReading) -> tuple[int, int]:
    return part.before(moment.start), part.before(moment.end)


def _begins_line(part: Stretch) -> bool:
    place = part.start
    while place and part.text[place - 1] == " ":
        place -= 1
    return place == 0 or part.text[place - 1] == "\n"


def _stands_apart(part: Stretch, start: int, end: int) -> bool:
    return part.text[start - 1 : start].isspace() and part.text[end : end + 1] in ("", " ", "-", "\u00a0")
