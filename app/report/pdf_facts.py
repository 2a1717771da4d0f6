"""What a PDF says of itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """Title, what kind of document it is, its language (BCP 47), the program, and the time it stands for (UTC)."""

    title: str
    subject: str
    language: str
    program: str
    at: datetime
