"""Cleans the names that a page gives as its authors' of what is no name."""

import re
from collections.abc import Iterable

_BY = re.compile(r"^(?:by|par|por|von|da|автор|بقلم)\s*[:：]?\s+", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:https?://|www\.|@).*|.*\.(?:com|org|net|html?)|admin(?:istrator)?\d*|web ?master|unknown|none|null|"
    r"author|authors|by|guest|user|n/?a|\W*\d*\W*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*;\s*|\s+(?:and|et|und|и|та|و)\s+|\s*&\s*|\s*\|\s*")
_LONGEST = 100
_MOST = 30
_PAIR = 2


def joined_names(written: Iterable[str]) -> str:
    """Return the names in what is written, each once, joined by `; `; "" where there is none."""
    names: dict[str, None] = {}
    for words in written:
        for part in _BETWEEN.split(_BY.sub("", " ".join(words.split()))):
            for name in _by_commas(part):
                if name and len(name) <= _LONGEST and not _NO_NAME.fullmatch(name):
                    names.setdefault(name)
    return "; ".join(list(names)[:_MOST])


def _by_commas(part: str) -> list[str]:
    """Part `Ann Lee, Ben Roy`, but keep `Lee, Ann` and `Ann Lee, PhD`."""
    pieces = [piece.strip() for piece in part.split(",")]
    if all(len(piece.split()) >= _PAIR for piece in pieces):
        return pieces
    return [part.strip(" ,")]
