"""A list of words and phrases with what each stands for, found at a token, the longest first."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from app.suggest.tokens import Token, tokenise

Value = TypeVar("Value")


class _Piece(NamedTuple):
    key: str
    is_stem: bool

    def fits(self, token: Token) -> bool:
        return any(form.startswith(self.key) if self.is_stem else form == self.key for form in token.forms)


class Phrases(Generic[Value]):
    """Phrases as a pack writes them: words between blanks, `убит*` for every word that begins so."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._by_word: dict[str, list[tuple[tuple[_Piece, ...], Value]]] = {}
        self._by_stem: dict[str, list[tuple[tuple[_Piece, ...], Value]]] = {}
        self._stems: tuple[int, ...] = ()
        for phrase, value in entries:
            pieces = _pieces(phrase)
            table = self._by_stem if pieces[0].is_stem else self._by_word
            table.setdefault(pieces[0].key, []).append((pieces[1:], value))
        self._stems = tuple(sorted({len(stem) for stem in self._by_stem}))

    def at(self, tokens: list[Token], index: int) -> tuple[int, Value] | None:
        """Return the end (index of a token) and the value of the longest phrase that begins at a token."""
        if index >= len(tokens):
            return None
        best: tuple[int, Value] | None = None
        for form in tokens[index].forms:
            candidates = [self._by_word.get(form, [])]
            candidates += [
                self._by_stem.get(form[:length], []) for length in self._stems if length <= len(form)
            ]
            for rest, value in (entry for entries in candidates for entry in entries):
                end = index + 1 + len(rest)
                if (best is None or end > best[0]) and _follow(tokens, index + 1, rest):
                    best = end, value
        return best

    def before(self, tokens: list[Token], index: int, longest: int = 4) -> tuple[int, Value] | None:
        """Return the start (index of a token) and the value of the longest phrase that ends just before one."""
        for start in range(max(0, index - longest), index):
            found = self.at(tokens, start)
            if found and found[0] == index:
                return start, found[1]
        return None


def _pieces(phrase: str) -> tuple[_Piece, ...]:
    pieces: list[_Piece] = []
    for word in phrase.split():
        keys = [token.key for token in tokenise(word.removesuffix("*") if len(word) > 1 else word)]
        pieces += [_Piece(key, is_stem=False) for key in keys[:-1]]
        pieces.append(_Piece(keys[-1], is_stem=len(word) > 1 and word.endswith("*")))
    return tuple(pieces)


def _follow(tokens: list[Token], index: int, pieces: tuple[_Piece, ...]) -> bool:
    if index + len(pieces) > len(tokens):
        return False
    return all(piece.fits(tokens[index + offset]) for offset, piece in enumerate(pieces))
