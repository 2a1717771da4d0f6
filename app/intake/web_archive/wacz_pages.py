"""Finds the pages in a WACZ file: those that it lists itself, each with its record in the WARC files inside."""

import json
import re
from dataclasses import replace
from hashlib import sha256

from app.intake.web_archive.capture import Capture
from app.intake.web_archive.capture_index import CaptureIndex
from app.intake.web_archive.captured_page import CapturedPage
from app.intake.web_archive.warc_pages import warc_index, warc_page
from app.intake.zip_archive import ZipArchive
from app.model.errors import CaseError, ErrorCode

_LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_WARC = re.compile(r"archive/.*\.warc(?:\.gz)?\Z", re.IGNORECASE)
_MOST_LINES = 20_000
_LONGEST_TITLE = 300
_DIGITS = re.compile(r"\D")
_SCHEME = re.compile(r"\Ahttps?://(?:www\.)?", re.IGNORECASE)


def wacz_index(data: bytes) -> CaptureIndex:
    """Return the pages of a WACZ file: those of its own list that it holds, else all that its archives hold.

    Raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX, FILE_LOCKED.
    """
    archive = ZipArchive(data)
    hashes = _hashes(archive)
    captures: list[Capture] = []
    broken_after: int | None = None
    wrong: list[str] = []
    for member in (name for name in archive.names if _WARC.match(name)):
        warc = archive.read(member)
        if member in hashes and sha256(warc).hexdigest() != hashes[member]:
            wrong.append(member)
        index = warc_index(warc, member)
        captures += index.captures
        broken_after = index.broken_after if broken_after is None else broken_after
    listed = _listed(archive, captures)
    return CaptureIndex(
        captures=tuple(listed or captures), broken_after=broken_after, wrong_members=tuple(wrong)
    )


def wacz_page(data: bytes, capture: Capture) -> CapturedPage:
    """Return the page of a capture; raises as `warc_page` and `wacz_index` do."""
    return warc_page(ZipArchive(data).read(capture.member), capture)


def _listed(archive: ZipArchive, captures: list[Capture]) -> list[Capture]:
    """Return the captures that the file's own lists of pages name, in their order and under their titles."""
    by_url: dict[str, list[Capture]] = {}
    for capture in captures:
        by_url.setdefault(_plain(capture.url), []).append(capture)
    found: dict[int, Capture] = {}
    for page in _pages(archive):
        same = by_url.get(_plain(str(page.get("url", ""))), [])
        if same:
            nearest = min(same, key=lambda capture: _apart(capture.date, str(page.get("ts", ""))))
            title = page.get("title")
            words = " ".join(title.split())[:_LONGEST_TITLE] if isinstance(title, str) else ""
            found.setdefault(id(nearest), replace(nearest, title=words or nearest.title))
    return list(found.values())


def _pages(archive: ZipArchive) -> list[dict[str, object]]:
    pages: list[dict[str, object]] = []
    for name in _LISTS:
        lines = _list(archive, name).splitlines()[:_MOST_LINES]
        pages += [page for page in map(_object, lines) if "url" in page]
    return pages


def _list(archive: ZipArchive, name: str) -> bytes:
    """Return a member that only helps to find pages, nothing where it is missing or damaged."""
    try:
        return archive.read(name) if name in archive else b""
    except CaseError as error:
        if error.code is ErrorCode.FILE_TOO_COMPLEX:
            raise
        return b""


def _object(text: bytes) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _plain(url: str) -> str:
    """Return what two spellings of one address share: a fragment, a last slash and the scheme do not count."""
    return _SCHEME.sub("", url.partition("#")[0]).rstrip("/").lower()


def _apart(one: str, other: str) -> int:
    """Return how far two times stand apart, by their digits to the second."""
    first, second = (int(_DIGITS.sub("", time)[:14].ljust(14, "0") or 0) for time in (one, other))
    return abs(first - second)


def _hashes(archive: ZipArchive) -> dict[str, str]:
    """Return the SHA-256 that the file states for its members."""
    listed = _object(_list(archive, "datapackage.json")).get("resources")
    hashes = {}
    for entry in listed if isinstance(listed, list) else []:
        if isinstance(entry, dict) and isinstance(entry.get("hash"), str):
            algorithm, _colon, value = str(entry["hash"]).partition(":")
            if algorithm.lower() == "sha256":
                hashes[str(entry.get("path", ""))] = value.lower()
    return hashes
