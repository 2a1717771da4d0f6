"""Checks what the search index keeps beside its words: every row of its own tables has its place there.

https://sqlite.org/fts5.html#fts5_data_structures and `fts5_index.c` say how it is laid out.
"""

from collections.abc import Callable, Iterator
from typing import Any

_SAME = (
    "SELECT k, v FROM search_index_config ORDER BY k",
    "SELECT id, sz FROM search_index_docsize ORDER BY id",
    "SELECT block FROM search_index_data WHERE id = 1",
)
"""What follows from the words alone, however they came in."""
_AVERAGES, _STRUCTURE = 1, 10
_SEGMENTS = f"SELECT block FROM search_index_data WHERE id = {_STRUCTURE}"  # noqa: S608  (a constant)
_NOTHING = (b"\0\0",)
_COOKIE, _SECOND_FORM = 4, b"\xff\x00\x00\x01"
_MORE, _BITS = 0x80, 7
_PAGE_BITS, _SEGMENT_SHIFT = 31, 37


Query = Callable[[str], list[Any]]


def is_stored_rightly(found: Query, made: Query) -> bool:
    """Compare the index of a file with one made anew of the same words; each answers queries."""
    if any(_plain(found(query)) != _plain(made(query)) for query in _SAME):
        return False
    last = dict(_segments(found(_SEGMENTS)[0][0]))
    ids = (id_ for (id_,) in found("SELECT id FROM search_index_data"))
    places = found("SELECT segid, pgno >> 1 FROM search_index_idx")
    starts = {segment for (segment,) in found("SELECT segid FROM search_index_idx WHERE term = x''")}
    return (
        starts == last.keys()
        and all(map(_Known(last), ids))
        and all(0 < page <= last.get(segment, 0) for segment, page in places)
    )


def _plain(rows: list[Any]) -> list[Any]:
    """Return the rows; an index that was emptied keeps zeros where a new one has nothing."""
    return [row for row in map(tuple, rows) if row not in (_NOTHING, (b"",))]


class _Known:
    """Tells whether a row belongs to a segment of the index; `last` is the last page of each."""

    def __init__(self, last: dict[int, int]) -> None:
        self._last = last

    def __call__(self, id_: int) -> bool:
        page = id_ & ((1 << _PAGE_BITS) - 1)
        return id_ in (_AVERAGES, _STRUCTURE) or 0 < page <= self._last.get(id_ >> _SEGMENT_SHIFT, 0)


def _segments(block: bytes) -> Iterator[tuple[int, int]]:
    """Yield number and last page of every segment."""
    second = block[_COOKIE : _COOKIE + 4] == _SECOND_FORM
    numbers = _varints(block[_COOKIE + (4 if second else 0) :])
    levels, _segment_count, _writes = next(numbers), next(numbers), next(numbers)
    for _ in range(levels):
        _merging, count = next(numbers), next(numbers)
        for _ in range(count):
            segment, _first, last = next(numbers), next(numbers), next(numbers)
            for _ in range(5 if second else 0):
                next(numbers)
            yield segment, last


def _varints(data: bytes) -> Iterator[int]:
    """Yield the numbers of SQLite's variable length (https://sqlite.org/fileformat2.html#varint), up to 8 bytes."""
    value = 0
    for byte in data:
        value = value << _BITS | byte & ~_MORE
        if byte < _MORE:
            yield value
            value = 0
