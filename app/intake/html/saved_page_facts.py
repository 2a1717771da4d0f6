"""Reads the note that a browser or SingleFile leaves at the head of a page it saves."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from app.intake.html.page_address import archived, page_address
from app.intake.html.page_date import page_date
from app.model.proposal import Proposal

_SEARCHED = 1 << 14
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile[^\n]*\n(?P<lines>.*?)-->", re.DOTALL | re.IGNORECASE
)
_URL_LINE = re.compile(r"^[ \t]*url:[ \t]*(\S+)", re.MULTILINE | re.IGNORECASE)
_DATE_LINE = re.compile(r"^[ \t]*saved date:[ \t]*(\S[^\n]*)", re.MULTILINE | re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(?P<url>\S+)\s*-->", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:[A-Z][a-z]{2}\s+)?(?P<day>[A-Z][a-z]{2}\s+\d{1,2}\s+\d{4}\s+\d{2}:\d{2}:\d{2})\s+"
    r"(?:GMT|UTC)(?P<zone>[+-]\d{4})?(?:\s*\(.*\))?"
)


def saved_page_facts(markup: str) -> Iterator[Proposal]:
    """Yield address and capture time from the note at the head of a saved page."""
    head = markup[:_SEARCHED]
    if note := _SINGLE_FILE.search(head):
        if line := _URL_LINE.search(note["lines"]):
            yield from address_facts(line[1], "single_file_comment")
        if line := _DATE_LINE.search(note["lines"]):
            yield from _captured(line[1].strip())
    elif note := _SAVED_FROM.search(head):
        yield from address_facts(note["url"], "saved_from")


def address_facts(written: str, provenance: str, base: str = "") -> Iterator[Proposal]:
    """Yield the address that is written there; of an archive's, also what it is a capture of and when it was made."""
    address = page_address(written, base)
    if address is None:
        return
    capture = archived(address)
    facts = (
        {"url": address}
        if capture is None
        else {"url": capture[0], "archive_url": address, "accessed": capture[1]}
    )
    for field, value in facts.items():
        yield Proposal(field=field, value=value, as_written=written, provenance=provenance)


def _captured(written: str) -> Iterator[Proposal]:
    at = _moment(written)
    if at is not None:
        yield Proposal(field="accessed", value=at, as_written=written, provenance="single_file_comment")


def _moment(written: str) -> str | None:
    """Return the time in UTC where a clock's zone is written beside it, else the date alone."""
    match = _CLOCK.fullmatch(written)
    try:
        if match is not None:
            at = datetime.strptime(f"{match['day']} {match['zone'] or '+0000'}", "%b %d %Y %H:%M:%S %z")
        else:
            at = datetime.fromisoformat(written)
    except ValueError:
        return page_date(written)
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at.tzinfo else at.date().isoformat()
