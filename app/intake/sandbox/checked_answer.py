"""Makes values of the reading child's answers; what no reader says raises ValueError and nothing else."""

import json
import struct
from collections.abc import Callable
from typing import TypeVar

from app.intake.reader_result import ReaderResult
from app.intake.sandbox.checked_record import checked_list, checked_text
from app.intake.sandbox.packed_result import unpack_result
from app.model.errors import CaseError, ErrorCode
from app.model.file_part import FilePart
from app.model.page_image import PageImage
from app.model.printed_timeline import PrintedTimeline

LARGEST_ERROR = 1 << 16
LARGEST_PARTS = 16 << 20
LARGEST_PICTURE = 64 << 20
LARGEST_PRINTED = 512 << 20
"""Bytes of these answers."""

_MOST_PARTS, _MOST_BOXES, _MOST_FACTS = 10_000, 10_000, 20
_LONGEST_FACT = 4_000
_MOST_PAGES = 20_000
_LONGEST_SIDE = 20_000
_PNG_HEAD = struct.Struct("!16sII")
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"
_OF_READING = frozenset(
    code for code in ErrorCode if code.startswith(("file_", "format_")) or code is ErrorCode.VALUE_INVALID
)
_Value = TypeVar("_Value")


def read_answer(payload: bytes) -> tuple[str, ReaderResult]:
    """Return the name of the reader and what it made of the file."""
    return _checked(unpack_result, payload)


def error_answer(payload: bytes) -> tuple[CaseError, bool]:
    """Return the known problem that a reader met, and whether its process is fit for another file."""
    return _checked(_error, payload)


def parts_answer(payload: bytes) -> tuple[FilePart, ...]:
    """Return the parts of a file, in its own order."""
    return _checked(lambda packed: checked_list(FilePart, json.loads(packed), _MOST_PARTS), payload)


def picture_answer(payload: bytes) -> PageImage:
    """Return the picture of a page; its PNG has the size it is said to have, so that none is a bomb."""
    return _checked(_picture, payload)


def printed_answer(payload: bytes) -> PrintedTimeline:
    """Return the data that lie in a printed timeline, and the text of its pages."""
    return _checked(_printed, payload)


def _checked(make: Callable[[bytes], _Value], payload: bytes) -> _Value:
    try:
        return make(payload)
    except (
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        struct.error,
        RecursionError,
        AttributeError,
    ) as error:
        raise ValueError(type(error).__name__) from error


def _error(payload: bytes) -> tuple[CaseError, bool]:
    told = json.loads(payload)
    code = ErrorCode(told["code"])
    facts = told["facts"]
    if code not in _OF_READING or not isinstance(facts, dict) or len(facts) > _MOST_FACTS:
        raise ValueError(code)
    known = {checked_text(name, 40): _fact(fact) for name, fact in facts.items()}
    return CaseError(code, **known), told["fit"] is True


def _fact(fact: object) -> object:
    if isinstance(fact, list):
        return tuple(checked_text(item, _LONGEST_FACT) for item in fact[:_MOST_PARTS])
    if isinstance(fact, int):
        return fact
    return checked_text(fact, _LONGEST_FACT)


def _picture(payload: bytes) -> PageImage:
    length = int.from_bytes(payload[:4], "big")
    head, png = json.loads(payload[4 : 4 + length]), payload[4 + length :]
    size = _number(head["width"]), _number(head["height"])
    if _PNG_HEAD.unpack_from(png) != (_PNG, *size) or len(head["boxes"]) > _MOST_BOXES:
        raise ValueError(size)
    boxes = tuple((_number(a), _number(b), _number(c), _number(d)) for a, b, c, d in head["boxes"])
    return PageImage(number=_number(head["number"]), png=png, width=size[0], height=size[1], boxes=boxes)


def _printed(payload: bytes) -> PrintedTimeline:
    length = int.from_bytes(payload[:4], "big")
    data, pages = payload[4 : 4 + length], json.loads(payload[4 + length :])
    if len(data) != length or not isinstance(pages, list) or len(pages) > _MOST_PAGES:
        raise ValueError(length)
    return PrintedTimeline(data=data, pages=tuple(_page_text(page) for page in pages))


def _page_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value))
    return value


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _LONGEST_SIDE:
        raise ValueError(type(value))
    return value
