"""Which rules a word may begin: looked up once a word, so that no rule tries every word of an article."""

from collections.abc import Callable, Iterator
from typing import Any

from app.suggest.phrases import Phrases

_MOST_KNOWN = 50_000

Lists = Iterator[tuple[int, Phrases[Any]]]


class Beginnings:
    """Tells for the forms of a word which families of rules have a phrase that begins with it."""

    def __init__(self, lists: Lists) -> None:
        self._lists = list(lists)
        self._known: dict[str, tuple[tuple[str, ...], int]] = {}

    def of(self, word: str, forms_of: Callable[[str], tuple[str, ...]]) -> tuple[tuple[str, ...], int]:
        """Return the forms a word is looked up under and the families it may begin; remembered."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[word] = self._look(forms_of(word))
        return known

    def _look(self, forms: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
        families = 0
        for family, phrases in self._lists:
            if not families & family and phrases.may_begin(forms):
                families |= family
        return forms, families
