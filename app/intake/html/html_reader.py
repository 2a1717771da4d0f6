"""Reads web pages saved as one file; the folder a browser puts beside one is never opened."""

from app.intake.html.html_page import read_page
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult


def read(request: ReadRequest) -> ReaderResult:
    """Return the page in a request's bytes.

    Raises CaseError: FILE_BINARY, FILE_TOO_COMPLEX, VALUE_INVALID (the encoding).
    """
    return read_page(request.data, request.encoding)


READER = Reader(
    name="html",
    version="2",
    media_type="text/html",
    suffixes=frozenset({".html", ".htm", ".shtml", ".xhtml", ".xht"}),
    kinds=frozenset({"html"}),
    read=read,
)
