"""Decodes the words of one part of a message."""

import codecs
from email.message import Message

from app.intake.decoded import Decoded
from app.intake.decoding import decode
from app.intake.mail.part_bytes import part_bytes
from app.model.errors import CaseError

_WIDER = {
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
    "iso2022_jp": "iso2022_jp_2004",
}
"""What mail programs mean by these names (as the Encoding Standard has it for pages)."""
_ALIASES = {
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-ce": "mac_latin2",
    "iso-8859-8-i": "iso8859_8",
    "unicode-1-1-utf-7": "utf_7",
    "cp-850": "cp850",
    "utf8mb4": "utf_8",
}
_NO_ENCODINGS = frozenset(
    {
        "idna",
        "punycode",
        "undefined",
        "unicode-escape",
        "raw-unicode-escape",
        "unicode_escape",
        "raw_unicode_escape",
        "mbcs",
        "oem",
    }
)
"""Python calls them encodings of text; no text was ever sent in them."""
_GUESSED = frozenset({"ascii", "utf-8"})
_NOT_BY_BYTES = ("utf-16", "utf-32", "iso2022", "utf-7", "hz")


def part_words(part: Message, encoding: str | None = None) -> Decoded:
    """Return the words of a text part; `encoding` is what a person chose, where one did."""
    data = part_bytes(part)
    if encoding is not None:
        return decode(data, encoding)
    return decode_declared(data, declared_charset(part))


def declared_charset(part: Message) -> str | None:
    """Return the Python name of the encoding that a part says it is in, None for one nobody knows."""
    named = part.get_param("charset")
    if isinstance(named, tuple):
        named = named[2]
    return known_codec(named) if isinstance(named, str) else None


def known_codec(name: str) -> str | None:
    """Return the Python name of a text encoding, None for one nobody knows."""
    name = name.strip().strip("\"'").lower()
    try:
        codec = codecs.lookup(_ALIASES.get(name, name)).name
        b"a".decode(codec, "replace")  # of no bytes at all any codec makes a text
    except (LookupError, ValueError, TypeError):
        return None
    if codec in _NO_ENCODINGS:
        return None
    return _WIDER.get(codec, codec)


def decode_declared(data: bytes, codec: str | None) -> Decoded:
    """Return `data` decoded by its mark, as UTF-8 where it is that, as `codec`, or as its bytes suggest."""
    if codec is not None and codec.replace("_", "").startswith(tuple(map(_plain, _NOT_BY_BYTES))):
        return _as_declared(data, codec) or _guessed(data, codec)
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _guessed(data, codec)
    if not data.isascii() and (unicode := _as_declared(data, "utf-8")):
        return unicode
    if codec is None or codec in _GUESSED:
        return _guessed(data, codec)
    return _as_declared(data, codec) or _guessed(data, codec)


def _plain(name: str) -> str:
    return name.replace("_", "")


def _as_declared(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(text=data.decode(codec), encoding=codecs.lookup(codec).name)
    except UnicodeError:
        return None


def _guessed(data: bytes, codec: str | None) -> Decoded:
    """Decode by what the bytes say; where they say nothing, by what was declared, the rest lost."""
    try:
        return decode(data)
    except CaseError:
        text = data.decode(codec or "utf-8", "replace")
        return Decoded(text=text, encoding=codec or "utf-8", in_doubt=True)
