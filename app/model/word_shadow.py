"""A text as its words are compared between readings: spaces, digits, case and silent marks make no difference."""

import re
import unicodedata
from bisect import bisect_left

_SILENT = re.compile("[\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]")
"""Soft hyphen, tatweel, harakat, characters of no width, marks of direction."""
_SPACES = re.compile(r"\s+")


class WordShadow:
    """The shadow of a text with the way back: `words` and, for each of its letters, its place in the text.

    A run of white space is one space, a decimal digit of any script its ASCII one, a letter its lower case where
    that is one letter; soft hyphens, tatweel, harakat and what has no width are left out. Accents, vowels of
    other scripts, quotes, hyphens and punctuation stay: words that differ in them are other words.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        letters: list[str] = []
        self._places: list[int] = []
        after_space = False
        for place, letter in enumerate(text):
            shown = _LETTERS[letter]
            if not shown or (shown == " " and after_space):
                continue
            after_space = shown == " "
            letters.append(shown)
            self._places.append(place)
        self.words = "".join(letters)

    def place(self, index: int) -> int:
        """Return where in the text letter `index` of the shadow stands; its length for the end."""
        return self._places[index] if index < len(self._places) else self._length

    def end(self, index: int) -> int:
        """Return where in the text a stretch ends that ends before letter `index` of the shadow.

        Silent marks on the last letter belong to it.
        """
        return self.place(index)

    def index(self, place: int) -> int:
        """Return the first letter of the shadow that stands at `place` of the text or after it."""
        return bisect_left(self._places, place)


def shadow_words(words: str) -> str:
    """Return the shadow of some words without the space around them."""
    return WordShadow(words).words.strip(" ")


class _Letters(dict[str, str]):
    def __missing__(self, letter: str) -> str:
        shown = self[letter] = _shown(letter)
        return shown


def _shown(letter: str) -> str:
    if _SILENT.match(letter):
        return ""
    if _SPACES.match(letter):
        return " "
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


_LETTERS = _Letters()
