"""What a page of an article looks like."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A PNG of page `number`, and where asked-for words stand on it.

    `boxes` are (left, top, right, bottom) in pixels of the picture, one for each line of the words.
    """

    number: int
    png: bytes
    width: int
    height: int
    boxes: tuple[tuple[int, int, int, int], ...] = ()
