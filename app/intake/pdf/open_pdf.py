"""Opens a PDF's bytes, or says in one word why they cannot be read."""

from typing import TYPE_CHECKING

from app.intake.read_request import ReadRequest
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 20_000


def open_pdf(request: ReadRequest) -> "PdfDocument":
    """Return the file, opened without its scripts and forms; the caller closes it.

    An empty user password opens a file without asking. PDFium rebuilds a lost cross-reference table itself.

    Raises CaseError: FILE_BROKEN, FILE_NEEDS_PASSWORD, FILE_PASSWORD_WRONG, FILE_TOO_COMPLEX (over 20,000 pages).
    """
    import pypdfium2

    facts = {"path": request.filename, "format": "pdf", "size": len(request.data)}
    try:
        document = pypdfium2.PdfDocument(request.data, password=request.password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            wrong = ErrorCode.FILE_PASSWORD_WRONG if request.password else ErrorCode.FILE_NEEDS_PASSWORD
            raise CaseError(wrong, **facts) from None
        raise CaseError(ErrorCode.FILE_BROKEN, **facts) from None
    except ValueError:  # a password that no encoding of PDFium's can hold
        raise CaseError(ErrorCode.FILE_PASSWORD_WRONG, **facts) from None
    pages = len(document)
    if 0 < pages <= _MOST_PAGES:
        return document
    document.close()
    raise CaseError(ErrorCode.FILE_TOO_COMPLEX if pages else ErrorCode.FILE_BROKEN, **facts)
