"""Finds the end of a group of an RTF file that is passed over: a picture, a table of colours."""

import re

_STOP = re.compile(rb"[{}]|\\[{}\\]|\\bin(\d{1,10})[ ]?")


def group_end(data: bytes, start: int) -> int:
    """Return the place of the brace that ends the group in which `start` stands; the end of `data` without one."""
    depth = 1
    place = start
    while place < len(data):
        for match in _STOP.finditer(data, place):
            if match[1]:
                place = match.end() + int(match[1])
                break
            depth += {b"{": 1, b"}": -1}.get(match[0], 0)
            if not depth:
                return match.start()
        else:
            break
    return len(data)
