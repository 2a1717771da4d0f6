"""What the case remembers of a reading beside its text and blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.model.notice import Notice
from app.model.page import Page
from app.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFacts:
    """Who read which text of which article, and what a person ought to know about it.

    `confidence` (0 to 100) is how sure the machine was that read its words from pictures, None where the file
    holds them as text.
    """

    ENTITY: ClassVar[str] = "reading"

    id: str
    article: str
    text_sha256: str
    reader: str
    reader_version: str
    notices: tuple[Notice, ...] = ()
    confidence: int | None = None

    @property
    def by(self) -> str:
        """The reader and its version: `plain_text 1`."""
        return f"{self.reader} {self.reader_version}".strip()

    @property
    def machine(self) -> str:
        """The recogniser that read its words from pictures, `tesseract 5.3.0`; the reader where none is named."""
        return self.reader_version.partition(" ")[2] or self.by


def facts_of(reading: Reading) -> ReadingFacts:
    """Return the facts of a reading."""
    return ReadingFacts(
        id=reading.id,
        article=reading.article,
        text_sha256=reading.text_sha256,
        reader=reading.reader,
        reader_version=reading.reader_version,
        notices=reading.notices,
        confidence=confidence_of(reading.pages),
    )


def confidence_of(pages: Sequence[Page]) -> int | None:
    """Return how sure a machine was of the pages it read, each weighed by its letters, rounded down."""
    read = [(page.confidence, max(1, page.end - page.start)) for page in pages if page.confidence is not None]
    if not read:
        return None
    return sum(sure * letters for sure, letters in read) // sum(letters for _, letters in read)
