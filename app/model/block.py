"""A stretch of an article's text with the part it plays there."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is in its article."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    CAPTION = "caption"
    NOTE = "note"
    COMMENT = "comment"
    HEADER = "header"
    """What stands at the head or foot of every page."""


@dataclass(frozen=True, slots=True)
class Block:
    """Code points `start` to `end` (end exclusive); its paragraph number is its place in the list, from 1."""

    kind: BlockKind
    start: int
    end: int
    page: str | None = None
