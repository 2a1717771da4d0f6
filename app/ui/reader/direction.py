"""Which way a text is read, by the letters in it."""

import re
import unicodedata

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdcf\ufdd2-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SAMPLE = 4000


def has_right_to_left(text: str) -> bool:
    """Whether any letter of it is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def reads_right_to_left(text: str) -> bool:
    """Whether most of its first letters are written from right to left."""
    balance = 0
    for character in text[:_SAMPLE]:
        kind = unicodedata.bidirectional(character)
        balance += (kind in ("R", "AL")) - (kind == "L")
    return balance > 0
