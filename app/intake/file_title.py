"""The title an article has until a person gives it one: the name of its file, on one harmless line."""

import re
import unicodedata
from pathlib import PurePath

_SUFFIX = re.compile(r"(?<=.)\.[A-Za-z][A-Za-z0-9]{0,7}$", re.DOTALL)
"""What follows another point is part of the name: "At least 2.5 million"."""
_STEERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidirectional controls: in a name they serve to show another one."""
_BREAKING = frozenset({"Cc", "Zl", "Zp", "Cs"})
_NAMELESS = "?"


def file_title(filename: str) -> str:
    """Return the file's name without its suffix, controls and line ends; never blank."""
    name = PurePath(filename).name
    return one_line(without_suffix(name)) or one_line(name) or _NAMELESS


def without_suffix(name: str) -> str:
    """Return a name without what follows its last point, where that is a suffix."""
    return _SUFFIX.sub("", name)


def one_line(text: str) -> str:
    """Return text on one line, without controls and without what turns letters round."""
    plain = (" " if unicodedata.category(letter) in _BREAKING else letter for letter in text)
    return "".join(letter for letter in plain if letter not in _STEERING).strip()
