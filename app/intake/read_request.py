"""What a reader is asked to read."""

from collections.abc import Callable
from dataclasses import dataclass


def _silent(_done: int, _all: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """An article's bytes, its file's name, and what a person chose about them.

    `encoding` is a Python codec, `part` the id of one of the file's parts, `password` opens an encrypted file,
    `ocr` are Tesseract's language codes joined by `+` ("" leaves them to the reader). `advance` is told how
    many pages of how many are done. `page_start` is the code point at which the page to be drawn begins, None
    where nobody knows it (the reader then reads all pages before it again).
    """

    data: bytes
    filename: str = ""
    encoding: str | None = None
    part: str = ""
    password: str | None = None
    ocr: str = ""
    page_start: int | None = None
    advance: Callable[[int, int], None] = _silent
