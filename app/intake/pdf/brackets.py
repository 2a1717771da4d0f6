"""Turns the brackets of right-to-left words round where PDFium has mirrored what needed no mirror."""

from collections.abc import Sequence

from app.intake.pdf.letters import Letters
from app.intake.pdf.right_to_left import direction_of

_OPENS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "<": ">"}
_TURNED = {**_OPENS, **{closing: opening for opening, closing in _OPENS.items()}}
_RIGHT = frozenset({"R", "AL"})


def turn_brackets(letters: Letters, lines: Sequence[Sequence[int]]) -> None:
    """Mirror the brackets among right-to-left letters where most pairs of the page would close before they open.

    Some files say of a bracket's glyph which bracket the author typed, others which one it looks like; PDFium takes
    all of them for the second sort. `lines` are characters in reading order; one page comes of one program.
    """
    inside = [place for line in lines for place in _among_right(letters, line)]
    if sum(_votes(letters, _among_right(letters, line)) for line in lines) < 0:
        for place in inside:
            letters.characters[place] = _TURNED[letters.characters[place]]


def _among_right(letters: Letters, line: Sequence[int]) -> list[int]:
    """Return the brackets of a line whose nearest letter on either side is read from the right."""
    found: list[int] = []
    waiting: list[int] = []
    before = ""
    for place in line:
        character = letters.characters[place]
        kind = direction_of(character)
        if character in _TURNED:
            waiting.append(place)
        elif kind in _RIGHT or kind == "L":
            side = "R" if kind in _RIGHT else "L"
            found += waiting if "R" in (before, side) else []
            waiting, before = [], side
    return found + (waiting if before == "R" else [])


def _votes(letters: Letters, places: Sequence[int]) -> int:
    """Return how many pairs of a line open before they close, less those that close before they open."""
    votes = 0
    words = [letters.characters[place] for place in places]
    for opening, closing in _OPENS.items():
        pair = [word for word in words if word in (opening, closing)]
        for one, other in zip(pair[::2], pair[1::2], strict=False):
            votes += (one == opening and other == closing) - (one == closing and other == opening)
    return votes
