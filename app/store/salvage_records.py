"""Rows found in single pages, whatever has become of the trees that led to them.

The format: https://sqlite.org/fileformat2.html#b_tree_pages and #record_format.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.store.salvage_pages import Pages

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_HEADER = 100
_LARGEST = 1 << 30
_LAST_BYTE = 0x7F
"""Of a number of several bytes the last one is not above this; of the others only these bits count."""
_FIXED = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_FLOAT, _ZERO, _ONE, _BLOBS_FROM = 7, 8, 9, 12

Value = None | int | str | bytes
"""A case holds no floating-point number."""


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """The values of a row and its row number (None in a table without); broken values were not all there."""

    page: int
    row: int | None
    values: tuple[Value, ...]
    whole: bool
    """Whether every byte of it was there; whether they are the right ones only a hash can tell."""


def records(pages: Pages, number: int) -> Iterator[FoundRecord]:
    """Yield the rows that begin in a page; of one that holds none, or is damaged, what still makes sense."""
    data = pages.page(number)
    if data is None:
        return
    start = _HEADER if number == 1 else 0
    kind = data[start]
    if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR):
        return
    cells = int.from_bytes(data[start + 3 : start + 5], "big")
    pointers = start + (12 if kind == _INDEX_INTERIOR else 8)
    for place in range(pointers, min(pointers + 2 * cells, pages.usable - 1), 2):
        at = int.from_bytes(data[place : place + 2], "big")
        if at < pointers or at >= pages.usable:
            continue
        try:
            yield _record(pages, number, data, at, kind)
        except (IndexError, ValueError):
            continue


def _record(pages: Pages, number: int, data: bytes, at: int, kind: int) -> FoundRecord:
    if kind == _INDEX_INTERIOR:
        at += 4
    length, at = _varint(data, at)
    row: int | None = None
    if kind == _TABLE_LEAF:
        row, at = _varint(data, at)
        row -= (row >> 63) << 64
    if not 0 < length < _LARGEST:
        raise ValueError(length)
    payload, whole = _payload(pages, data, at, length, in_table=kind == _TABLE_LEAF)
    return FoundRecord(number, row, _values(payload, length), whole)


def _payload(pages: Pages, data: bytes, at: int, length: int, *, in_table: bool) -> tuple[bytes, bool]:
    """Return as much of a cell's payload as is there, over all its pages, and whether that is all."""
    usable = pages.usable
    most = usable - 35 if in_table else (usable - 12) * 64 // 255 - 23
    if length <= most:
        return data[at : min(at + length, usable)], at + length <= usable
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (length - least) % (usable - 4)
    local = kept if kept <= most else least
    if at + local + 4 > usable:
        return data[at:usable], False
    parts, missing = [data[at : at + local]], length - local
    follower = int.from_bytes(data[at + local : at + local + 4], "big")
    while missing > 0:
        page = pages.page(follower) if follower else None
        if page is None:
            return b"".join(parts), False
        part = page[4 : min(usable, 4 + missing)]
        parts.append(part)
        missing -= len(part)
        follower = int.from_bytes(page[:4], "big")
    return b"".join(parts), True


def _values(payload: bytes, length: int) -> tuple[Value, ...]:
    """Return the values of a record; those that lie behind the end of what is there are None."""
    header, at = _varint(payload, 0)
    if not at <= header <= length:
        raise ValueError(header)
    values: list[Value] = []
    place = header
    while at < header:
        kind, at = _varint(payload, at)
        size = _FIXED[kind] if kind in _FIXED else (kind - _BLOBS_FROM) // 2 if kind >= _BLOBS_FROM else -1
        if size < 0 or place + size > length:
            raise ValueError(kind)
        values.append(_value(kind, payload[place : place + size], size))
        place += size
    return tuple(values)


def _value(kind: int, data: bytes, size: int) -> Value:
    if len(data) < size or kind in (0, _FLOAT):
        return None
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    if kind < _BLOBS_FROM:
        return int.from_bytes(data, "big", signed=True)
    if kind % 2 == 0:
        return data
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & _LAST_BYTE
        if byte <= _LAST_BYTE:
            return value, at + place + 1
    return value << 8 | data[at + 8], at + 9
