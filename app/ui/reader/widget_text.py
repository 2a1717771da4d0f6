"""The stored text as a QTextDocument takes it without moving a single position."""

import re

_SWALLOWED = re.compile("[\r\ud800-\udfff\ufdd0\ufdd1]")


def widget_text(text: str) -> str:
    """Return as many code points and UTF-16 units, without what Qt would drop, join or take for a line end.

    Stored texts are canonical and have none of it; this holds for those of older readers too.
    Quotes are never cut from it.
    """
    if _SWALLOWED.search(text):
        text = _SWALLOWED.sub(lambda found: " " if found[0] == "\r" else "\ufffd", text)
    if text.startswith("\ufeff"):
        text = "\u200b" + text[1:]
    return text
