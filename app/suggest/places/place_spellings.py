"""Names as gazetteers spell them: the first case of what an article declines."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from app.model.gazetteer_key import gazetteer_key
from app.suggest.pack import Pack

_SHORTEST = 2
_SHORTEST_STEM = 3
_LONG_ENDING = 3
"""What ends so plainly may be short before it: «Києвом» is «Київ»."""
_MOST_FORMS = 40
_MOST_FORMS_OF_WORD = 12
_ARTICLES = frozenset("al el ad ar as ash at ath an az ed ez es et er en the".split())  # noqa: SIM905
_Endings = dict[str, tuple[str, ...]]


@lru_cache(maxsize=8192)
def spellings_of(name: str, pack: Pack, endings: str = "endings") -> tuple[str, ...]:
    """Return the keys under which a name as it stands in an article may be listed, its own first.

    `endings` is the list of the pack that tells how its words end otherwise. A name in one case of Slavic languages
    may be that of several in the first.
    """
    key = gazetteer_key(name)
    words = key.split()
    found = [key]
    if len(words) > 1 and words[0] in _ARTICLES:
        found.append(" ".join(words[1:]))
    if by_ending := _endings(pack.language, endings):
        forms = product(*(tuple(_forms(word, by_ending)) for word in words))
        found += [" ".join(form) for form in islice(forms, _MOST_FORMS)]
    found += [gazetteer_key(name[len(prefix) :]) for prefix in pack.prefixes if name.startswith(prefix)]
    return tuple(dict.fromkeys(one for one in found if len(one) >= _SHORTEST))


def _forms(word: str, by_ending: _Endings) -> Iterator[str]:
    """Yield a word, and what it may be in the first case; the longer endings first."""
    yield word
    found = (
        word[:-length] + other
        for length in range(min(_longest(by_ending), len(word) - _SHORTEST), 0, -1)
        if length >= _LONG_ENDING or len(word) - length >= _SHORTEST_STEM
        for other in by_ending.get(word[-length:], ())
    )
    yield from islice(found, _MOST_FORMS_OF_WORD)


def _longest(by_ending: _Endings) -> int:
    return max(map(len, by_ending))


@cache
def _endings(language: str, name: str) -> _Endings:
    """Return, by the ending that is written, those that it may stand for; `е:а` says that "е" may stand for "а"."""
    found: dict[str, list[str]] = {}
    for entry in Pack(language).table("places").get(name, ()):
        written, _, stands_for = entry.partition(":")
        found.setdefault(gazetteer_key(written), []).append(gazetteer_key(stands_for))
    return {written: tuple(others) for written, others in found.items()}
