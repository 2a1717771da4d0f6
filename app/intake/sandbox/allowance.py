"""How much time and memory reading one file may take."""

from dataclasses import dataclass

_MEGABYTE = 1 << 20
_PAGE_SECONDS = 2
"""Processor time for each page that is done, scanned pages above all."""
_PAGE_SILENCE = 90.0
"""Seconds that one page may take: recognising a scanned one is slow on an old machine."""
LARGEST_TEXT = 16 * _MEGABYTE
"""Bytes of UTF-8 that an article's text may take, whatever its file's size: ten long books."""
MOST_BLOCKS = 200_000
"""Blocks of one article: each takes near a kilobyte of the program's memory while it is added."""
MOST_PAGES = 20_000
LARGEST_ANSWER = LARGEST_TEXT + 9 * MOST_BLOCKS + 5 * _MEGABYTE
"""Bytes of text, blocks and head together."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a file of `size` bytes may take; ordinary ones 10 s of processor time, 20 s of silence and 1 GB.

    `paged` is a file whose pages may have to be recognised one by one, or are drawn.
    """

    size: int
    paged: bool = False

    @property
    def cpu_seconds(self) -> int:
        """Seconds of processor time: 10, and one more for each 2 MB beyond the first 4."""
        return 10 + max(0, self.size - 4 * _MEGABYTE) // (2 * _MEGABYTE)

    @property
    def silence_seconds(self) -> float:
        """Seconds without an answer or progress after which a person waits in vain."""
        return max(2.0 * self.cpu_seconds, _PAGE_SILENCE if self.paged else 0.0)

    def cpu_seconds_after(self, pages: int) -> int:
        """Seconds of processor time in all once `pages` pages are done."""
        return self.cpu_seconds + _PAGE_SECONDS * pages

    @property
    def memory(self) -> int:
        """Bytes of address space: 1 GB, and 14 times what the file has beyond 16 MB (its text is held often)."""
        return 1024 * _MEGABYTE + 14 * max(0, self.size - 16 * _MEGABYTE)
