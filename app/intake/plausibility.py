"""How much a string reads like a sentence of a language we know: tells a right decoding from a wrong one."""

import re
import unicodedata
from collections.abc import Iterable

from app.intake.language_marks import ALPHABETS, STOP_WORDS
from app.model.errors import CaseError, ErrorCode

SAMPLE = 1 << 16
"""How much of a text is looked at to judge it: bytes or characters."""
BINARY_SHARE = 0.05
"""No text has every twentieth character a control; random bytes have one in ten."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CASE_BREAK = re.compile(r"[a-zà-öø-ÿа-яёіїєґ][A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]")
_BROKEN_WORD = re.compile(r"[^\W\d_][^\w\s'’ʼ\-‑–—.,:;/@&()\[\]«»“”\"!?…][^\W\d_]")
_ODD_CATEGORIES = frozenset({"Cc", "Co", "Cn", "Cs", "So", "Sk"})
_PLAIN_CONTROLS = frozenset("\t\n\r\f\v")


def plausibility(text: str) -> float:
    """Return the share of stop words in the best fitting language, less a penalty for what no text has."""
    words = _WORD.findall(text)
    if not words:
        return -1.0
    breaks = len(_CASE_BREAK.findall(text)) + len(_BROKEN_WORD.findall(text))
    return max(_fit(words, text, language) for language in STOP_WORDS) - (2 * breaks + 3 * _odd(text)) / len(
        words
    )


def control_share(text: str) -> float:
    """Return the share of characters that no text has: controls, and code points that mean nothing."""
    return sum(_is_junk(char) for char in text) / max(len(text), 1)


def _fit(words: list[str], text: str, language: str) -> float:
    stop_words, alphabet = STOP_WORDS[language], ALPHABETS[language]
    hits = sum(word.lower() in stop_words for word in words)
    foreign = sum(char.isalpha() and char.lower() not in alphabet for char in _beyond_ascii(text))
    return (hits - 2 * foreign) / len(words)


def _odd(text: str) -> int:
    return sum(unicodedata.category(char) in _ODD_CATEGORIES for char in text if char not in _PLAIN_CONTROLS)


def _is_junk(char: str) -> bool:
    return char not in _PLAIN_CONTROLS and unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs")


def _beyond_ascii(text: str) -> Iterable[str]:
    return (char for char in text if char > "\x7f")


def refuse_binary(text: str) -> None:
    """Raise CaseError(FILE_BINARY) where `text` holds more controls than any text does."""
    if control_share(text[:SAMPLE]) > BINARY_SHARE:
        raise CaseError(ErrorCode.FILE_BINARY, format="")


def decodes(data: bytes, codec: str) -> bool:
    """Return whether every byte of `data` means something in `codec`."""
    try:
        data.decode(codec)
    except (UnicodeError, LookupError):
        return False
    return True
