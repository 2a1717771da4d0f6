"""A reader's result as bytes: a short JSON head, the text, and each block's kind, start and end."""

import json
import struct
import sys
from array import array
from dataclasses import replace

from app.intake.decoded import Decoded
from app.intake.reader_result import ReaderResult
from app.intake.sandbox.allowance import LARGEST_TEXT, MOST_BLOCKS, MOST_PAGES
from app.intake.sandbox.checked_record import checked_list, checked_text
from app.model.block import Block, BlockKind
from app.model.notice import Notice
from app.model.page import Page
from app.model.proposal import Proposal
from app.model.record import to_record

_LENGTHS = struct.Struct("!III")
_KINDS = tuple(BlockKind)
_NUMBER = "I"
"""Four bytes: offsets of a text of at most some hundred million code points."""
LARGEST_HEAD = 4 << 20
"""Bytes of the JSON head; its nested lists would take many times that in memory."""
_MOST_RANGES = 200_000
_MOST_FACTS = 2_000
_NAME = 200


class TooMuchError(Exception):
    """An article of so many letters, blocks, pages or facts is none."""


def pack_result(reader: str, result: ReaderResult) -> tuple[bytes, ...]:
    """Return the pieces of what the child answers; raises TooMuchError, and UnicodeEncodeError for no text."""
    head = {
        "reader": reader,
        "version": result.version,
        "encoding": result.decoded.encoding,
        "in_doubt": result.decoded.in_doubt,
        "alternatives": list(result.decoded.alternatives),
        "main": result.main,
        "block_pages": {place: block.page for place, block in enumerate(result.blocks) if block.page},
        "pages": list(map(to_record, result.pages)),
        "notices": list(map(to_record, result.notices)),
        "proposals": list(map(to_record, result.proposals)),
    }
    packed = json.dumps(head).encode()
    if len(packed) > LARGEST_HEAD or len(result.blocks) > MOST_BLOCKS or len(result.pages) > MOST_PAGES:
        raise TooMuchError
    text = result.text.encode("utf-8") if len(result.text) <= LARGEST_TEXT else b""
    if len(text) > LARGEST_TEXT or (result.text and not text):
        raise TooMuchError
    return (
        _LENGTHS.pack(len(packed), len(text), len(result.blocks)),
        packed,
        text,
        bytes(_KINDS.index(block.kind) for block in result.blocks),
        _numbers([block.start for block in result.blocks]),
        _numbers([block.end for block in result.blocks]),
    )


def unpack_result(payload: bytes) -> tuple[str, ReaderResult]:
    """Return the reader's name and the result; raises ValueError for whatever no reader answers."""
    packed, text_bytes, count = _LENGTHS.unpack_from(payload)
    whole = _LENGTHS.size + packed + text_bytes + count * (1 + 2 * array(_NUMBER).itemsize)
    if packed > LARGEST_HEAD or count > MOST_BLOCKS or whole != len(payload):
        raise ValueError(len(payload))
    view = memoryview(payload)
    at = _LENGTHS.size
    head = json.loads(bytes(view[at : at + packed]))
    at += packed
    text = str(view[at : at + text_bytes], "utf-8")
    blocks = _blocks(bytes(view[at + text_bytes :]), count, len(text))
    return _result(head, text, blocks)


def _result(head: object, text: str, blocks: list[Block]) -> tuple[str, ReaderResult]:
    if not isinstance(head, dict):
        raise ValueError(type(head))
    for place, page in dict(head["block_pages"]).items():
        blocks[int(place)] = replace(blocks[int(place)], page=checked_text(page, _NAME))
    result = ReaderResult(
        text=text,
        blocks=tuple(blocks),
        main=_ranges(head["main"], len(text)),
        decoded=Decoded(
            text="",
            encoding=checked_text(head["encoding"], _NAME),
            in_doubt=head["in_doubt"] is True,
            alternatives=tuple(checked_text(name, _NAME) for name in head["alternatives"][:_NAME]),
        ),
        proposals=checked_list(Proposal, head["proposals"], _MOST_FACTS),
        pages=_pages(head["pages"], len(text)),
        notices=checked_list(Notice, head["notices"], _MOST_FACTS),
        version=checked_text(head["version"], _NAME),
    )
    return checked_text(head["reader"], _NAME), result


def _blocks(packed: bytes, count: int, length: int) -> list[Block]:
    width = count * array(_NUMBER).itemsize
    kinds, starts, ends = packed[:count], packed[count : count + width], packed[count + width :]
    blocks, last = [], 0
    for kind, start, end in zip(kinds, _offsets(starts), _offsets(ends), strict=True):
        if not last <= start < end <= length:
            raise ValueError(start)
        if kind >= len(_KINDS):
            raise ValueError(kind)
        blocks.append(Block(_KINDS[kind], start, end))
        last = end
    return blocks


def _ranges(values: object, length: int) -> tuple[tuple[int, int], ...]:
    if not isinstance(values, list) or len(values) > _MOST_RANGES:
        raise ValueError(type(values))
    ranges: list[tuple[int, int]] = []
    last = 0
    for start, end in values:
        if type(start) is not int or type(end) is not int or not last <= start <= end <= length:
            raise ValueError(start)
        ranges.append((start, end))
        last = end
    return tuple(ranges)


def _pages(values: object, length: int) -> tuple[Page, ...]:
    pages: tuple[Page, ...] = checked_list(Page, values, MOST_PAGES)
    for number, page in enumerate(pages, start=1):
        if page.number != number or not 0 <= page.start <= page.end <= length:
            raise ValueError(page.number)
    return pages


def _numbers(values: list[int]) -> bytes:
    numbers = array(_NUMBER, values)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


def _offsets(packed: bytes) -> "array[int]":
    numbers = array(_NUMBER, packed)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
