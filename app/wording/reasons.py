"""Why the program proposes a reading, in a sentence."""

from unicodedata import bidirectional

from app.model.edtf_range import parse_edtf
from app.model.moment import Moment
from app.model.reason import Reason
from app.wording.isolates import own_direction, without_isolates
from app.wording.moments import moment_words
from app.wording.phrases import DEFAULT_LANGUAGE, has_phrase, phrase

_TIMES = frozenset(("anchor", "read"))
"""Facts that are times, as EDTF."""
_LONGEST = 120


def reason_sentence(reason: Reason, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the reason as a sentence; raises KeyError for a code without one.

    What is put into it stands between isolates only where some of it is read from the right.
    """
    facts = {name: own_direction(_in_words(name, value, language)) for name, value in reason.facts.items()}
    sentence = phrase("reason", str(reason.code), language).format(**facts)
    turns = any(bidirectional(letter) in ("R", "AL") for letter in sentence)
    return sentence if turns else without_isolates(sentence)


def _in_words(name: str, value: str, language: str) -> str:
    """Return a fact as people say it: `early` as “the beginning”, `2020-06-06` as “6 June 2020”."""
    if name in _TIMES and parse_edtf(value) is not None:
        return moment_words(Moment(edtf=value), language)
    key = f"{name}_{value}"
    if has_phrase("reason_fact", key):
        return phrase("reason_fact", key, language)
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
