"""Puts the glyphs of a line with Arabic or Hebrew letters into the order in which they are read.

PDFium guesses the order and turns the letters of one glyph (lam-alef) round with it; pypdf leaves glyphs that were
placed one by one as they stand. Where a glyph stands on the paper is certain, so the order is worked out from
that: glyphs from left to right, then each level of the bidirectional algorithm (UAX #9, rules W and L2) undone.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from app.intake.pdf.letters import Letters

_RIGHT = frozenset({"R", "AL"})
_OF_A_GLYPH = frozenset({"R", "AL", "NSM"})
_NUMBER = frozenset({"EN", "AN"})
_INSIDE_NUMBER = frozenset({"ES", "CS", "ET"})
_SAME_PLACE = 0.05
_NO_GAP = 0.1
"""Letter heights between two letters of one word at most."""


@lru_cache(maxsize=8192)
def direction_of(character: str) -> str:
    """Return a character's class in the bidirectional algorithm, "" for none."""
    return unicodedata.bidirectional(character) if character else ""


def has_right_to_left(characters: Sequence[str]) -> bool:
    """Return whether one of them is of a script that is read from the right."""
    return any(character > "\u0590" and direction_of(character) in _RIGHT for character in characters)


def reads_from_right(characters: Sequence[str]) -> bool:
    """Return whether most of the letters are read from the right."""
    right = sum(direction_of(character) in _RIGHT for character in characters)
    return right > sum(direction_of(character) == "L" for character in characters)


def logical_order(letters: Letters, places: Sequence[int]) -> list[int]:
    """Return the characters of one line (numbers of `letters`) in the order in which they are read."""
    clusters = _from_left_to_right(letters, places)
    base = reads_from_right([letters.characters[place] for place in places])
    kinds = _resolved([_kind(letters, cluster) for cluster in clusters], "R" if base else "L")
    return [place for run in _runs(clusters, kinds, "R" if base else "L") for place in run]


def _from_left_to_right(letters: Letters, places: Sequence[int]) -> list[list[int]]:
    """Return the line's glyphs by place; characters of one glyph and marks over it stay with it."""
    glyphs: list[list[int]] = []
    for place in places:
        if not letters.characters[place]:
            continue
        if glyphs and _is_same_glyph(letters, glyphs[-1][-1], place):
            glyphs[-1].append(place)
        else:
            glyphs.append([place])
    bases = [_as_written(letters, glyph) for glyph in glyphs if not _is_mark(letters, glyph)]
    bases.sort(key=lambda glyph: (_middle(letters, glyph[0]), glyph[0]))
    bases = _without_false_gaps(letters, bases)
    marks: dict[int, list[int]] = {}
    for glyph in glyphs:
        if _is_mark(letters, glyph):
            marks.setdefault(_under(letters, bases, glyph), []).extend(glyph)
    return [glyph + marks.get(place, []) for place, glyph in enumerate(bases)] or glyphs


def _without_false_gaps(letters: Letters, glyphs: list[list[int]]) -> list[list[int]]:
    """Return the glyphs without the spaces that PDFium saw between a vowel sign and the next letter of its word."""
    drawn = [glyph for glyph in glyphs if not letters.is_guessed(glyph[0])]
    kept: list[list[int]] = []
    after = 0
    for glyph in glyphs:
        if after < len(drawn) and glyph is drawn[after]:
            after += 1
        elif kept and letters.characters[kept[-1][0]] == " ":
            continue
        elif 0 < after < len(drawn):
            left, right = letters.box(drawn[after - 1][0]), letters.box(drawn[after][0])
            if right[0] - left[2] < _NO_GAP * (left[3] - left[1]):
                continue
        kept.append(glyph)
    return kept


def _is_same_glyph(letters: Letters, one: int, other: int) -> bool:
    """Return whether two characters come from one glyph (or one ActualText) of a script read from the right."""
    if not all(direction_of(letters.characters[place]) in _OF_A_GLYPH for place in (one, other)):
        return False
    here, there = letters.box(one), letters.box(other)
    return here[2] - here[0] > _SAME_PLACE and all(
        abs(a - b) < _SAME_PLACE for a, b in zip(here, there, strict=True)
    )


def _is_mark(letters: Letters, glyph: Sequence[int]) -> bool:
    return all(direction_of(letters.characters[place]) == "NSM" for place in glyph)


def _under(letters: Letters, bases: Sequence[Sequence[int]], mark: Sequence[int]) -> int:
    """Return which of the letters a mark stands over."""
    middle = _middle(letters, mark[0])
    under = [place for place, glyph in enumerate(bases) if not letters.characters[glyph[0]].isspace()]
    return min(under, key=lambda place: abs(_middle(letters, bases[place][0]) - middle), default=0)


def _middle(letters: Letters, place: int) -> float:
    box = letters.box(place)
    return (box[0] + box[2]) / 2


def _as_written(letters: Letters, glyph: list[int]) -> list[int]:
    """Return the characters of a glyph in logical order: PDFium has turned those from a ToUnicode map round."""
    if len(glyph) == 1:
        return glyph
    kinds = [direction_of(letters.characters[place]) for place in glyph]
    bases = "".join(
        letters.characters[place] for place, kind in zip(glyph, kinds, strict=True) if kind != "NSM"
    )
    is_turned = kinds[0] == "NSM" or (
        len(bases) > 1 and (bases not in _ligatures() or bases[::-1] in _ligatures())
    )
    return glyph[::-1] if is_turned else glyph


@lru_cache(maxsize=1)
def _ligatures() -> frozenset[str]:
    """Return the letters of the ligatures that Unicode encodes: lam-alef with its hamzas, the name of God, ...

    PDFium takes their codes apart in the right order, and turns round what a ToUnicode map spells out.
    """
    spans = (range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00))
    forms = {unicodedata.normalize("NFKC", chr(code)) for span in spans for code in span}
    return frozenset(form for form in forms if len(form) > 1)


def _kind(letters: Letters, cluster: Sequence[int]) -> str:
    return direction_of(letters.characters[cluster[0]]) or "ON"


def _resolved(kinds: list[str], base: str) -> list[str]:
    """Return R, L or N (a number) for each glyph: neutrals take the side of those round them, else the line's."""
    sides = [
        "R" if kind in _RIGHT else "N" if kind in _NUMBER else "L" if kind == "L" else "" for kind in kinds
    ]
    last = base
    for place, side in enumerate(sides):  # rule W7: a number after Latin letters is part of them
        last = side if side in ("L", "R") else last
        if side == "N" and last == "L":
            sides[place] = "L"
    for place, kind in enumerate(kinds):
        if kind in _INSIDE_NUMBER and _joins_number(kinds, sides, place):
            sides[place] = sides[place - 1] if kind != "ET" else "N"
    return _with_neutrals(sides, base)


def _joins_number(kinds: list[str], sides: list[str], place: int) -> bool:
    """Return whether a sign belongs to the digits beside it (rules W4 and W5).

    After an Arabic letter only a common separator does: `2024-04-01` is shown, and read, from the right.
    """
    round_it = sides[place - 1 : place] + sides[place + 1 : place + 2]
    kind = kinds[place]
    if kind == "CS":
        return round_it == ["N", "N"]
    before = next((one for one in kinds[place + 1 :] if one in _RIGHT), "")
    if before == "AL" or "AN" in kinds[max(0, place - 1) : place + 2]:
        return False
    return round_it == ["N", "N"] if kind == "ES" else "N" in round_it


def _with_neutrals(sides: list[str], base: str) -> list[str]:
    """Return the sides with each run of neutrals on that of both its neighbours, else on the line's (N1, N2)."""
    filled = list(sides)
    strong = ["R" if side == "N" else side for side in sides]
    start = 0
    while start < len(sides):
        if sides[start]:
            start += 1
            continue
        end = start
        while end < len(sides) and not sides[end]:
            end += 1
        before = strong[start - 1] if start else base
        after = strong[end] if end < len(sides) else base
        filled[start:end] = [before if before == after else base] * (end - start)
        start = end
    return filled


def _runs(clusters: list[list[int]], sides: list[str], base: str) -> list[list[int]]:
    """Return runs in the order in which they are read, each in its own reading order."""
    runs: list[tuple[str, list[list[int]]]] = []
    for cluster, side in zip(clusters, sides, strict=True):
        if runs and runs[-1][0] == side:
            runs[-1][1].append(cluster)
        else:
            runs.append((side, [cluster]))
    read = [
        (side, [place for cluster in (reversed(run) if side == "R" else run) for place in cluster])
        for side, run in runs
    ]
    if base == "R":
        return [run for _, run in reversed(read)]
    ordered: list[list[int]] = []
    for is_left, group in groupby(read, key=lambda pair: pair[0] == "L"):
        inside = [run for _, run in group]
        ordered += inside if is_left else reversed(inside)
    return ordered
