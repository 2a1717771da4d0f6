"""The levels of the characters of a paragraph (Unicode Standard Annex 9, rules X1 to I2 and L1)."""

import unicodedata
from collections.abc import Iterator, Sequence

from app.report.bidi_nest import EMBEDDINGS, ISOLATES, EmbeddingNest
from app.report.bidi_run import resolve_run

_REMOVED = frozenset({*EMBEDDINGS, "PDF", "BN"})
_RESET = frozenset({"WS", "PDI"}) | ISOLATES


def levels_in(text: str, base: int) -> list[int]:
    """Return the level of each character, `base` being the paragraph's own (0 or 1).

    A character that rule X9 removes (joiners, embeddings) has the level of the one before it, so that it never
    parts a word.
    """
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    levels, types = _explicit(text, kinds, base)
    kept = [place for place, kind in enumerate(kinds) if kind not in _REMOVED]
    for run, before, after in list(_isolating_runs(kept, kinds, levels, base)):
        resolve_run(text, run, kinds, types, levels, before, after)
    _reset_blanks(kinds, levels, base)
    for place, kind in enumerate(kinds):
        if kind in _REMOVED:
            levels[place] = levels[place - 1] if place else base
    return levels


def first_strong(text: str, start: int = 0, *, within_isolate: bool = False) -> int:
    """Return 1 where the first strong letter runs from the right (rules P2, P3): isolates do not count.

    With `within_isolate` the search ends where the isolate does that `start` lies in.
    """
    depth = 0
    for place in range(start, len(text)):
        kind = unicodedata.bidirectional(text[place])
        if kind in ISOLATES:
            depth += 1
        elif kind == "PDI":
            if depth == 0 and within_isolate:
                return 0
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return 0


def _explicit(text: str, kinds: Sequence[str], base: int) -> tuple[list[int], list[str]]:
    """Apply rules X1 to X8: return the levels of embedding, and the kinds as overrides change them."""
    levels, types = [base] * len(text), list(kinds)
    nest = EmbeddingNest(base)
    for place, kind in enumerate(kinds):
        if kind in EMBEDDINGS:
            nest.embed(kind)
            continue
        nest.close(kind)
        levels[place] = nest.level
        if nest.override and kind not in ("B", "BN"):
            types[place] = nest.override
        if kind in ISOLATES:
            # Thousands of openers that nobody closes would each be looked through to the end.
            searched = kind == "FSI" and not nest.is_full
            from_right = kind == "RLI" or (
                searched and first_strong(text, place + 1, within_isolate=True) == 1
            )
            nest.isolate(from_right=from_right)
    return levels, types


def _isolating_runs(
    kept: Sequence[int], kinds: Sequence[str], levels: Sequence[int], base: int
) -> Iterator[tuple[list[int], str, str]]:
    """Apply rule X10: stretches of one level, joined from an isolate's opener to its closer, with their edges."""
    runs: list[list[int]] = []
    for place in kept:
        if runs and levels[runs[-1][-1]] == levels[place]:
            runs[-1].append(place)
        else:
            runs.append([place])
    closers = _closers(kept, kinds)
    beginning = {run[0]: run for run in runs}
    position = {place: number for number, place in enumerate(kept)}
    joined: set[int] = set()
    for run in runs:
        if run[0] in joined:
            continue
        whole = list(run)
        while (closer := closers.get(whole[-1])) is not None and closer in beginning and closer not in joined:
            joined.add(closer)
            whole += beginning[closer]
        first, last = position[whole[0]], position[whole[-1]]
        before = levels[kept[first - 1]] if first else base
        is_open = kinds[whole[-1]] in ISOLATES and whole[-1] not in closers
        after = base if is_open or last + 1 == len(kept) else levels[kept[last + 1]]
        level = levels[whole[0]]
        yield whole, _edge(max(level, before)), _edge(max(level, after))


def _edge(level: int) -> str:
    return "R" if level % 2 else "L"


def _closers(kept: Sequence[int], kinds: Sequence[str]) -> dict[int, int]:
    """Return for each isolate's opener that has one the place of its closer (definition BD9)."""
    found: dict[int, int] = {}
    still_open: list[int] = []
    for place in kept:
        if kinds[place] in ISOLATES:
            still_open.append(place)
        elif kinds[place] == "PDI" and still_open:
            found[still_open.pop()] = place
        elif kinds[place] == "B":
            still_open.clear()
    return found


def _reset_blanks(kinds: Sequence[str], levels: list[int], base: int) -> None:
    """Apply rule L1 to the paragraph as one line: separators, and blanks before them or at the end."""
    at_end = True
    for place in range(len(kinds) - 1, -1, -1):
        kind = kinds[place]
        if kind in ("S", "B"):
            at_end = True
            levels[place] = base
        elif kind in _RESET and at_end:
            levels[place] = base
        elif kind not in _REMOVED:
            at_end = False
