"""What of a clipboard can become an article."""

from datetime import date

from PySide6.QtCore import QMimeData

from app.ui.review.review_item import ReviewItem

_ADDRESSES = (("chromium/x-source-url", "utf-8"), ("text/x-moz-url-priv", "utf-16-le"))
"""Where browsers say what page copied words stood on."""


def pasted_items(carried: QMimeData, day: date) -> list[ReviewItem]:
    """Return how the words that are carried can be read, the way that keeps most of them first.

    What a browser copied is kept as its HTML, which has the structure; else the words are kept as UTF-8.
    """
    items = []
    address = _address(carried)
    if carried.hasHtml() and (page := _page(carried)).strip():
        items.append(ReviewItem(name=f"pasted-{day.isoformat()}.html", data=page, url=address))
    if carried.hasText() and carried.text().strip():
        data = carried.text().encode("utf-8", "replace")
        items.append(ReviewItem(name=f"pasted-{day.isoformat()}.txt", data=data, url=address))
    return items


def _page(carried: QMimeData) -> bytes:
    """Return the HTML as it was copied, where it is UTF-8; else what Qt made of it, as UTF-8."""
    raw = bytes(carried.data("text/html").data()).rstrip(b"\0")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return carried.html().encode("utf-8", "replace")
    return carried.html().encode("utf-8", "replace") if b"\0" in raw else raw


def _address(carried: QMimeData) -> str:
    for kind, encoding in _ADDRESSES:
        if carried.hasFormat(kind):
            found = bytes(carried.data(kind).data()).decode(encoding, "ignore").strip("\0 \r\n")
            if found.startswith(("http://", "https://")):
                return found
    return ""
