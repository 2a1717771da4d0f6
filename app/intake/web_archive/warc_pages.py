"""Finds the pages among the records of a WARC file."""

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.intake.mail.part_words import decode_declared, known_codec
from app.intake.web_archive.capture import Capture
from app.intake.web_archive.capture_index import CaptureIndex
from app.intake.web_archive.captured_page import CapturedPage
from app.intake.web_archive.http_body import unpack_body
from app.intake.web_archive.page_limit import MOST_BYTES
from app.intake.web_archive.warc_records import WarcRecords, checksum_fails, is_cut, record_body
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/pdf"})
"""What an article may be sent as."""
_WEB = ("http://", "https://", "ftp://", "file://")
_SHOWN = frozenset({"document", "iframe", "frame"})
"""What a browser wanted to show (Sec-Fetch-Dest), not only to use."""
_NO_PAGES = re.compile(
    r"(?:/robots\.txt|/ads\.txt|\.(?:js|mjs|css|json|map|woff2?|svg|xml|m3u8|vtt))\Z", re.IGNORECASE
)
_TITLE = re.compile(rb"<title[^>]*>(.{0,2000}?)</title", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
_HEAD = 1 << 16
_OK = "200"
_LONGEST_TITLE = 300


def warc_index(data: bytes, member: str = "") -> CaptureIndex:
    """Return the pages in a WARC file: what a server sent in answer, whole, as HTML, plain text or PDF.

    What a browser fetched for its own use is left out where the request says so; one address captured twice at
    the same moment counts once.

    Raises CaseError: FILE_BROKEN (no record at all), FILE_TOO_COMPLEX.
    """
    records = WarcRecords(data)
    found: list[Capture] = []
    wanted: dict[str, str] = {}
    for record in records:
        if record.rec_type == "request":
            wanted |= _wanted(record)
        elif (capture := _capture(record, records.count - 1, member)) is not None:
            found.append(capture)
    if not records.count:
        raise CaseError(ErrorCode.FILE_BROKEN)
    shown = [capture for capture in found if _is_shown(capture, wanted)]
    return CaptureIndex(captures=_each_once(shown), broken_after=records.count if records.broken else None)


def warc_page(data: bytes, capture: Capture) -> CapturedPage:
    """Return the page of a capture; raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX, FORMAT_UNSUPPORTED."""
    for check in (True, False):
        page = _page_in(WarcRecords(data, check=check), capture)
        if page is not None:
            return page if check else replace(page, checksum_fails=True)
    raise CaseError(ErrorCode.FILE_BROKEN)


def _page_in(records: WarcRecords, capture: Capture) -> CapturedPage | None:
    """Return the page of a capture, None where it is not there or its checksum is none."""
    for record in records:
        if records.count - 1 == capture.number:
            body = record_body(record, MOST_BYTES)
            if body is None:
                return None
            return CapturedPage(
                capture=capture,
                data=_unpacked(record, body),
                checksum_fails=checksum_fails(record),
                is_cut=is_cut(record),
            )
    return None


def _capture(record: "ArcWarcRecord", number: int, member: str) -> Capture | None:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if not url.lower().startswith(_WEB) or record.rec_type not in ("response", "resource"):
        return None
    if record.rec_type == "response" and (record.http_headers is None or _status(record) != _OK):
        return None
    kind, _semicolon, rest = _content_type(record).partition(";")
    kind = kind.strip().lower()
    if kind not in PAGE_TYPES or (kind == "text/plain" and _NO_PAGES.search(_path(url))):
        return None
    charset = re.search(r"charset\s*=\s*[\"']?([^\s\"';]+)", rest, re.IGNORECASE)
    codec = known_codec(charset[1]) if charset else None
    size = record.payload_length if record.payload_length >= 0 else (record.length or 0)
    return Capture(
        id=(record.rec_headers.get_header("WARC-Record-ID") or "").strip("<> "),
        number=number,
        member=member,
        url=url,
        date=record.rec_headers.get_header("WARC-Date") or "",
        media_type=kind,
        charset=codec or "",
        title=_title(record, codec) if "html" in kind else "",
        size=size,
        wanted_as=(record.rec_headers.get_header("WARC-Concurrent-To") or "").strip("<> "),
    )


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _status(record: "ArcWarcRecord") -> str:
    return str(record.http_headers.statusline)[:3]


def _content_type(record: "ArcWarcRecord") -> str:
    headers = record.rec_headers if record.http_headers is None else record.http_headers
    return headers.get_header("Content-Type") or ""


def _unpacked(record: "ArcWarcRecord", body: bytes) -> bytes:
    if record.http_headers is None:
        return body
    transfer = record.http_headers.get_header("Transfer-Encoding") or ""
    return unpack_body(body, transfer, record.http_headers.get_header("Content-Encoding") or "")


def _title(record: "ArcWarcRecord", codec: str | None) -> str:
    """Return what a page calls itself in its first lines."""
    try:
        head = _unpacked(record, record.raw_stream.read(_HEAD))[: 4 * _HEAD]
    except (CaseError, ValueError, TypeError):
        return ""
    title = _TITLE.search(head)
    if title is None:
        return ""
    declared = _CHARSET.search(head)
    codec = codec or (known_codec(declared[1].decode("ascii", "replace")) if declared else None)
    words = html.unescape(decode_declared(title[1], codec).text)
    return " ".join(words.split())[:_LONGEST_TITLE]


def _wanted(record: "ArcWarcRecord") -> dict[str, str]:
    """Return for what a browser asked, by the id of the answer and by its address and time."""
    if record.http_headers is None:
        return {}
    purpose = (record.http_headers.get_header("Sec-Fetch-Dest") or "").strip().lower()
    if not purpose:
        return {}
    head = record.rec_headers
    names = [name for name in ("WARC-Concurrent-To", "WARC-Record-ID") if head.get_header(name)]
    keys = [head.get_header(name).strip("<> ") for name in names]
    place = f"{head.get_header('WARC-Target-URI')} {head.get_header('WARC-Date')}"
    return dict.fromkeys([*keys, place], purpose)


def _is_shown(capture: Capture, wanted: dict[str, str]) -> bool:
    keys = (capture.id, capture.wanted_as, f"{capture.url} {capture.date}")
    purpose = next((wanted[key] for key in keys if key and key in wanted), "document")
    return purpose in _SHOWN


def _each_once(captures: list[Capture]) -> tuple[Capture, ...]:
    by_place: dict[tuple[str, str], Capture] = {}
    for capture in captures:
        by_place.setdefault((capture.url, capture.date), capture)
    return tuple(by_place.values())
