"""An exact stretch of one article's text."""

from dataclasses import dataclass
from typing import ClassVar

from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.locator import NO_LOCATOR, Locator
from app.model.reading import Reading

CONTEXT_LENGTH = 32
"""Code points of prefix and suffix kept beside the words (W3C Web Annotation TextQuoteSelector)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Code points `start` to `end` (end exclusive) of the text named by `text_sha256`, and its words."""

    ENTITY: ClassVar[str] = "passage"

    id: str
    article: str
    text_sha256: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    locator: Locator = NO_LOCATOR
    tags: tuple[str, ...] = ()
    note: str = ""

    @classmethod
    def cut(cls, reading: Reading, text: str, start: int, end: int) -> "Passage":
        """Return a new passage of `text`; raises CaseError(RANGE_INVALID) for a range empty or outside."""
        if not 0 <= start < end <= len(text):
            raise CaseError(ErrorCode.RANGE_INVALID, start=start, end=end, length=len(text))
        return cls(
            id=new_id(),
            article=reading.article,
            text_sha256=reading.text_sha256,
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT_LENGTH) : start],
            suffix=text[end : end + CONTEXT_LENGTH],
            locator=reading.locator(start, end),
        )

    def stands_in(self, text: str) -> bool:
        """Return whether the words are still at their place in `text`."""
        return text[self.start : self.end] == self.exact
