"""The letters that a search compares: as many code points as the text, without what people do not type."""

import unicodedata

FILLER = "\u0301"
"""Stands where a mark was; the search index leaves it out of the word it stands in."""
_HANGUL = range(0xAC00, 0xD7A4)
_SILENT = frozenset("\u00ad\u0640\u200b\u200c\u200d\u2060\ufeff")
"""Soft hyphen, tatweel, characters of no width."""
_SAME = {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "\0": " ", "ς": "σ"}
_MARKED_SCRIPTS = (range(0x0300, 0x0370), range(0x0483, 0x0488), range(0x0591, 0x0700), range(0x08D3, 0x0900))
"""Marks of Latin, Cyrillic, Hebrew, Arabic and Syriac; those of Indic scripts are vowels and stay."""


class _Letters(dict[int, str]):
    def __missing__(self, number: int) -> str:
        letter = self[number] = _plain(chr(number))
        return letter


_LETTERS = _Letters()


def shadow(text: str) -> str:
    """Return `text` in lower case without accents, vowel signs and tatweel; every offset stays."""
    return text.translate(_LETTERS)


def _plain(letter: str) -> str:
    if "\ud800" <= letter <= "\udfff":
        return "\ufffd"
    if letter in _SAME:
        return _SAME[letter]
    if letter in _SILENT:
        return FILLER
    number = ord(letter)
    if unicodedata.category(letter) == "Mn" and any(number in marks for marks in _MARKED_SCRIPTS):
        return FILLER
    base = letter if number in _HANGUL else unicodedata.normalize("NFD", letter)[0]
    lower = base.lower()
    return lower if len(lower) == 1 else base
