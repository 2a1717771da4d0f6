"""A list of words and phrases with what each stands for, found at a token, the longest first."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from app.suggest.text.tokens import PLAIN, Token, tokenise

Value = TypeVar("Value")


class _Piece(NamedTuple):
    key: str
    is_stem: bool


_Entry = tuple[tuple[_Piece, ...], Value]


class _Start(NamedTuple, Generic[Value]):
    """Phrases that begin with one word, the longest first, and which word is second in any of them.

    `seconds` is None where any word of a stem may be; `alone` is the word without any other.
    """

    entries: list[_Entry[Value]]
    seconds: frozenset[str] | None
    alone: tuple[Value] | None


class Phrases(Generic[Value]):
    """Phrases as a pack writes them: words between blanks, `убит*` for every word that begins so."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        words: dict[str, list[_Entry[Value]]] = {}
        stems: dict[str, list[_Entry[Value]]] = {}
        for phrase, value in entries:
            pieces = _pieces(phrase)
            table = stems if pieces[0].is_stem else words
            table.setdefault(pieces[0].key, []).append((pieces[1:], value))
        lone: dict[int, _Start[Value]] = {}
        self._by_word = {word: _start_of(found, lone) for word, found in words.items()}
        self._by_stem = {stem: _start_of(found, lone) for stem, found in stems.items()}
        self._stems = tuple(sorted({len(stem) for stem in stems}))
        self._last = self._last_pieces()

    def _last_pieces(self) -> frozenset[str] | None:
        """Return the words with which phrases end; None where one ends with any word of a stem."""
        if any(start.alone for start in self._by_stem.values()):
            return None
        ends = {word for word, start in self._by_word.items() if start.alone}
        for start in (*self._by_word.values(), *self._by_stem.values()):
            for rest, _ in start.entries:
                if rest and rest[-1].is_stem:
                    return None
                ends.update(piece.key for piece in rest[-1:])
        return frozenset(ends)

    def may_begin(self, forms: tuple[str, ...]) -> bool:
        """Return whether any phrase begins with a word of these forms."""
        return any(
            form in self._by_word or any(form[:length] in self._by_stem for length in self._stems)
            for form in forms
        )

    def seconds(self, forms: tuple[str, ...]) -> frozenset[str] | None:
        """Return the words that may follow a word of these forms; None where it may stand alone or before a stem."""
        if any(start.alone for start in self._starts(forms)):
            return None
        return self.words_after(forms)

    def words_after(self, forms: tuple[str, ...]) -> frozenset[str] | None:
        """Return the words that may go on with a word of these forms; None where those of a stem may."""
        found: set[str] = set()
        for start in self._starts(forms):
            if start.seconds is None:
                return None
            found |= start.seconds
        return frozenset(found)

    def _starts(self, forms: tuple[str, ...]) -> Iterator[_Start[Value]]:
        for form in forms:
            if start := self._by_word.get(form):
                yield start
            for length in self._stems:
                if start := self._by_stem.get(form[:length]):
                    yield start

    def at(self, tokens: list[Token], index: int) -> tuple[int, Value] | None:
        """Return the end (index of a token) and the value of the longest phrase that begins at a token."""
        if index >= len(tokens):
            return None
        forms = tokens[index].forms
        best: tuple[int, Value] | None = None
        if len(forms) == 1 and not self._stems:  # by far the most
            alone = self._by_word.get(forms[0])
            return None if alone is None else _longer(best, tokens, index + 1, alone)
        for form in forms:
            if found := self._by_word.get(form):
                best = _longer(best, tokens, index + 1, found)
            for length in self._stems:
                if found := self._by_stem.get(form[:length]):
                    best = _longer(best, tokens, index + 1, found)
        return best

    def before(self, tokens: list[Token], index: int, longest: int = 4) -> tuple[int, Value] | None:
        """Return the start (index of a token) and the value of the longest phrase that ends just before one."""
        if not index or (self._last is not None and self._last.isdisjoint(tokens[index - 1].forms)):
            return None
        for start in range(max(0, index - longest), index):
            found = self.at(tokens, start)
            if found and found[0] == index:
                return start, found[1]
        return None


def _pieces(phrase: str) -> tuple[_Piece, ...]:
    pieces: list[_Piece] = []
    for word in phrase.split():
        keys = [token.key for token in tokenise(word.removesuffix("*") if len(word) > 1 else word, PLAIN)]
        pieces += [_Piece(key, is_stem=False) for key in keys[:-1]]
        pieces.append(_Piece(keys[-1], is_stem=len(word) > 1 and word.endswith("*")))
    return tuple(pieces)


def _start_of(entries: list[_Entry[Value]], lone: dict[int, _Start[Value]]) -> _Start[Value]:
    """Return what begins with one word, from the phrases without it; `lone` are shared by words that stand alone."""
    if len(entries) == 1 and not entries[0][0]:
        value = entries[0][1]
        return lone.setdefault(id(value), _Start(entries, frozenset(), (value,)))
    entries = sorted(entries, key=lambda entry: -len(entry[0]))
    seconds = {rest[0] for rest, _ in entries if rest}
    has_stem = any(second.is_stem for second in seconds)
    alone = next(((value,) for rest, value in entries if not rest), None)
    return _Start(entries, None if has_stem else frozenset(second.key for second in seconds), alone)


def _longer(
    best: tuple[int, Value] | None, tokens: list[Token], index: int, start: _Start[Value]
) -> tuple[int, Value] | None:
    """Return the longest phrase that goes on at a token if it is longer than `best`, else `best`."""
    entries, seconds, alone = start
    if seconds is not None and (index >= len(tokens) or seconds.isdisjoint(tokens[index].forms)):
        if alone is None or (best is not None and index <= best[0]):
            return best
        return index, alone[0]
    for rest, value in entries:
        end = index + len(rest)
        if best is not None and end <= best[0]:
            return best
        if not rest or (end <= len(tokens) and _follow(tokens, index, rest)):
            return end, value
    return best


def _follow(tokens: list[Token], index: int, pieces: tuple[_Piece, ...]) -> bool:
    for key, is_stem in pieces:
        token = tokens[index]
        if is_stem:
            if not any(form.startswith(key) for form in token.forms):
                return False
        elif key not in token.forms:
            return False
        index += 1
    return True
