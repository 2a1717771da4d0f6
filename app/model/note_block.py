"""A note as it is shown: blocks of words, each with how it looks."""

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What a block of a note is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class NoteSpan:
    """Words in one look."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    struck: bool = False


NoteWords = tuple[NoteSpan, ...]


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A block; `indent` is how deep it stands in lists, `quoted` in quotations, `marker` what stands before it.

    A heading has its `level` (1 to 6), a table its `rows` of cells, the first being its head.
    """

    kind: NoteKind
    words: NoteWords = ()
    indent: int = 0
    quoted: int = 0
    marker: str = ""
    level: int = 0
    rows: tuple[tuple[NoteWords, ...], ...] = ()
