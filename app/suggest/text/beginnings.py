"""Which rules a word may begin: looked up once a word, so that no rule tries every word of an article."""

from collections.abc import Iterator
from typing import Any

from app.suggest.text.families import DATE, NUMBER
from app.suggest.text.phrases import Phrases
from app.suggest.text.tokens import Word, Words, forms_without, kind_of

_LONGEST_KNOWN = 40
"""Letters of a word that is worth holding."""
_MOST_KNOWN = 50_000

Lists = Iterator[tuple[int, Phrases[Any]]]


class Beginnings(Words):
    """Holds the words of one language as they were met: their forms, and which families have a phrase they begin.

    `prefixes` are what the language writes together with the next word.
    """

    def __init__(self, lists: Lists, prefixes: tuple[str, ...]) -> None:
        super().__init__()
        self._lists = list(lists)
        self._prefixes = prefixes

    def __missing__(self, written: str) -> Word:
        found = self._look(written)
        if len(written) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[written] = found
        return found

    def _look(self, written: str) -> Word:
        kind = kind_of(written)
        if kind == "n":
            return kind, (written,), DATE | NUMBER, written
        forms = forms_without(self._prefixes if kind == "w" else (), written)
        return kind, forms, self._families(forms), forms[0]

    def _families(self, forms: tuple[str, ...]) -> int:
        families = 0
        for family, phrases in self._lists:
            if not families & family and phrases.may_begin(forms):
                families |= family
        return families
