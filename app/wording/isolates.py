"""Keeps what is put into a sentence from being turned round by right-to-left words beside it.

After Arabic letters the bidirectional algorithm shows `2024-04-01` as `01-04-2024` (UAX #9). What we put
into a sentence therefore stands between isolates; words of a source never get any inside.
"""

from unicodedata import bidirectional

LEFT_TO_RIGHT_ISOLATE = "\u2066"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_SIGNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_STRIPPED = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def left_to_right(text: str) -> str:
    """Return a date, number, range, reference, path or address so that its parts keep their order."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}" if text else ""


def own_direction(text: str) -> str:
    """Return a title, a name or quoted words so that they keep the direction of their first letter."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if text else ""


def kept_apart(text: str) -> str:
    """Return a title on one line so that nothing in it turns round what stands beside it.

    Signs of direction in it are left out, since one that is not closed reaches beyond the title; isolates stand
    around it only where it has letters that are read from the right, as not every title bar hides them.
    """
    plain = " ".join(text.translate(_SIGNS).split())
    turns = any(bidirectional(character) in ("R", "AL") for character in plain)
    return own_direction(plain) if turns else plain


def without_isolates(text: str) -> str:
    """Return a sentence of ours without isolates, for files and screens that know no direction."""
    return text.translate(_STRIPPED)
