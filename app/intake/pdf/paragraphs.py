"""Groups the lines of a page into paragraphs by where they stand."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from app.intake.pdf.line import Line

_WIDE_GAP = 1.35
"""Times the usual distance between lines from which a new paragraph begins."""
_OTHER_SIZE = 0.12
_INDENT = 0.8
"""Indent in letter heights that begins a paragraph."""
_SHORT = 0.2
_ENDS = frozenset(".!?:…»”\"'’)]؟۔")
_ITEM = re.compile(r"(?:[•◦▪‣●○■□–—*·-]|\(?\d{1,3}[.)]|\(?[a-zа-я][.)])\s+\S", re.IGNORECASE)


def is_list_item(line: Line) -> bool:
    """Return whether a line begins with a bullet or a number."""
    return _ITEM.match(line.text) is not None


def paragraphs(lines: Sequence[Line], usual: float = 0.0) -> list[list[Line]]:
    """Return lines in reading order as paragraphs; `usual` is the distance between lines (points), 0 if unknown."""
    usual = usual or line_distance(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _begins(line, groups[-1], usual):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def line_distance(lines: Sequence[Line]) -> float:
    """Return the usual distance of one line's middle from the next, in points; 0 where there is none."""
    found = [
        one.middle - other.middle
        for one, other in pairwise(lines)
        if 0 < one.middle - other.middle < 3 * one.height and _same_size(one, other)
    ]
    return median(found) if found else 0.0


def _begins(line: Line, block: list[Line], usual: float) -> bool:
    before = block[-1]
    down = before.middle - line.middle
    if not _same_size(before, line) or before.bold != line.bold or is_list_item(line):
        return True
    shared = min(before.box[2], line.box[2]) - max(before.box[0], line.box[0])
    if down <= 0 or shared <= 0 or down > _WIDE_GAP * max(usual, 0.9 * line.height):
        return True
    return before.text.rstrip()[-1:] in _ENDS and (
        _is_indented(line, block) or _is_short(before, [*block, line])
    )


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.height - other.height) <= _OTHER_SIZE * max(one.height, other.height)


def _is_indented(line: Line, block: list[Line]) -> bool:
    """Return whether a line begins further in than the one before, which is no list's first line."""
    before, size = block[-1], line.height
    deeper = before.box[2] - line.box[2] if line.rtl else line.box[0] - before.box[0]
    if is_list_item(block[0]):
        return deeper < -_INDENT * size
    ends_alike = abs(before.box[0] - line.box[0]) < size if line.rtl else True
    centred = abs((before.box[0] + before.box[2]) - (line.box[0] + line.box[2])) < size
    return _INDENT * size < deeper and not centred and (ends_alike or not line.rtl)


def _is_short(last: Line, lines: Sequence[Line]) -> bool:
    """Return whether a line ends well before the others do: the last one of its paragraph."""
    left, right = min(one.box[0] for one in lines), max(one.box[2] for one in lines)
    rest = last.box[0] - left if last.rtl else right - last.box[2]
    return rest > _SHORT * (right - left)
