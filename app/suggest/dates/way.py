"""Which way from its anchor a time lies."""

from enum import Enum


class Way(Enum):
    """Before the anchor, after it, or untold by the words around."""

    BACK = "back"
    AHEAD = "ahead"
    UNTOLD = "untold"
