"""Which rules a word may begin: looked up once a word, so that no rule tries every word of an article."""

from collections.abc import Iterator
from typing import Any

from app.suggest.families import DATE, NUMBER
from app.suggest.phrases import Phrases
from app.suggest.tokens import Word, Words, forms_without, kind_of

Lists = Iterator[tuple[int, Phrases[Any]]]


class Beginnings(Words):
    """Tells for the forms of a word which families of rules have a phrase that begins with it.

    `prefixes` are what the language writes together with the next word.
    """

    def __init__(self, lists: Lists, prefixes: tuple[str, ...]) -> None:
        super().__init__()
        self._lists = list(lists)
        self._prefixes = prefixes

    def look(self, written: str) -> Word:
        """Return a word with the forms it is looked up under and the families it may begin."""
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
