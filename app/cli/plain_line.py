"""Makes one harmless line of a text that may come from a hostile article."""

import re

from app.wording.isolates import without_isolates

_HARMFUL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\ufff9-\ufffb]")
_SPACES = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_PLAIN = " "


def plain_line(text: str) -> str:
    """Return `text` on one line, without the characters that steer a terminal or turn a line round.

    Line ends and tabs become a space; other controls (C0, C1, bidirectional) are shown as their number.
    """
    return _HARMFUL.sub(_shown, _SPACES.sub(_PLAIN, without_isolates(text)))


def _shown(match: re.Match[str]) -> str:
    number = ord(match[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"  # noqa: PLR2004  (Latin-1 ends there)
