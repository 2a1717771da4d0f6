"""Addresses of pages: which are one, what they say of a date, and what an archive's address stands for."""

import re
from datetime import date
from urllib.parse import urljoin, urlsplit

_DATE = re.compile(
    r"(?<![\d])(?P<year>(?:19|20)\d{2})[/_-](?P<month>\d{1,2})(?:[/_-](?P<day>\d{1,2}))?(?![\d])"
)
_PACKED = re.compile(r"(?<![\d])(?P<year>20\d{2})(?P<month>\d{2})(?P<day>\d{2})(?![\d])")
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:today|ph|is|li|md|vn|fo))/"
    r"(?P<at>\d{4,14})(?:[a-z]{2}_)?/(?P<url>.+)",
    re.IGNORECASE,
)
_LONGEST = 2000


def page_address(written: str, base: str = "") -> str | None:
    """Return the full web address that `written` is (seen from `base`), None where it is no address of a page."""
    text = written.strip()
    if not text or len(text) > _LONGEST or any(char.isspace() for char in text):
        return None
    try:
        address = urljoin(base, text) if base else text
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and "." in parts.netloc else None


def address_date(address: str) -> str | None:
    """Return the EDTF date that stands in an address, a day or a month; it is a guess at best."""
    match = _DATE.search(address) or _PACKED.search(address)
    if match is None:
        return None
    try:
        exact = date(int(match["year"]), int(match["month"]), int(match["day"] or 1))
    except ValueError:
        return None
    return exact.isoformat() if match["day"] else exact.isoformat()[:7]


def archived(address: str) -> tuple[str, str] | None:
    """Return the address that an archive's address is a capture of, and when it was captured; None for others."""
    match = _ARCHIVED.fullmatch(address)
    if match is None or page_address(match["url"]) is None:
        return None
    at = match["at"]
    days = "-".join(part for part in (at[:4], at[4:6], at[6:8]) if part)
    if len(at) == len("20260304120000"):
        return match["url"], f"{days}T{at[8:10]}:{at[10:12]}:{at[12:14]}Z"
    return match["url"], days
