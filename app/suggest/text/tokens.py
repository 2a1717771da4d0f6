"""Words, runs of digits and signs of a text, with their places."""

import re
from typing import NamedTuple

from app.suggest.text.families import ALL
from app.suggest.text.shadow import BLANK, shadow_of

_TOKEN = re.compile(r"[0-9]+|[^\W\d_](?:[^\W\d_]|\0)*|[^\s\0]")


class Token(NamedTuple):
    """Code points `start` to `end` of the text; `forms` are the shadows it may be looked up under, itself first.

    `kind` is `n` (digits), `w` (word) or `p` (one sign); `begins` are the families of rules that have a phrase which
    begins with it (`app.suggest.text.beginnings`); `key` is the shadow of the whole token.
    """

    start: int
    end: int
    kind: str
    forms: tuple[str, ...]
    begins: int
    key: str


Word = tuple[str, tuple[str, ...], int, str]
"""What a token has besides its place."""


class Words(dict[str, Word]):
    """Words by their shadow with blanks: as they stand, as a list of phrases holds them."""

    def __missing__(self, written: str) -> Word:
        word = written.replace(BLANK, "")
        return kind_of(word), (word,), ALL, word


def kind_of(word: str) -> str:
    """Return `n` for digits, `w` for a word, `p` for a sign."""
    return "n" if word[0].isdecimal() else "w" if word[0].isalnum() else "p"


def tokenise(text: str, words: Words, offset: int = 0) -> list[Token]:
    """Return the tokens of `text` in order; `offset` is where it begins in the longer text it is taken from."""
    tokens = []
    for match in _TOKEN.finditer(shadow_of(text)):
        start, end = match.span()
        tokens.append(Token(start + offset, end + offset, *words[match[0]]))
    return tokens


PLAIN = Words()
"""Words as they stand, in whatever language."""


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
