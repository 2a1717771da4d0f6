"""Takes apart what a person types into a search."""

import re

from app.store.shadow import FILLER, shadow

_TERM = re.compile(r'"([^"]+)"|([^\s"]+)')
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Scripts that write without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+")
_MOST_TERMS = 32


class SearchWords:
    """The terms of a search: words of the index by their beginning, all else as it stands."""

    def __init__(self, typed: str) -> None:
        clean = shadow(typed).replace(FILLER, "")
        terms = list(dict.fromkeys(quoted or word for quoted, word in _TERM.findall(clean)))[:_MOST_TERMS]
        terms = [term.strip() for term in terms if term.strip()]
        self.indexed = [term for term in terms if _LETTER.search(term) and not _UNSPACED.search(term)]
        self.plain = [term for term in terms if term not in self.indexed]

    def __bool__(self) -> bool:
        return bool(self.indexed or self.plain)

    @property
    def match(self) -> str:
        """The query for the index; every term stands in quotes, so that none is read as its syntax."""
        return " AND ".join(f'"{term}" *' for term in self.indexed)

    def pattern(self) -> re.Pattern[str]:
        """Return what finds the terms in a shadow."""
        words = [
            r"(?<!\w)" + r"[\W_]+".join(_spread(word) for word in _WORD.findall(term))
            for term in self.indexed
        ]
        return re.compile("|".join([*words, *map(_spread, self.plain)]))


def _spread(word: str) -> str:
    """Return a pattern for a word whose letters may carry marks."""
    return f"{FILLER}*".join(map(re.escape, word)) + f"{FILLER}*"
