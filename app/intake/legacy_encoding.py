"""Finds the most plausible encoding of text that is neither marked nor UTF-8."""

import codecs

from charset_normalizer import from_bytes

from app.intake.decoded import Decoded
from app.intake.plausibility import (
    decodes,
    is_strange,
    likeliest_language,
    plausibility,
    refuse_binary,
    word_count,
)
from app.model.errors import CaseError, ErrorCode

_LEGACY = (
    "cp1252", "iso8859_15", "mac_roman", "cp850", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866",
    "cp1125", "mac_cyrillic", "cp855", "cp1256", "iso8859_6", "mac_arabic", "cp720", "cp1250", "cp1254",
    "cp437", "cp858", "iso8859_2", "cp1253", "iso8859_7", "cp1255", "iso8859_8", "cp863",
)  # fmt: skip
"""Tried beside what charset-normalizer finds; where several give one text, the first here names it."""
_SAMPLE = 1 << 13
_CLEAR_LEAD = 0.04
_READABLE = 0.08
_FEWEST_WORDS = 4
_BYTES_A_LOST_ONE = 300
_LOST = "\ufffd"
_WIDE_SCRIPT_SCORE = 0.2
_WIDE_SCRIPT_SURE = 20
_ALTERNATIVES = 5
_NO_C1 = dict.fromkeys(range(0x80, 0xA0), " ")


def decode_legacy(data: bytes) -> Decoded:
    """Return `data` in the encoding that gives the most plausible text.

    Raises CaseError(FILE_BINARY) for bytes that no encoding turns into text.
    """
    sample = _telling_lines(data)
    refuse_binary(sample.decode("latin_1").translate(_NO_C1))
    ranked = _ranked(sample)
    best = next((codec for codec in ranked if decodes(data, codec, lost=_may_be_lost(data))), None)
    if best is None:
        raise CaseError(ErrorCode.FILE_BINARY, format="")
    text = data.decode(best, "replace")
    refuse_binary(text)
    others = tuple(codecs.lookup(codec).name for codec in ranked if codec != best)[:_ALTERNATIVES]
    in_doubt = _LOST in text or _in_doubt(sample, best, others)
    return Decoded(text=text, encoding=codecs.lookup(best).name, in_doubt=in_doubt, alternatives=others)


def _ranked(sample: bytes) -> list[str]:
    """Return codecs that decode `sample`, best first; in charset-normalizer's order on a tie."""
    lost = _may_be_lost(sample)
    found = [match.encoding for match in from_bytes(sample, threshold=0.3)]
    codecs_tried = [codec for codec in (*found, *_LEGACY) if decodes(sample, codec, lost=lost)]
    scores: dict[str, float] = {}
    for codec in dict.fromkeys(codecs_tried):
        scores[codec] = plausibility(sample.decode(codec, "replace"))
    first = found[0] if found else None
    if first in scores and _is_wide_script(sample.decode(first, "replace")):
        scores[first] = max(scores[first], _WIDE_SCRIPT_SCORE)
    by_text: dict[str, str] = {}
    for codec in sorted(scores, key=_preference):
        by_text.setdefault(sample.decode(codec, "replace"), codec)
    order = {codec: place for place, codec in enumerate(scores)}
    return sorted(by_text.values(), key=lambda codec: (-round(scores[codec], 3), order[codec]))


def _may_be_lost(data: bytes) -> int:
    """Return how many bytes may mean nothing: a file that was cut or damaged is still in its encoding."""
    return len(data) // _BYTES_A_LOST_ONE


def _preference(codec: str) -> tuple[int, str]:
    return (_LEGACY.index(codec), "") if codec in _LEGACY else (len(_LEGACY), codec)


def _is_wide_script(text: str) -> bool:
    """Chinese, Japanese and Korean have no stop words here; charset-normalizer knows them well."""
    letters = [char for char in text if char > "\x7f" and char.isalpha()]
    wide = sum("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in letters)
    return wide * 10 > 9 * max(len(letters), 1)


def _in_doubt(sample: bytes, best: str, others: tuple[str, ...]) -> bool:
    text = sample.decode(best, "replace")
    rivals = {codec: plausibility(sample.decode(codec, "replace")) for codec in others}
    if _is_wide_script(text):
        return len(text) < _WIDE_SCRIPT_SURE or max(rivals.values(), default=-1.0) > _READABLE
    score = plausibility(text)
    if score < _READABLE or word_count(text) < _FEWEST_WORDS:
        return True
    close = [codec for codec, rival in rivals.items() if score - rival < _CLEAR_LEAD]
    return any(not _is_worse(sample.decode(codec, "replace"), text) for codec in close)


def _is_worse(other: str, text: str) -> bool:
    """Return whether wherever the two differ it is `other` that has what no text in this language has."""
    if len(other) != len(text):
        return False
    language = likeliest_language(text)
    pairs = {(mine, its) for mine, its in zip(text, other, strict=True) if mine != its}
    return all(is_strange(its, language) and not is_strange(mine, language) for mine, its in pairs)


def _telling_lines(data: bytes) -> bytes:
    """Return up to _SAMPLE bytes of whole lines with bytes beyond ASCII: the others tell nothing."""
    if len(data) <= _SAMPLE:
        return data
    telling: list[bytes] = []
    size = 0
    for line in data.split(b"\n"):
        if size and size + len(line) > _SAMPLE:
            break
        if not line.isascii():
            telling.append(line[:_SAMPLE])
            size += len(line) + 1
    return b"\n".join(telling) or data[:_SAMPLE]
