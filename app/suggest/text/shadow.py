"""A text's shadow: of the same length, easier to match."""

import unicodedata

BLANK = "\0"
"""Stands for what is skipped inside a word: vowel signs, tatweel, directional marks."""

_FOLDED = {
    **dict.fromkeys("أإآٱ", "ا"),
    "ى": "ي",
    "ـ": BLANK,
    "٬": ",",
    "٫": ".",
    "٪": "%",
    **dict.fromkeys("‘’ʼ`´", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "ё": "е",
    "Ё": "е",
}


class _Shadows(dict[int, str]):
    """Fills itself with the shadow of each character it is asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _shadow_of(chr(code))
        return found


def _shadow_of(letter: str) -> str:
    if letter in _FOLDED:
        return _FOLDED[letter]
    if letter == "\n":
        return letter
    if letter.isspace():
        return " "
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    kind = unicodedata.category(letter)
    if kind == "Cf" or (kind == "Mn" and "\u0600" <= letter <= "\u06ff"):
        return BLANK
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter


_SHADOWS = _Shadows()


def shadow_of(text: str) -> str:
    """Return `text` with spaces unified, digits as ASCII, case folded and Arabic vowel signs blanked.

    Every code point gives exactly one, so that offsets hold in both.
    """
    return text.translate(_SHADOWS)
