"""The order of mixed left-to-right and right-to-left text on a line (Unicode Standard Annex 9)."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

LEFT_TO_RIGHT, AUTO = "ltr", "auto"
_RIGHT = frozenset({"R", "AL", "AN", "RLE", "RLI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"})
_REMOVED = frozenset({"RLE", "LRE", "PDF", "BN"})
_DEEPEST = 125
_OPENERS = {"LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068"}


def has_right_to_left(text: str) -> bool:
    """Return whether any of its characters runs, or makes others run, from right to left."""
    return not text.isascii() and any(map(_is_right, text))


@lru_cache(maxsize=4096)
def _is_right(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in _RIGHT


def levels_of(parts: Sequence[tuple[str, bool]], direction: str) -> tuple[list[list[int]], int]:
    """Return the embedding levels of each part's characters, and the paragraph's own (0 or 1).

    A part with True is isolated from the others: it stands as if between U+2068 and U+2069.
    """
    text, places = "", []
    for part, isolated in parts:
        text += "\u2068" if isolated else ""
        places.append(len(text))
        text += part + ("\u2069" if isolated else "")
    base = 0 if direction == LEFT_TO_RIGHT else _first_strong("".join(part for part, _ in parts))
    levels = _resolve(text, base)
    return [levels[start : start + len(part)] for start, (part, _) in zip(places, parts, strict=True)], base


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the indices of a line's pieces from left to right (rule L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=None)
    if lowest_odd is None:
        return order
    for level in range(max(levels), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            if levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order


def _first_strong(text: str) -> int:
    """Rules P2 and P3: what stands inside isolates does not count."""
    depth = 0
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _OPENERS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return 0


def _resolve(text: str, base: int) -> list[int]:
    kinds = [_kind(letter) for letter in text]
    levels, kinds = _explicit(text, kinds, base)
    for run in _isolating_runs(kinds, levels):
        _resolve_run(run, kinds, levels, base)
    return levels


def _kind(letter: str) -> str:
    """Return the class of a character; an override turns nothing, since its code is shown in its place."""
    kind = unicodedata.bidirectional(letter) or "L"
    return "L" if kind in ("RLO", "LRO") else kind


def _explicit(text: str, kinds: list[str], base: int) -> tuple[list[int], list[str]]:
    """Apply rules X1 to X8 for isolates and embeddings."""
    levels, stack = [base] * len(text), [(base, False)]
    for place, kind in enumerate(kinds):
        levels[place] = stack[-1][0]
        if kind in _OPENERS or kind in ("RLE", "LRE"):
            right = kind in ("RLI", "RLE") or (kind == "FSI" and _isolate_is_right(text, place))
            deeper = stack[-1][0] + 1 + (stack[-1][0] % 2 == 1 if right else stack[-1][0] % 2 == 0)
            if deeper <= _DEEPEST:
                stack.append((deeper, kind in _OPENERS))
        elif kind == "PDI":
            _close_isolate(stack)
            levels[place] = stack[-1][0]
        elif kind == "PDF" and len(stack) > 1 and not stack[-1][1]:
            stack.pop()
    return levels, kinds


def _close_isolate(stack: list[tuple[int, bool]]) -> None:
    if any(isolate for _, isolate in stack):
        while not stack[-1][1]:
            stack.pop()
        stack.pop()


def _isolate_is_right(text: str, place: int) -> bool:
    depth = 0
    for end in range(place + 1, len(text)):
        kind = unicodedata.bidirectional(text[end])
        if kind in _OPENERS:
            depth += 1
        elif kind == "PDI":
            if depth == 0:
                return _first_strong(text[place + 1 : end]) == 1
            depth -= 1
    return _first_strong(text[place + 1 :]) == 1


def _isolating_runs(kinds: Sequence[str], levels: Sequence[int]) -> list[list[int]]:
    """Apply rule X10: stretches of one level, joined from an isolate's opener to its closer."""
    runs: list[list[int]] = []
    open_runs: list[list[int]] = []
    current: list[int] = []
    for place, kind in enumerate(kinds):
        if kind in _REMOVED:
            continue
        if kind == "PDI" and open_runs:
            if current:
                runs.append(current)
            current = open_runs.pop()
        elif current and levels[current[-1]] != levels[place]:
            runs.append(current)
            current = []
        current.append(place)
        if kind in _OPENERS:
            open_runs.append(current)
            current = []
    runs.extend(run for run in (*open_runs, current) if run)
    return runs


def _resolve_run(run: list[int], kinds: Sequence[str], levels: list[int], base: int) -> None:
    level = levels[run[0]]
    edge = "R" if level % 2 else "L"
    types = [kinds[place] for place in run]
    before = "R" if max(level, levels[run[0] - 1] if run[0] else base) % 2 else "L"
    after = "R" if max(level, levels[run[-1] + 1] if run[-1] + 1 < len(levels) else base) % 2 else "L"
    _weak(types, before)
    _neutral(types, before, after, edge)
    for place, kind in zip(run, types, strict=True):
        if level % 2 == 0:
            levels[place] = level + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
        else:
            levels[place] = level + (1 if kind in ("L", "EN", "AN") else 0)


def _weak(types: list[str], before: str) -> None:
    """Rules W1 to W7."""
    previous, strong = before, before
    for place, kind in enumerate(types):
        if kind == "NSM":
            types[place] = "ON" if previous in (*_OPENERS, "PDI") else previous
        elif kind == "EN" and strong == "AL":
            types[place] = "AN"
        if types[place] in ("L", "R", "AL"):
            strong = types[place]
        previous = types[place]
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    for place in range(1, len(types) - 1):
        left, right = types[place - 1], types[place + 1]
        if left == right and (
            (types[place] == "ES" and left == "EN") or (types[place] == "CS" and left in ("EN", "AN"))
        ):
            types[place] = left
    _terminators(types)
    strong = before
    for place, kind in enumerate(types):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            types[place] = "L"


def _terminators(types: list[str]) -> None:
    """Rules W5 and W6."""
    place = 0
    while place < len(types):
        if types[place] != "ET":
            place += 1
            continue
        end = place
        while end < len(types) and types[end] == "ET":
            end += 1
        near = (place > 0 and types[place - 1] == "EN") or (end < len(types) and types[end] == "EN")
        types[place:end] = ["EN" if near else "ON"] * (end - place)
        place = end
    types[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in types]


def _neutral(types: list[str], before: str, after: str, edge: str) -> None:
    """Rules N1 and N2."""
    place = 0
    while place < len(types):
        if types[place] not in _NEUTRAL:
            place += 1
            continue
        end = place
        while end < len(types) and types[end] in _NEUTRAL:
            end += 1
        left = _side(types[place - 1]) if place else before
        right = _side(types[end]) if end < len(types) else after
        types[place:end] = [left if left == right else edge] * (end - place)
        place = end


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"
