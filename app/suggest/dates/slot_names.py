"""Which slots of date templates a word may begin, looked up once a word."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from app.suggest.dates.date_forms import date_grammar
from app.suggest.pack import Pack
from app.suggest.text.phrases import Phrases
from app.suggest.text.tokens import Token

_OF_DIGITS = ("day", "year", "year_pair", "count", "century", "relative", "short_year")
_JOINING = ("and", "join")
"""Slots whose word Arabic writes together with the next one."""
_LISTS = {
    "day": ("day_names",),
    "month": ("months",),
    "weekday": ("weekdays",),
    "season": ("seasons",),
    "day_word": ("day_words",),
    "count": ("count_words",),
    "century": ("centuries",),
    "year": ("spoken_centuries",),
    "relative": ("relative",),
    "decade_name": ("decade_names",),
}
_MOST_KNOWN = 50_000
_ELSEWHERE = frozenset({"day", "month", "weekday", "year", "century", "and", "join"})
"""Slots that code reads, perhaps over several words."""
_Slots = tuple[tuple[str, ...], tuple[tuple[str, frozenset[str]], ...], frozenset[str] | None]
"""Slots that a word fills alone, and those that it fills only before certain words.

Of a word that is no time by itself ("the", "in") last come the words that go on with it; None of any other word.
"""


class SlotNames:
    """Remembers for each word of a language the slots that it may begin."""

    def __init__(self, language: str) -> None:
        self._lists = tuple(_lists(Pack(language)))
        self._articles = Pack(language).words("numbers", "article")
        self._joins = Pack(language).words("dates", "glued_and")
        self._alone = date_grammar(language, "forms").alone | _ELSEWHERE
        self._known: dict[str, _Slots] = {}

    def at(self, tokens: list[Token], index: int) -> tuple[str, ...]:
        """Return the names of the slots that may begin at a token, as far as its word and the next one tell."""
        token = tokens[index]
        if token.kind == "n":
            return _OF_DIGITS
        alone, before, _ = self._known.get(token.key) or self._look(token)
        if not before or index + 1 >= len(tokens):
            return alone
        forms = tokens[index + 1].forms
        more = [name for name, seconds in before if any(form in seconds for form in forms)]
        return (*alone, *more) if more else alone

    def leads_nowhere(self, tokens: list[Token], index: int) -> bool:
        """Return whether a token only leads times ("the", "in") and none can begin at the next one."""
        goes_on = (self._known.get(tokens[index].key) or self._look(tokens[index]))[2]
        if goes_on is None or tokens[index].kind == "n":
            return False
        if index + 1 >= len(tokens):
            return True
        after = tokens[index + 1]
        return after.kind == "w" and goes_on.isdisjoint(after.forms) and not self.at(tokens, index + 1)

    def _look(self, token: Token) -> _Slots:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        alone: dict[str, None] = dict.fromkeys(_JOINING) if is_glued(token, self._joins) else {}
        before: dict[str, frozenset[str]] = {}
        for name, phrases in self._lists:
            if not phrases.may_begin(token.forms):
                continue
            seconds = phrases.seconds(token.forms)
            if seconds is None:
                alone[name] = None
            else:
                before[name] = before.get(name, frozenset()) | seconds
        waiting = tuple((name, seconds) for name, seconds in before.items() if name not in alone)
        found = self._known[token.key] = (tuple(alone), waiting, self._goes_on(token, {*alone, *before}))
        return found

    def _goes_on(self, token: Token, names: set[str]) -> frozenset[str] | None:
        """Return the words that go on with one that only leads times; None where it may be one itself."""
        if not self._alone.isdisjoint(names):
            return None
        found: set[str] = set()
        for name, phrases in self._lists:
            after = phrases.words_after(token.forms)
            if after is None or (
                name == "count" and phrases is not self._articles and phrases.may_begin(token.forms)
            ):
                return None
            found |= after
        return frozenset(found)


def is_glued(token: Token, joins: Phrases[bool]) -> bool:
    """Return whether a word for "and" is written together with the word it leads ("وأكتوبر")."""
    return token.kind == "w" and len(token.forms) > 1 and joins.may_begin((token.key[:1],))


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
