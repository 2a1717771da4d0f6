"""Opens a PDF's bytes, or says in one word why they cannot be read."""

import re
from typing import TYPE_CHECKING

from app.intake.read_request import ReadRequest
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 20_000
_CATALOGUE = b"/Catalog"
_OBJECT = re.compile(rb"(?<!\d)(\d{1,9})\s+(\d{1,5})\s+obj\b")
_BEFORE = 4_000
_END = b"%%EOF"
_TAIL = 2_048


def open_pdf(request: ReadRequest) -> "PdfDocument":
    """Return the file, opened without its scripts and forms; the caller closes it.

    An empty user password opens a file without asking. PDFium rebuilds a lost cross-reference table itself; where
    the trailer is lost too, it is told where the catalogue stands.

    Raises CaseError: FILE_BROKEN, FILE_NEEDS_PASSWORD, FILE_PASSWORD_WRONG, FILE_TOO_COMPLEX (over 20,000 pages).
    """
    document = _opened(request, request.data)
    if document is None and (trailer := _lost_trailer(request.data)):
        document = _opened(request, request.data + trailer)
    if document is None:
        raise CaseError(ErrorCode.FILE_BROKEN, **_facts(request))
    pages = len(document)
    if 0 < pages <= _MOST_PAGES:
        return document
    document.close()
    raise CaseError(ErrorCode.FILE_TOO_COMPLEX if pages > 0 else ErrorCode.FILE_BROKEN, **_facts(request))


def is_cut_off(data: bytes) -> bool:
    """Return whether a file does not end as a PDF ends: something of it is missing."""
    return _END not in data[-_TAIL:]


def _opened(request: ReadRequest, data: bytes) -> "PdfDocument | None":
    """Return the file, None where PDFium can make nothing of it."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data, password=request.password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            wrong = ErrorCode.FILE_PASSWORD_WRONG if request.password else ErrorCode.FILE_NEEDS_PASSWORD
            raise CaseError(wrong, **_facts(request)) from None
        return None
    except ValueError:  # a password that no encoding of PDFium's can hold
        raise CaseError(ErrorCode.FILE_PASSWORD_WRONG, **_facts(request)) from None


def _lost_trailer(data: bytes) -> bytes:
    """Return a trailer that names the file's last catalogue, nothing where none stands in plain bytes."""
    place = data.rfind(_CATALOGUE)
    begins = _OBJECT.findall(data[max(0, place - _BEFORE) : place]) if place > 0 else []
    return b"\nendobj\ntrailer\n<< /Root %s %s R >>\n%s\n" % (*begins[-1], _END) if begins else b""


def _facts(request: ReadRequest) -> dict[str, object]:
    return {"path": request.filename, "format": "pdf", "size": len(request.data)}
