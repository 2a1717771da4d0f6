"""One of several articles that a file holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePart:
    """A page of a web archive: `id` asks for it, the rest tells a person which it is.

    `captured_at` is UTC as the file writes it (`2026-03-04T12:00:00Z`), `size` its bytes.
    """

    id: str
    title: str = ""
    url: str = ""
    captured_at: str = ""
    media_type: str = ""
    size: int = 0
