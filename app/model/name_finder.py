"""Finds a person's name in words however it is written there, to take it out for good."""

import re
import unicodedata
from collections.abc import Iterable

from app.model.name_pattern import name_pattern

BLOCK = "\u2588"
"""Stands for each letter that was taken out, so that everything after it keeps its place."""
_SILENT = frozenset("\u0640")
"""Tatweel, which only makes an Arabic word longer."""
_LEAST = 2
"""A name of one letter would take half of every text with it."""
_BROKEN = re.compile(r"(?<=\w)[-\u2010\u2011]\s+(?=\w)")
"""Where a line's end broke a word in two; a reader may have made a space of the line's end."""
_ALIKE = {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}


class NameFinder:
    """Compares letters and digits alone: case, accents, vowel signs, width, spaces and punctuation make no difference.

    A name in letters that know capitals is found as whole words, one in other letters also inside longer ones
    (`والأحمد`, names without spaces between them). Places are code points, ends exclusive.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Take the spellings to look for; raises ValueError for one with fewer than two letters or digits."""
        folded = {_Folded(name).words.strip() for name in names}
        if not folded or any(len(name) < _LEAST for name in folded):
            raise ValueError
        self._pattern = name_pattern(folded)

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return where a name stands, in order."""
        return [(start, end) for start, end, _ in self.found(text)]

    def found(self, text: str) -> list[tuple[int, int, str]]:
        """Return where a name stands, in order, and its `key`."""
        folded = _Folded(text)
        return [
            (folded.places[found.start()], folded.end(found.end()), found.group().replace(" ", ""))
            for found in self._pattern.finditer(folded.words)
        ]

    @staticmethod
    def key(name: str) -> str:
        """Return what all spellings of a name have in common."""
        return _Folded(name).words.strip().replace(" ", "")

    def is_in(self, text: str) -> bool:
        """Return whether any of the names stands in `text`."""
        return self._pattern.search(_Folded(text).words) is not None

    def taken_out(self, text: str) -> str:
        """Return `text` with a block for each code point of a name that is no space: as long as it was."""
        for start, end in reversed(self.places(text)):
            hidden = "".join(letter if letter.isspace() else BLOCK for letter in text[start:end])
            text = f"{text[:start]}{hidden}{text[end:]}"
        return text


class _Folded:
    """The letters and digits of a text with their places in it; whatever stands between two is one space."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        self.places: list[int] = []
        self._ends: list[int] = []
        broken = {place for found in _BROKEN.finditer(text) for place in range(*found.span())}
        for place, letter in enumerate(text):
            plain = None if place in broken else _PLAIN[letter]
            if plain is None:
                if self._ends:
                    self._ends[-1] = place + 1
                continue
            if plain == " " and letters and letters[-1] == " ":
                continue
            for one in plain:
                letters.append(one)
                self.places.append(place)
                self._ends.append(place + 1)
        self.words = "".join(letters)

    def end(self, index: int) -> int:
        """Return where in the text the letter before `index` ends, with the marks that stand on it."""
        return self._ends[index - 1]


class _Plain(dict[str, str | None]):
    def __missing__(self, letter: str) -> str | None:
        plain = self[letter] = _plain(letter)
        return plain


def _plain(letter: str) -> str | None:
    """Return what is compared of a letter: "" never, None where it is only a mark on the one before."""
    category = unicodedata.category(letter)
    if letter in _SILENT or category in ("Mn", "Me", "Cf"):
        return None
    compared = "".join(
        _ALIKE.get(part, part)
        for part in unicodedata.normalize("NFKD", letter).casefold()
        if part.isalnum() or unicodedata.category(part) == "Mc"
    )
    return compared or " "


_PLAIN = _Plain()
