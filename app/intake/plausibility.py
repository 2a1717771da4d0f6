"""How much a string reads like a sentence of a language we know: tells a right decoding from a wrong one."""

import re
import unicodedata
from collections import Counter

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
_NEXT_LINE = "\x85"
_FEW = 3


def plausibility(text: str) -> float:
    """Return the share of stop words in the best fitting language, less a penalty for what no text has."""
    words = Counter(_WORD.findall(text.lower()))
    letters = Counter(text)
    total = sum(words.values())
    if not total:
        return -1.0
    breaks = len(_CASE_BREAK.findall(text)) + len(_BROKEN_WORD.findall(text))
    fit = max(_fit(words, letters, language) for language in STOP_WORDS)
    return (fit - 2 * breaks - 3 * _odd(letters)) / total


def control_share(text: str) -> float:
    """Return the share of characters that no text has: controls, and code points that mean nothing."""
    return sum(count for char, count in Counter(text).items() if _is_junk(char)) / max(len(text), 1)


def _fit(words: Counter[str], letters: Counter[str], language: str) -> int:
    hits = sum(words[word] for word in STOP_WORDS[language])
    return hits - 2 * sum(count for char, count in letters.items() if _is_foreign(char, ALPHABETS[language]))


def _is_foreign(char: str, alphabet: frozenset[str]) -> bool:
    return char > "\x7f" and char.isalpha() and char.lower() not in alphabet


def _odd(letters: Counter[str]) -> int:
    return sum(count for char, count in letters.items() if _is_odd(char))


def _is_odd(char: str) -> bool:
    return char not in _PLAIN_CONTROLS and unicodedata.category(char) in _ODD_CATEGORIES


def _is_junk(char: str) -> bool:
    plain = char in _PLAIN_CONTROLS or char == _NEXT_LINE
    return not plain and unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs")


def refuse_binary(text: str) -> None:
    """Raise CaseError(FILE_BINARY) where `text` holds more controls than any text does."""
    head = text[:SAMPLE]
    share = control_share(head)
    if share > BINARY_SHARE and (share * len(head) >= _FEW or not any(map(str.isalnum, head))):
        raise CaseError(ErrorCode.FILE_BINARY, format="")


def decodes(data: bytes, codec: str) -> bool:
    """Return whether every byte of `data` means something in `codec`."""
    try:
        data.decode(codec)
    except (UnicodeError, LookupError):
        return False
    return True
