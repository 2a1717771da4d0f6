"""Which page is to be drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWish:
    """Page `page` (from 1) of an article, with code points `start` to `end` of its text framed."""

    article_id: str
    page: int
    start: int = 0
    end: int = 0
