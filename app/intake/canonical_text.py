"""The one canonical form of a text, made once when it is read and never again."""

import re

_BOM = "\ufeff"
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def canonical_text(text: str) -> str:
    """Return `text` without leading byte-order marks, lines ended by LF, NUL and lone surrogates as U+FFFD.

    Nothing else is changed: no-break spaces, typos, quotes, U+2028 and composed or decomposed letters stay.
    All leading marks go, since the window's widget would drop each of them and shift every offset.
    """
    lines = text.lstrip(_BOM).replace("\r\n", "\n").replace("\r", "\n")
    return _UNSTORABLE.sub("\ufffd", lines)
