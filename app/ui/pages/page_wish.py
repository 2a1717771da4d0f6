"""Which page is to be drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWish:
    """Page `page` (from 1) of an article, with code points `start` to `end` of one of its texts framed.

    `text_sha256` names that text; "" is the one now shown.
    """

    article_id: str
    page: int
    start: int = 0
    end: int = 0
    text_sha256: str = ""
