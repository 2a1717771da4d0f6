"""A file that lies in the PDF."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file's name, media type, bytes, and what it is in a sentence."""

    name: str
    media_type: str
    data: bytes
    description: str
