"""One isolating run of a paragraph: from the kinds of its characters to their levels (UAX 9, rules W1 to I2)."""

from collections.abc import Sequence

from app.report.bidi_brackets import CLOSERS, SAME

_ISOLATE_SIGNS = frozenset({"LRI", "RLI", "FSI", "PDI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON"}) | _ISOLATE_SIGNS
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_CLOSING = frozenset(CLOSERS.values())
_MOST_OPEN = 63


def resolve_run(
    text: str,
    run: Sequence[int],
    kinds: Sequence[str],
    types: Sequence[str],
    levels: list[int],
    before: str,
    after: str,
) -> None:
    """Set the levels of a run, the places in `run`; `before` and `after` are the sides of its edges (L or R).

    `kinds` are the characters' own, `types` those that overrides left.
    """
    level = levels[run[0]]
    edge = "R" if level % 2 else "L"
    own = [types[place] for place in run]
    _weak(own, before)
    if any(text[place] in CLOSERS for place in run):
        _brackets(text, run, kinds, own, before, edge)
    _neutral(own, before, after, edge)
    for place, kind in zip(run, own, strict=True):
        if level % 2 == 0:
            levels[place] = level + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
        else:
            levels[place] = level + (1 if kind in ("L", "EN", "AN") else 0)


def _weak(types: list[str], before: str) -> None:
    """Rules W1 to W7."""
    previous = before
    for place, kind in enumerate(types):
        if kind == "NSM":
            types[place] = "ON" if previous in _ISOLATE_SIGNS else previous
        previous = types[place]
    _numbers_after(types, before, "AL", "AN")
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    for place in range(1, len(types) - 1):
        left, right = types[place - 1], types[place + 1]
        if left == right and (
            (types[place] == "ES" and left == "EN") or (types[place] == "CS" and left in ("EN", "AN"))
        ):
            types[place] = left
    _terminators(types)
    _numbers_after(types, before, "L", "L")


def _numbers_after(types: list[str], before: str, letters: str, become: str) -> None:
    """Rules W2 and W7: European digits after `letters` (the last strong kind) `become` another kind."""
    strong = before
    for place, kind in enumerate(types):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == letters:
            types[place] = become


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


def _brackets(
    text: str, run: Sequence[int], kinds: Sequence[str], types: list[str], before: str, edge: str
) -> None:
    """Rule N0: a pair of brackets goes with what it holds, else with what stands before it."""
    for opener, closer in _pairs(text, run, types):
        inside = {_STRONG[kind] for kind in types[opener + 1 : closer] if kind in _STRONG}
        if not inside:
            continue
        side = edge
        if edge not in inside:
            context = next((_STRONG[kind] for kind in reversed(types[:opener]) if kind in _STRONG), before)
            side = context if context != edge else edge
        for bracket in (opener, closer):
            types[bracket] = side
            for mark in range(bracket + 1, len(run)):
                if kinds[run[mark]] != "NSM":
                    break
                types[mark] = side


def _pairs(text: str, run: Sequence[int], types: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of brackets by their places in the run (definition BD16), in the order of their openers."""
    found: list[tuple[int, int]] = []
    still_open: list[tuple[str, int]] = []
    for number, place in enumerate(run):
        letter = text[place]
        if types[number] != "ON":
            continue
        if letter in CLOSERS:
            if len(still_open) == _MOST_OPEN:
                return []
            closing = CLOSERS[letter]
            still_open.append((SAME.get(closing, closing), number))
        elif letter in _CLOSING:
            wanted = SAME.get(letter, letter)
            for depth in range(len(still_open) - 1, -1, -1):
                if still_open[depth][0] == wanted:
                    found.append((still_open[depth][1], number))
                    del still_open[depth:]
                    break
    return sorted(found)


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
