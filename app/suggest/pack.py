"""The word lists of one language, read from `resources/suggest/<language>` when they are first needed."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from app.resources import packaged_file
from app.suggest.text.beginnings import Beginnings
from app.suggest.text.families import COUNTED, DATE, EVENT, NUMBER, PLACE, SPEAKER
from app.suggest.text.phrases import Phrases
from app.suggest.text.tokens import Token, tokenise

VERSION = "2026.11"
"""Of all word lists together; it changes with them, and stands with each suggestion."""
LANGUAGES = ("en", "fr", "es", "ar", "ru", "uk")


@dataclass(frozen=True, eq=False)
class Pack:
    """One language's data; each file is read once, when its first list is asked for.

    Lists are asked for at every word, hence the looked-up ones are held by the pack itself.
    """

    language: str

    @property
    def name(self) -> str:
        """The language and the version of the word lists."""
        return f"{self.language} {VERSION}"

    def tokens(self, text: str, offset: int = 0) -> list[Token]:
        """Return the tokens of `text`, which begins at `offset`, as this language looks them up."""
        return tokenise(text, _beginnings(self.language), offset)

    @cached_property
    def prefixes(self) -> tuple[str, ...]:
        """What the language writes together with the next word (Arabic "and", "the")."""
        return tuple(self.table("numbers").get("prefixes", ()))

    def table(self, name: str) -> Mapping[str, Any]:
        """Return the file `name` of the pack as plain values."""
        return _table(self.language, name)

    @cached_property
    def words(self) -> Callable[[str, str], Phrases[bool]]:
        """Return the list `key` of the file `name`: whether a phrase is in it."""
        return cache(partial(_words, self.language))

    @cached_property
    def slots(self) -> Callable[[str, str], Phrases[str]]:
        """Return the lists of table `key` of the file `name`: under which name a phrase stands."""
        return cache(partial(_slots, self.language))

    @cached_property
    def values(self) -> Callable[[str, str], Phrases[Any]]:
        """Return the table `key` of the file `name`: what each phrase stands for."""
        return cache(partial(_values, self.language))

    def nouns(self) -> Phrases[Mapping[str, str]]:
        """Return the nouns that are counted: unit, population and counts of each, as far as it tells them."""
        return _nouns(self.language)

    @cached_property
    def date_words(self) -> Callable[[str], Phrases[str]]:
        """Return the words of one slot of date templates: under which value each stands."""
        return cache(partial(_date_words, self.language))


@cache
def pack_for(language: str) -> Pack:
    """Return the pack of a language tag ("en", "fr-CA"); English where there is none."""
    primary = language.replace("_", "-").partition("-")[0].casefold()
    return _pack(primary if primary in LANGUAGES else "en")


@cache
def _pack(language: str) -> Pack:
    return Pack(language)


@cache
def _table(language: str, name: str) -> Mapping[str, Any]:
    with packaged_file("resources", "suggest", language, f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _words(language: str, name: str, key: str) -> Phrases[bool]:
    entries: Iterable[str] = _table(language, name).get(key, ())
    return Phrases((entry, True) for entry in entries)


@cache
def _slots(language: str, name: str, key: str) -> Phrases[str]:
    lists: Mapping[str, list[str]] = _table(language, name).get(key, {})
    return Phrases((entry, slot) for slot, entries in lists.items() for entry in entries)


@cache
def _values(language: str, name: str, key: str) -> Phrases[Any]:
    entries: Mapping[str, Any] = _table(language, name).get(key, {})
    return Phrases(entries.items())


@cache
def _nouns(language: str) -> Phrases[Mapping[str, str]]:
    return Phrases((word, noun) for noun in _table(language, "units")["noun"] for word in noun["words"])


@cache
def _date_words(language: str, slot: str) -> Phrases[str]:
    lists: Mapping[str, list[str]] = _table(language, "dates")["slots"].get(slot, {})
    return Phrases((entry, value) for value, entries in lists.items() for entry in entries)


@cache
def _date_starts(language: str) -> Phrases[bool]:
    dates, numbers = _table(language, "dates"), _table(language, "numbers")
    tables = (
        "months",
        "weekdays",
        "seasons",
        "day_words",
        "day_names",
        "count_words",
        "centuries",
        "relative",
    )
    entries = ["'", *(entry for table in (*tables, "decade_names") for entry in dates.get(table, ()))]
    for name in _first_slots([*dates["forms"], *dates["ranges"], "since", "until"]):
        entries += [entry for words in dates["slots"].get(name, {}).values() for entry in words]
    entries += [*dates["decade_before"], *numbers["words"], *numbers["scales"], *numbers["article"]]
    return Phrases((entry, True) for entry in entries)


def _first_slots(forms: Iterable[str]) -> set[str]:
    """Return the slots that may stand first in any template: those up to the first that may not be missing."""
    found = set()
    for form in forms:
        for part in form.split():
            found.add(part.rstrip("?"))
            if not part.endswith("?"):
                break
    return found


_BEGINNINGS = (
    (
        NUMBER,
        "numbers",
        (
            "words",
            "scales",
            "article",
            "fractions",
            "vague",
            "weak",
            "indefinite",
            "currencies",
            "minus",
            "halves",
            "one_and_half",
            "half_units",
        ),
    ),
    (NUMBER, "qualifiers", ("before",)),
    (SPEAKER, "sources", ("before", "verbs", "hedges", "known")),
    (
        SPEAKER,
        "sources",
        (
            "weak_verbs",
            "that_verbs",
            "participles",
            "perfects",
            "findings",
            "after_quotation",
            "feelings",
            "nouns",
            "own_words",
        ),
    ),
    (PLACE, "places", ("cues", "weak", "between", "kinds_before")),
    (COUNTED, "events", ("counts",)),
    (EVENT, "events", ("verbs", "nouns", "vetoes")),
)
"""Which lists of a pack hold what a rule of each family begins with."""


@cache
def _beginnings(language: str) -> Beginnings:
    return Beginnings(_lists(language), Pack(language).prefixes)


def _lists(language: str) -> Iterator[tuple[int, Phrases[Any]]]:
    yield DATE, _date_starts(language)
    for family, name, keys in _BEGINNINGS:
        for key in keys:
            yield family, _listed(language, name, key)
    yield COUNTED, _nouns(language)


def _listed(language: str, name: str, key: str) -> Phrases[Any]:
    """Return the phrases of a list or a table, the same as the rules look them up in."""
    found = _table(language, name).get(key, ())
    if not isinstance(found, Mapping):
        return _words(language, name, key)
    is_of_lists = all(isinstance(value, list) for value in found.values())
    return _slots(language, name, key) if is_of_lists else _values(language, name, key)
