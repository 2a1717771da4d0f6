"""Words in quotation marks, also where a quotation runs over several sentences."""

import re

_SIGNS = re.compile(r'["“”„‟«»]')
_CLOSED_BY = {'"': '"”', "“": '”"', "„": "“”", "‟": "”", "«": "»"}
_BEFORE_OPENING = frozenset(" \t\u00a0([{-–—'‘")

Quotations = tuple[tuple[int, int], ...]


def quotations_in(text: str, start: int, end: int) -> Quotations:
    """Return the code points of each quotation with its marks; one left open runs on to `end`.

    A mark that closes what was opened before `start` closes a quotation from `start` on; one of inches or seconds
    (6'2"), which nothing opened, does not.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    closing = ""
    for match in _SIGNS.finditer(text, start, end):
        place, sign = match.start(), match.group()
        if opened is not None:
            if sign in closing:
                found.append((opened, place + 1))
                opened = None
        elif _opens(text, start, end, place):
            opened, closing = place, _CLOSED_BY.get(sign, "")
        elif not found and not text[place - 1].isdigit():
            found.append((start, place + 1))
    if opened is not None:
        found.append((opened, end))
    return tuple(found)


def _opens(text: str, start: int, end: int, place: int) -> bool:
    sign = text[place]
    if sign != '"':
        return sign in _CLOSED_BY
    is_after_word = place > start and text[place - 1] not in _BEFORE_OPENING
    is_before_word = place + 1 < end and not text[place + 1].isspace()
    return is_before_word and not is_after_word
