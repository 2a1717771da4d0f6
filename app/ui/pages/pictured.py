"""Which articles have pictures of their pages."""

from app.model.reading import Reading

_DRAWN_BY = frozenset({"pdf", "web_archive"})
"""The readers that can draw a page; an EPUB has printed page numbers and no pictures."""


def has_pictures(reading: Reading | None) -> bool:
    """Whether the pages of what was read can be shown as pictures."""
    return reading is not None and bool(reading.pages) and reading.reader in _DRAWN_BY
