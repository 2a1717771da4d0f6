"""Which slots of date templates a word may begin, looked up once a word."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from app.suggest.pack import Pack
from app.suggest.phrases import Phrases
from app.suggest.tokens import Token

_OF_DIGITS = ("day", "year", "count", "century")
_LISTS = {
    "day": ("day_names",),
    "month": ("months",),
    "weekday": ("weekdays",),
    "season": ("seasons",),
    "day_word": ("day_words",),
    "count": ("count_words",),
    "century": ("centuries",),
    "relative": ("relative",),
    "decade_name": ("decade_names",),
}
_MOST_KNOWN = 50_000


class SlotNames:
    """Remembers for each word of a language the slots that it may begin."""

    def __init__(self, language: str) -> None:
        self._lists = tuple(_lists(Pack(language)))
        self._known: dict[str, tuple[str, ...]] = {}

    def at(self, token: Token) -> tuple[str, ...]:
        """Return the names of the slots that may begin at a token."""
        if token.kind == "n":
            return _OF_DIGITS
        found = self._known.get(token.key)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            names = (name for name, phrases in self._lists if phrases.may_begin(token.forms))
            found = self._known[token.key] = tuple(dict.fromkeys(names))
        return found


@cache
def slot_names(language: str) -> SlotNames:
    """Return the names of a language's slots."""
    return SlotNames(language)


def _lists(pack: Pack) -> Iterator[tuple[str, Phrases[Any]]]:
    for name, tables in _LISTS.items():
        for table in tables:
            yield name, pack.values("dates", table)
    for name in ("words", "scales"):
        yield "count", pack.values("numbers", name)
    yield "count", pack.words("numbers", "article")
    yield "year", Phrases((("'", True),))
    for name in pack.table("dates")["slots"]:
        yield name, pack.date_words(name)
