"""Words, runs of digits and signs of a text, with their places."""

import re
from collections.abc import Callable
from typing import NamedTuple

from app.suggest.families import ALL
from app.suggest.shadow import BLANK, shadow_of

_TOKEN = re.compile(r"(?P<n>[0-9]+)|(?P<w>[^\W\d_](?:[^\W\d_]|\0)*)|(?P<p>[^\s\0])")


class Token(NamedTuple):
    """Code points `start` to `end` of the text; `forms` are the shadows it may be looked up under, itself first.

    `kind` is `n` (digits), `w` (word) or `p` (one sign); `begins` are the families of rules (`app.suggest.beginnings`)
    that have a phrase which begins with it.
    """

    start: int
    end: int
    kind: str
    forms: tuple[str, ...]
    begins: int = ALL

    @property
    def key(self) -> str:
        """The shadow of the whole token."""
        return self.forms[0]


Forms = Callable[[str, str], tuple[tuple[str, ...], int]]
"""What a word and its kind are looked up under, and what it may begin."""


def tokenise(text: str, forms: Forms, offset: int = 0) -> list[Token]:
    """Return the tokens of `text` in order; `offset` is where it begins in the longer text it is taken from."""
    tokens = []
    for match in _TOKEN.finditer(shadow_of(text)):
        kind = match.lastgroup or "p"
        start, end = match.span()
        tokens.append(Token(start + offset, end + offset, kind, *forms(match.group(), kind)))
    return tokens


def plain_forms(word: str, _kind: str) -> tuple[tuple[str, ...], int]:
    """Return a word as it stands, as a list of phrases holds it."""
    return (word.replace(BLANK, ""),), ALL


def forms_without(prefixes: tuple[str, ...], word: str) -> tuple[str, ...]:
    """Return a word's shadow, and what is left of it without what is written together with it."""
    forms = [word.replace(BLANK, "")]
    for form in forms:
        if len(forms) > _MOST_FORMS:
            break
        bare = (form[len(prefix) :] for prefix in prefixes if form.startswith(prefix))
        forms.extend(rest for rest in bare if len(rest) >= _SHORTEST_STEM and rest not in forms)
    return tuple(forms[:_MOST_FORMS])


_MOST_FORMS = 8
_SHORTEST_STEM = 2


def touches(tokens: list[Token], index: int) -> bool:
    """Return whether nothing stands between a token and the one before it."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start
