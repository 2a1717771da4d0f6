"""Parts of a word that readers of PDF put back into the order of the text.

pypdf turns right-to-left letters round and takes signs and Arabic digits along in the direction it is in: a sign at the
end of a word, and each such digit, is a part by itself.
"""

import re
import unicodedata
from collections.abc import Iterator

_DIGITS = re.compile("[\u0660-\u066d\u06f0-\u06f9]|[^\u0660-\u066d\u06f0-\u06f9]+")
_TURNED = frozenset({"R", "AL", "NSM", "BN"})


def readable_parts(text: str, level: int) -> Iterator[str]:
    """Return the parts of text of one level in the order of the text."""
    if level % 2 == 0:
        yield from _DIGITS.findall(text) if level else (text,)
        return
    end = len(text)
    while end and unicodedata.bidirectional(text[end - 1]) not in _TURNED:
        end -= 1
    if end:
        yield text[:end]
    yield from text[end:]
