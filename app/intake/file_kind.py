"""Tells by its first bytes what a file is."""

from app.intake.written_kind import written_kind
from app.intake.zip_kind import zip_kind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OUTLOOK = ("__nameid_version1.0".encode("utf-16-le"), "__substg1.0_".encode("utf-16-le"))
"""Streams of a message as Outlook saves it."""
_ZIP = b"PK\x03\x04"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream in which Office keeps a document that is locked with a password."""
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\xfd7zXZ\0", "xz"),
    (b"BZh", "bzip2"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x7fELF", "program"),
    (b"OggS", "audio"),
    (b"ID3", "audio"),
    (b"fLaC", "audio"),
    (b"\x1aE\xdf\xa3", "video"),
)
_IN_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"datapackage.json", "wacz"),
    (b"mimetypeapplication/epub+zip", "epub"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
)
DOCUMENT_KINDS = frozenset(
    {"pdf", "rtf", "ole", "msg", "docx", "xlsx", "pptx", "odt", "ods", "odp", "odg", "epub", "wacz", "zip"}
)
"""Kinds that may hold an article, though no reader here opens them."""
WRITTEN_KINDS = frozenset({"html", "mhtml", "mail", "warc"})
"""Kinds that plain text may begin like; where no reader takes them the file's name decides."""

_LOOKED_AT = 1 << 16
_IN_NO_TEXT = frozenset(range(9))


def file_kind(data: bytes) -> str:
    """Return a short code (`pdf`, `docx`, `html`, `png`) for bytes with a known beginning, else "": plain text."""
    head = data[:_LOOKED_AT]
    if head.startswith(_ZIP):
        return zip_kind(data) or next(
            (kind for mark, kind in _IN_ZIP if mark in head or mark in data[-_LOOKED_AT:]), "zip"
        )
    if head.startswith(b"RIFF"):
        return {b"WEBP": "webp", b"WAVE": "audio", b"AVI ": "video"}.get(head[8:12], "")
    if kind := written_kind(data):
        return kind
    if head[4:8] == b"ftyp":
        return "heic" if head[8:12] in (b"heic", b"mif1") else "video"
    if head.startswith(_OLE):
        return _kind_in_ole(data)
    return next((kind for mark, kind in _MAGIC if head.startswith(mark) and _is_certain(mark, head)), "")


def _kind_in_ole(data: bytes) -> str:
    if any(name in data for name in _IN_OUTLOOK):
        return "msg"
    return "locked_office" if _LOCKED in data else "ole"


def _is_certain(mark: bytes, head: bytes) -> bool:
    """Count a signature that could begin a sentence ("BZh") only where bytes that no text has follow."""
    return not mark.isalnum() or not _IN_NO_TEXT.isdisjoint(head[:64])
