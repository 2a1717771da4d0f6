"""What a person chose about how a file is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChoice:
    """An encoding (a Python codec; None lets the reader decide), a part of the file, a password, OCR languages.

    `ocr` holds Tesseract's language codes joined by `+`, "" leaving them to the reader.
    """

    encoding: str | None = None
    part: str = ""
    password: str | None = None
    ocr: str = ""
