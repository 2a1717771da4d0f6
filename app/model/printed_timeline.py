"""What a printed timeline can be checked by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedTimeline:
    """The data attached to a PDF (b"": none) and the text of each of its pages."""

    data: bytes
    pages: tuple[str, ...]
