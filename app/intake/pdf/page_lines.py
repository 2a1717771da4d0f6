"""Cuts a page's characters into its lines, in the order in which they are read."""

from array import array
from collections.abc import Iterator, Sequence

from app.intake.pdf.brackets import turn_brackets
from app.intake.pdf.letters import Box, Letters
from app.intake.pdf.line import Line
from app.intake.pdf.right_to_left import has_right_to_left, logical_order, reads_from_right

_GAP = 0.9
"""Widths of a letter's height that no space between two words has: columns or cells lie apart there."""
_SAME_HEIGHT = 0.6


def page_rows(letters: Letters) -> list[list[Line]]:
    """Return the page's rows in the file's own order; lines side by side in columns or cells are one row."""
    rows: list[list[Line]] = []
    raw = list(_raw_lines(letters))
    if has_right_to_left(letters.characters):
        raw = [_ordered(letters, places) for places in raw]
        turn_brackets(letters, raw)
    for places in raw:
        lines = [_line(letters, run) for run in _apart(letters, places)]
        if rows and lines and _is_beside(rows[-1][-1], lines[0]):
            rows[-1] += lines
        elif lines:
            rows.append(lines)
    return rows


def join(pieces: Sequence[Line]) -> Line:
    """Return pieces of a row as one line with a space between them."""
    if len(pieces) == 1:
        return pieces[0]
    places = array("i")
    for piece in pieces:
        places += array("i", [-1]) + piece.places if places else piece.places
    first = pieces[0]
    return Line(
        " ".join(piece.text for piece in pieces),
        united([piece.box for piece in pieces]),
        places,
        first.rtl,
        all(piece.bold for piece in pieces),
    )


def united(boxes: Sequence[Box]) -> Box:
    """Return the smallest box round all of them."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _raw_lines(letters: Letters) -> Iterator[list[int]]:
    """Yield the characters of each line that PDFium ends."""
    line: list[int] = []
    for place, character in enumerate(letters.characters):
        if character != "\n" and character:
            line.append(place)
        if line and (character == "\n" or place in letters.breaks):
            yield line
            line = []
    if line:
        yield line


def _ordered(letters: Letters, places: list[int]) -> list[int]:
    if not has_right_to_left([letters.characters[place] for place in places]):
        return places
    box = united([letters.box(place) for place in places])
    is_upright = box[3] - box[1] > 2 * (box[2] - box[0]) and len(places) > 3  # noqa: PLR2004
    return places if is_upright else logical_order(letters, places)


def _apart(letters: Letters, places: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of a line that lie so far apart that no space between words is as wide."""
    run: list[int] = []
    blank: list[int] = []
    for place in places:
        if letters.characters[place].isspace():
            blank.append(place)
            continue
        if run and blank:
            here, there = letters.box(run[-1]), letters.box(place)
            gap = max(there[0] - here[2], here[0] - there[2])
            if gap > _GAP * max(1.0, min(here[3] - here[1], there[3] - there[1])):
                yield run
                run, blank = [], []
        run += [*blank, place] if run else [place]
        blank = []
    if run:
        yield run


def _line(letters: Letters, places: Sequence[int]) -> Line:
    """Return the line of these characters."""
    words = [letters.characters[place] for place in places]
    text = "".join(words)
    rtl = not text.isascii() and reads_from_right(words)
    sample = places if rtl or has_right_to_left(words) else (places[0], places[len(places) // 2], places[-1])
    box = united([letters.box(place) for place in sample])
    bold = letters.is_bold(places[0]) and letters.is_bold(places[-1])
    return Line(text, box, array("i", places), rtl, bold)


def _is_beside(one: Line, other: Line) -> bool:
    """Return whether two lines stand at the same height, one to the right of the other."""
    shared = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    apart = other.box[0] >= one.box[2] or other.box[2] <= one.box[0]
    return apart and shared > _SAME_HEIGHT * min(one.height, other.height)
