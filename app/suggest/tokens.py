"""Words, runs of digits and signs of a text, with their places."""

import re
from typing import NamedTuple

from app.suggest.shadow import BLANK, shadow_of

_TOKEN = re.compile(r"(?P<n>[0-9]+)|(?P<w>[^\W\d_](?:[^\W\d_]|\0)*)|(?P<p>[^\s\0])")


class Token(NamedTuple):
    """Code points `start` to `end` of the text; `forms` are the shadows it may be looked up under, itself first.

    `kind` is `n` (digits), `w` (word) or `p` (one sign).
    """

    start: int
    end: int
    kind: str
    forms: tuple[str, ...]

    @property
    def key(self) -> str:
        """The shadow of the whole token."""
        return self.forms[0]


def tokenise(text: str, prefixes: tuple[str, ...] = (), offset: int = 0) -> list[Token]:
    """Return the tokens of `text` in order; a word is also looked up without what `prefixes` puts before it.

    Their places are counted from `offset`, where `text` stands in a longer one.
    """
    return [
        Token(match.start() + offset, match.end() + offset, match.lastgroup or "p", _forms(match, prefixes))
        for match in _TOKEN.finditer(shadow_of(text))
    ]


def _forms(match: re.Match[str], prefixes: tuple[str, ...]) -> tuple[str, ...]:
    key = match.group().replace(BLANK, "")
    if not prefixes or match.lastgroup != "w":
        return (key,)
    forms = [key]
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
