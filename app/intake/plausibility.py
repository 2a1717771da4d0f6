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
_FRACTION_IN_WORD = re.compile(r"[^\W\d_]['’]?[¼½¾]|[¼½¾][^\W\d_]")
_BROKEN_WORD = re.compile(r"[^\W\d_][^\w\s'’ʼ\-‑–—.,:;/@&()\[\]«»“”\"!?…\ufffd][^\W\d_]")
_ODD_CATEGORIES = frozenset({"Cc", "Co", "Cn", "Cs", "So", "Sk"})
_ORDINARY_SIGNS = frozenset("°№©®™")
_ODD_SIGNS = frozenset("¤¦") | {chr(code) for code in range(0x300, 0x370)}
"""Nobody types them; a wrong decoding is full of them: ISO 8859-15 has € and Š in the places of ¤ and ¦."""
_BREAKS = (_CASE_BREAK, _BROKEN_WORD, _FRACTION_IN_WORD)
_LOST = "\ufffd"
_HARD_SPACE = "\xa0"
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
    breaks = sum(len(pattern.findall(text)) for pattern in _BREAKS)
    fit = max(_fit(words, letters, language) for language in STOP_WORDS)
    odd = _odd(letters) + max(0, letters[_HARD_SPACE] - letters[" "] - letters["\n"])
    return (fit - 2 * breaks - 3 * odd - letters[_LOST]) / total


def word_count(text: str) -> int:
    """Return how many words of letters `text` has."""
    return sum(1 for _word in _WORD.finditer(text))


def likeliest_language(text: str) -> str:
    """Return the code of the language whose words and letters `text` fits best."""
    words, letters = Counter(_WORD.findall(text.lower())), Counter(text)
    return max(STOP_WORDS, key=lambda language: _fit(words, letters, language))


def is_strange(char: str, language: str) -> bool:
    """Return whether no text in `language` holds `char` but by accident."""
    return char == _LOST or _is_odd(char) or _is_foreign(char, ALPHABETS[language])


def control_share(text: str) -> float:
    """Return the share of characters that no text has: controls, and code points that mean nothing."""
    return sum(count for char, count in Counter(text).items() if _is_junk(char)) / max(len(text), 1)


def _fit(words: Counter[str], letters: Counter[str], language: str) -> int:
    hits = sum(words[word] for word in STOP_WORDS[language])
    return hits - 2 * sum(count for char, count in letters.items() if _is_foreign(char, ALPHABETS[language]))


def _is_foreign(char: str, alphabet: frozenset[str]) -> bool:
    if char <= "\x7f" or char.lower() in alphabet:
        return False
    return char.isalpha() or unicodedata.combining(char) > 0


def _odd(letters: Counter[str]) -> int:
    return sum(count for char, count in letters.items() if _is_odd(char))


def _is_odd(char: str) -> bool:
    if char in _PLAIN_CONTROLS or char in _ORDINARY_SIGNS or char == _LOST:
        return False
    return char in _ODD_SIGNS or unicodedata.category(char) in _ODD_CATEGORIES


def _is_junk(char: str) -> bool:
    plain = char in _PLAIN_CONTROLS or char == _NEXT_LINE
    return not plain and unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs")


def refuse_binary(text: str) -> None:
    """Raise CaseError(FILE_BINARY) where `text` holds more controls than any text does."""
    head = text[:SAMPLE]
    share = control_share(head)
    if share > BINARY_SHARE and (share * len(head) >= _FEW or not any(map(str.isalnum, head))):
        raise CaseError(ErrorCode.FILE_BINARY, format="")


def decodes(data: bytes, codec: str, *, lost: int = 0) -> bool:
    """Return whether every byte of `data`, all but `lost` of them, means something in `codec`."""
    try:
        text = data.decode(codec, "replace" if lost else "strict")
    except (UnicodeError, LookupError):
        return False
    return not lost or text.count(_LOST) <= lost
