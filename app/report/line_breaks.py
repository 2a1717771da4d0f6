"""Where a line may end inside a word: Unicode Standard Annex 14, with ICU's dictionaries where words have no blanks."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u200b\u2e80-\u312f\u3190-\ua4cf"
    "\ua980-\uaa7f\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00016fe0-\U00018dff\U0001aff0-\U0001b2ff\U00020000-\U0003ffff]"
)
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_LAST_IN_BMP = "\uffff"


@lru_cache(maxsize=1024)
def breaks_within(word: str) -> frozenset[int]:
    """Return the places inside a word at which a line may end.

    Only beside letters that are written without blanks (Chinese, Japanese, Thai, Khmer, Burmese ...); a Korean
    word, a Latin one and its hyphens are kept whole.
    """
    if word.isascii() or not _WITHOUT_BLANKS.search(word):
        return frozenset()
    return frozenset(place for place in _ends("LineBreaker", word) if _may_end(word[place - 1], word[place]))


def graphemes(text: str) -> list[str]:
    """Return the parts of a text that are never parted: letters with their signs, joined emoji."""
    if text.isascii():
        return list(text)
    ends = [*_ends("CharacterBreaker", text), len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _may_end(before: str, after: str) -> bool:
    return bool(
        (_WITHOUT_BLANKS.match(before) and not _HANGUL.match(after))
        or (_WITHOUT_BLANKS.match(after) and not _HANGUL.match(before))
    )


def _ends(breaker: str, text: str) -> Iterable[int]:
    """Return the places inside a text that ICU names, in code points."""
    from icu4py import breakers

    ends = [end for _, end in getattr(breakers, breaker)(text, "en").segments()][:-1]
    if max(text) <= _LAST_IN_BMP:
        return ends
    units = list(accumulate((1 + (letter > _LAST_IN_BMP) for letter in text), initial=0))
    return [bisect_left(units, end) for end in ends]
