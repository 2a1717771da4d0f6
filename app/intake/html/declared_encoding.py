"""Decodes a page: byte-order mark, what the page itself declares, else by what its bytes say."""

import codecs
import re
from dataclasses import replace

from app.intake.decoded import Decoded
from app.intake.decoding import decode
from app.intake.plausibility import decodes, plausibility

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEARCHED = 1 << 14
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_XML = re.compile(rb"""\s*<\?xml[^<>]*?encoding\s*=\s*["']\s*([\w.:-]+)""")
_META = re.compile(rb"""<meta\s[^<>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LIKE_WINDOWS = {
    "cp1252": "ascii us-ascii iso-8859-1 iso8859-1 iso88591 latin1 latin-1 l1 cp819 ibm819 iso_8859-1 x-user-defined",
    "cp1254": "iso-8859-9 iso8859-9 iso88599 latin5 l5",
    "cp874": "tis-620 iso-8859-11 dos-874 windows-874",
    "gb18030": "gb2312 gb_2312-80 gbk x-gbk chinese csgb2312",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji",
    "cp949": "euc-kr ks_c_5601-1987 ksc5601 korean windows-949",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "utf-8": "utf-16 utf-16le utf-16be unicode utf8 unicode-1-1-utf-8",
    "mac_roman": "macintosh x-mac-roman",
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "iso8859_8": "iso-8859-8-i logical visual",
    "koi8_u": "koi8-u koi8-ru",
    "koi8_r": "koi8-r koi koi8 koi8_r",
}
_CODECS = {label: codec for codec, labels in _LIKE_WINDOWS.items() for label in labels.split()}
"""What the WHATWG Encoding Standard reads labels as, where Python's codec of that name is another one."""
_WIDE = frozenset({"gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "iso2022_jp"})
_SURE = 4
_UNREADABLE = 0.02
_CLEAR_LEAD = 0.1
_TAGS = re.compile(r"<[^<>]*>")
_MARKUP = re.compile(rb"<[^<>]*>")
_SAMPLE = 1 << 16
_MOST_BROKEN = 50


def decode_page(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the characters of a page; `encoding` (a Python codec) overrules what it declares.

    Raises CaseError: FILE_BINARY, VALUE_INVALID (the encoding).
    """
    if encoding is not None or data.startswith(_MARKS):
        return decode(data, encoding)
    codec = declared_codec(data)
    if codec is None or (codec == "utf-8" and not data.isascii()):
        decoded = _by_its_words(data)
        contradicted = codec == "utf-8" and decoded.encoding != "utf-8"
        return _doubted(decoded) if contradicted else decoded
    if data.isascii() and b"\x1b" not in data:
        return decode(data)
    return _as_declared(data, codec)


def declared_codec(data: bytes) -> str | None:
    """Return the Python codec that a page's `meta` or XML declaration names, None where none or an unknown one."""
    head = data[:_SEARCHED]
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    if found is None:
        return None
    label = found[1].decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(_CODECS.get(label, label))
        b"".decode(codec.name)
    except (LookupError, ValueError):  # also Python's codecs that give no text, such as "hex"
        return None
    return codec.name


def _as_declared(data: bytes, codec: str) -> Decoded:
    if decodes(data, "utf-8") and not data.isascii():
        text = data.decode("utf-8")
        few = sum(char > "\x7f" for char in text[:_SAMPLE]) < _SURE
        if not few or codec not in _WIDE:
            return Decoded(text=text, encoding="utf-8", in_doubt=few, alternatives=(codec,) if few else ())
    if decodes(data, codec):
        return _unless_unreadable(data, codec)
    text = data.decode(codec, "replace")
    if text.count("\ufffd") * _MOST_BROKEN <= sum(char > "\x7f" for char in text):
        return Decoded(text=text, encoding=codec, in_doubt=True)
    return _doubted(_by_its_words(data))


def _unless_unreadable(data: bytes, codec: str) -> Decoded:
    """Believe what is declared unless it gives no language and another encoding does."""
    declared = Decoded(text=data.decode(codec), encoding=codec)
    if codec in _WIDE or _readable(declared.text) > _UNREADABLE:
        return declared
    other = _by_its_words(data)
    if _readable(other.text) < _readable(declared.text) + _CLEAR_LEAD:
        return declared
    return Decoded(text=other.text, encoding=other.encoding, in_doubt=True, alternatives=(codec,))


def _by_its_words(data: bytes) -> Decoded:
    """Decode a page that says nothing of its encoding, or not the truth: the words tell it, markup is ASCII."""
    words = _MARKUP.sub(b"\n", data)
    if b"\0" in data or decodes(data, "utf-8") or not words.strip():
        return decode(data)
    found = decode(words)
    return replace(found, text=data.decode(found.encoding, "replace"))


def _readable(text: str) -> float:
    return plausibility(_TAGS.sub(" ", text[: 4 * _SAMPLE])[:_SAMPLE])


def _doubted(decoded: Decoded) -> Decoded:
    return replace(decoded, in_doubt=True)
