"""Reads pages out of web archives: WARC files, packed or not, and WACZ files."""

import re
from dataclasses import replace

from app.intake import plain_text_reader
from app.intake.file_kind import file_kind
from app.intake.html.html_page import read_page
from app.intake.mail.part_words import decode_declared
from app.intake.pdf import pdf_reader
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.web_archive.capture import Capture
from app.intake.web_archive.capture_index import CaptureIndex
from app.intake.web_archive.captured_page import CapturedPage
from app.intake.web_archive.wacz_pages import wacz_index, wacz_page
from app.intake.web_archive.warc_pages import warc_index, warc_page
from app.model.errors import CaseError, ErrorCode
from app.model.file_part import FilePart
from app.model.notice import Notice
from app.model.page_image import PageImage
from app.model.proposal import Proposal

_ZIP = b"PK"
_SOURCE = "warc_target"
_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z\Z")


def read(request: ReadRequest) -> ReaderResult:
    """Return the page of an archive that `part` asks for, or its only one.

    Raises CaseError: FILE_HAS_PARTS (`count`), FILE_PART_UNKNOWN (`value`), FILE_BINARY (no page in it),
    FILE_BROKEN, FILE_TOO_COMPLEX, FORMAT_UNSUPPORTED (`format`: how the page is packed), and what the reader
    of the page itself raises.
    """
    index = _index(request.data)
    page = _page(request.data, _chosen(index, request.part))
    result = _read(page, request)
    return replace(
        result,
        proposals=(*_facts(page.capture), *result.proposals),
        notices=(*_notices(index, page), *result.notices),
    )


def parts(data: bytes) -> tuple[FilePart, ...]:
    """Return the pages of an archive, () where it holds but one; raises CaseError as `read` does."""
    captures = _by_id(_index(data))
    if len(captures) == 1:
        return ()
    return tuple(
        FilePart(
            id=name,
            title=capture.title,
            url=capture.url,
            captured_at=_captured_at(capture),
            media_type=capture.media_type,
            size=capture.size,
        )
        for name, capture in captures.items()
    )


def picture(request: ReadRequest, number: int, span: tuple[int, int]) -> PageImage:
    """Return the picture of one page of a captured PDF; raises CaseError as `read` does."""
    page = _page(request.data, _chosen(_index(request.data), request.part))
    inner = _inner(page, request)
    draw = _reader_of(inner).picture
    if draw is None:
        raise CaseError(ErrorCode.FILE_PART_UNKNOWN, value=request.part)
    return draw(inner, number, span)


def _index(data: bytes) -> CaptureIndex:
    return wacz_index(data) if data.startswith(_ZIP) else warc_index(data)


def _page(data: bytes, capture: Capture) -> CapturedPage:
    return wacz_page(data, capture) if data.startswith(_ZIP) else warc_page(data, capture)


def _by_id(index: CaptureIndex) -> dict[str, Capture]:
    """Return the pages by the ids that ask for them: the record's own, or its address and time."""
    captures: dict[str, Capture] = {}
    for capture in index.captures:
        name = capture.id or f"{capture.url} {capture.date}"
        captures[name if name not in captures else f"{name}#{capture.number}"] = capture
    return captures


def _chosen(index: CaptureIndex, part: str) -> Capture:
    captures = _by_id(index)
    if not captures:
        raise CaseError(ErrorCode.FILE_BINARY)
    if part:
        if part not in captures:
            raise CaseError(ErrorCode.FILE_PART_UNKNOWN, value=part)
        return captures[part]
    if len(captures) > 1:
        raise CaseError(ErrorCode.FILE_HAS_PARTS, count=len(captures))
    return next(iter(captures.values()))


def _read(page: CapturedPage, request: ReadRequest) -> ReaderResult:
    inner = _inner(page, request)
    kind = file_kind(inner.data)
    if kind == "html" or ("html" in page.capture.media_type and kind != "pdf"):
        return read_page(inner.data, inner.encoding, url=page.capture.url)
    return _reader_of(inner).read(inner)


def _inner(page: CapturedPage, request: ReadRequest) -> ReadRequest:
    """Return the request for the page itself, in the encoding that a person or the server named."""
    encoding = request.encoding
    if encoding is None and page.capture.charset:
        encoding = decode_declared(page.data, page.capture.charset).encoding
    return replace(request, data=page.data, encoding=encoding, part="")


def _reader_of(inner: ReadRequest) -> Reader:
    """Return the reader of plain text or PDF; no page of an archive is an archive."""
    return pdf_reader.READER if file_kind(inner.data) == "pdf" else plain_text_reader.READER


def _facts(capture: Capture) -> tuple[Proposal, ...]:
    address = Proposal(field="url", value=capture.url, provenance=_SOURCE)
    moment = _captured_at(capture)
    if not moment:
        return (address,)
    return (address, Proposal(field="accessed", value=moment, as_written=capture.date, provenance=_SOURCE))


def _captured_at(capture: Capture) -> str:
    """Return when it was captured, to the second, "" where the archive does not say so in UTC."""
    found = _TIME.match(capture.date)
    return f"{found[1]}Z" if found else ""


def _notices(index: CaptureIndex, page: CapturedPage) -> tuple[Notice, ...]:
    capture = page.capture
    record = " ".join(filter(None, (capture.url, capture.id)))
    notices = []
    if page.checksum_fails:
        notices.append(Notice("archive_checksum", record))
    if capture.member in index.wrong_members:
        notices.append(Notice("archive_checksum", capture.member))
    if page.is_cut:
        notices.append(Notice("archive_record_cut", record))
    if index.broken_after is not None:
        notices.append(Notice("archive_cut", str(index.broken_after)))
    return tuple(notices)


READER = Reader(
    name="web_archive",
    version="2",
    media_type="application/warc",
    suffixes=frozenset({".warc", ".wacz"}),
    kinds=frozenset({"warc", "wacz"}),
    read=read,
    parts=parts,
    picture=picture,
)
