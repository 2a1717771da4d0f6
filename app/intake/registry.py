"""The readers there are, one line each, and which of them a file is for."""

from pathlib import PurePath

from app.intake import markdown_reader, plain_text_reader
from app.intake.epub import epub_reader
from app.intake.file_kind import DOCUMENT_KINDS, WRITTEN_KINDS, file_kind
from app.intake.html import html_reader
from app.intake.mail import mail_reader, mhtml_reader
from app.intake.office import docx_reader, odt_reader, rtf_reader
from app.intake.pdf import pdf_reader
from app.intake.reader import Reader
from app.intake.web_archive import web_archive_reader
from app.model.errors import CaseError, ErrorCode

READERS: tuple[Reader, ...] = (
    plain_text_reader.READER,
    markdown_reader.READER,
    html_reader.READER,
    mail_reader.READER,
    mhtml_reader.READER,
    web_archive_reader.READER,
    pdf_reader.READER,
    docx_reader.READER,
    rtf_reader.READER,
    epub_reader.READER,
    odt_reader.READER,
)

_FOREIGN_SUFFIXES = {
    suffix: kind
    for kind, suffixes in {
        "msg": ".msg",
        "ole": ".doc .xls .ppt",
        "xlsx": ".xlsx",
        "pptx": ".pptx",
        "odt": ".ods .odp",
        "epub": ".mobi .azw3",
        "fb2": ".fb2",
        "pages": ".pages",
        "xml": ".xml",
    }.items()
    for suffix in suffixes.split()
}
"""Their words stand between markup that plain text would show as words of the article."""


_IN_ZIPS = frozenset({"docx", "odt", "epub", "wacz"})
"""Kinds of file that are zips."""


def reader_for(data: bytes, filename: str) -> Reader:
    """Return the reader for a file of these bytes and this name; text under an unknown suffix is plain text.

    What the bytes begin with decides before the name does: names lie more often.

    Raises CaseError with the fact `format`: FORMAT_UNSUPPORTED for a document no reader opens,
    FILE_BINARY for anything else that is no text.
    """
    kind = file_kind(data)
    suffix = PurePath(filename).suffix.lower()
    for reader in READERS:
        if kind in reader.kinds or (kind == "zip" and suffix in reader.suffixes and reader.kinds & _IN_ZIPS):
            return (
                reader  # a zip that was cut off no longer says what it is; its reader says that it is damaged
            )
    if kind and kind not in WRITTEN_KINDS:
        code = ErrorCode.FORMAT_UNSUPPORTED if kind in DOCUMENT_KINDS else ErrorCode.FILE_BINARY
        raise CaseError(code, path=filename, format=kind, size=len(data))
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    if suffix in _FOREIGN_SUFFIXES:
        raise CaseError(
            ErrorCode.FORMAT_UNSUPPORTED, path=filename, format=_FOREIGN_SUFFIXES[suffix], size=len(data)
        )
    return READERS[0]
