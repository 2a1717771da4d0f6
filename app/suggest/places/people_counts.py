"""How often a text speaks of each country's people, or of what is theirs: "Syrian troops", «сирийские войска»."""

from collections import Counter
from functools import cache

from app.model.gazetteer_key import gazetteer_key
from app.suggest.pack import Pack, pack_for

_LONGEST = 400_000
"""Code points that are looked at."""
_SHORTEST = 4
_ROUND = ".,;:!?()[]{}«»“”„\"'’‘–—…،؛؟"


class _Peoples:
    """Which country a word tells; `сирийс*` in the list is every word that begins so."""

    def __init__(self, lists: dict[str, list[str]]) -> None:
        self._words: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        for code, words in lists.items():
            for word in words:
                found = self._stems if word.endswith("*") else self._words
                found[gazetteer_key(word.rstrip("*"))] = code
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}, reverse=True))

    def code(self, key: str) -> str | None:
        """Return the two letters of the country, None where the word tells none."""
        found = self._words.get(key)
        if found is None and self._stems:
            found = next((code for size in self._lengths if (code := self._stems.get(key[:size]))), None)
        return found


def peoples_in(text: str, pack: Pack) -> dict[str, int]:
    """Return the codes of the countries whose people a text names, with how often."""
    peoples = _peoples(pack.language)
    counts: Counter[str] = Counter()
    for written, times in Counter(text[:_LONGEST].split()).items():
        if len(written) >= _SHORTEST and (code := peoples.code(gazetteer_key(written.strip(_ROUND)))):
            counts[code] += times
    return dict(counts)


@cache
def _peoples(language: str) -> _Peoples:
    return _Peoples(dict(pack_for(language).table("places").get("peoples", {})))
