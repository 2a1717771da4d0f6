"""Turns bytes into characters: byte-order mark, strict UTF-8, then the most plausible legacy encoding."""

import codecs

from app.intake.decoded import Decoded
from app.intake.legacy_encoding import decode_legacy
from app.intake.plausibility import BINARY_SHARE, SAMPLE, control_share, decodes, plausibility, refuse_binary
from app.model.errors import CaseError, ErrorCode

_MARKS: tuple[tuple[bytes, str], ...] = (
    # UTF-32 before UTF-16: its mark begins with the other's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_READABLE = 0.08
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_WHOLE_BYTES_A_BROKEN_PLACE = 20


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the characters of `data`; `encoding` (a Python codec) is what a person chose, where one did.

    Raises CaseError: FILE_BINARY for bytes that are text in no encoding, VALUE_INVALID for an unknown one.
    """
    if encoding is not None:
        return _chosen(data, encoding)
    return _by_mark(data) or _wide(data) or _utf_8(data) or decode_legacy(data)


def _chosen(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(text=data.decode(encoding, "replace"), encoding=codecs.lookup(encoding).name)
    except (LookupError, UnicodeError, ValueError) as error:
        raise CaseError(ErrorCode.VALUE_INVALID, field="encoding", value=encoding) from error


def _by_mark(data: bytes) -> Decoded | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(codec, "replace")
            damaged = "\ufffd" in text and not decodes(data[len(mark) :], codec)
            refuse_binary(text)
            return Decoded(text=text, encoding=codec, in_doubt=damaged)
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark: as bytes they are full of controls, as characters they have none."""
    sample = data[:SAMPLE]
    if control_share(sample.decode("latin_1")) < BINARY_SHARE:
        return None
    fits = []
    for codec in _WIDE:
        if len(data) % (4 if "32" in codec else 2) == 0 and decodes(data, codec):
            text = sample[: len(sample) // 4 * 4 or len(sample)].decode(codec, "ignore")
            if control_share(text) < BINARY_SHARE / 5 and _has_spaces(text):
                fits.append((plausibility(text), codec))
    if not fits:
        return None
    best, codec = max(fits, key=lambda fit: fit[0])
    return Decoded(text=data.decode(codec), encoding=codec, in_doubt=best < _READABLE)


def _has_spaces(text: str) -> bool:
    """Binary data read two bytes at a time is a salad of rare letters without a space or a line end in it."""
    return sum(char in " \n\u3000、。" for char in text) * 40 > len(text)


def _utf_8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf_8(data)
    if b"\x1b$" in data and (escaped := _escaped(data)):
        return escaped
    refuse_binary(text)
    return Decoded(text=text, encoding="ascii" if data.isascii() else "utf-8")


def _damaged_utf_8(data: bytes) -> Decoded | None:
    """UTF-8 with a broken place is still UTF-8: the place becomes U+FFFD and the choice is in doubt."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = len(data) - len(data.translate(None, _BEYOND_ASCII))
    if (
        text.count("\ufffd") * _WHOLE_BYTES_A_BROKEN_PLACE > beyond_ascii
        or control_share(text[:SAMPLE]) > BINARY_SHARE / 5
    ):
        return None
    return Decoded(text=text, encoding="utf-8", in_doubt=True)


def _escaped(data: bytes) -> Decoded | None:
    if b"\x1b$" not in data:
        return None
    for codec in ("iso2022_jp_2", "iso2022_jp_2004", "iso2022_kr"):
        if decodes(data, codec):
            return Decoded(text=data.decode(codec), encoding=codec)
    return None
