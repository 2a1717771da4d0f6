"""What the reading child does with one file's bytes; whatever happens is an answer."""

import json
from collections.abc import Callable
from typing import Any

from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.registry import reader_for, reader_named
from app.intake.sandbox.frames import FrameKind
from app.intake.sandbox.packed_result import TooMuchError, pack_result
from app.model.errors import CaseError, ErrorCode
from app.model.record import to_record

Answer = tuple[FrameKind, tuple[bytes, ...], bool]
"""The kind of frame, its pieces, and whether this process is still fit for another file."""

_MOST_PARTS = 10_000


def answer(ask: dict[str, Any], data: bytes, advance: Callable[[int, int], None]) -> Answer:
    """Do what is asked and return the answer; a file that is no article is a known problem."""
    try:
        kind, *pieces = _done(ask, ReadRequest(data=data, advance=advance, **ask.pop("request")))
    except CaseError as error:
        return _problem(error.code, error.facts)
    except MemoryError:
        return _problem(ErrorCode.FILE_TOO_COMPLEX, {}, fit=False)
    except (RecursionError, TooMuchError):
        return _problem(ErrorCode.FILE_TOO_COMPLEX, {})
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last net: a library stumbled over what a stranger wrote
        return _problem(ErrorCode.FILE_BROKEN, {"reason": type(error).__name__}, fit=False)
    return kind, tuple(pieces), True


def _done(ask: dict[str, Any], request: ReadRequest) -> tuple[Any, ...]:
    match ask["task"]:
        case "read":
            reader = reader_for(request.data, request.filename)
            return FrameKind.READ, *pack_result(reader.name, reader.read(request))
        case "parts":
            parts = _reader(request).parts
            found = parts(request.data) if parts else ()
            return FrameKind.PARTS, json.dumps([to_record(part) for part in found[:_MOST_PARTS]]).encode()
        case "printed":
            return _printed(ask, request)
        case _:
            return _picture(ask, request)


def _reader(request: ReadRequest) -> Reader:
    return reader_for(request.data, request.filename)


def _printed(ask: dict[str, Any], request: ReadRequest) -> tuple[Any, ...]:
    if not request.data.lstrip()[:5].startswith(b"%PDF"):
        raise CaseError(ErrorCode.FORMAT_UNSUPPORTED)
    from app.intake.pdf.printed_timeline import attached_data, page_texts

    data = attached_data(request, ask["name"])
    pages = json.dumps(page_texts(request)).encode()
    return FrameKind.PRINTED, len(data).to_bytes(4, "big"), data, pages


def _picture(ask: dict[str, Any], request: ReadRequest) -> tuple[Any, ...]:
    reader = reader_named(ask["reader"])
    if reader is None or reader.picture is None:
        raise CaseError(ErrorCode.FORMAT_UNSUPPORTED)
    image = reader.picture(request, ask["page"], (ask["start"], ask["end"]))
    head = json.dumps(
        {"number": image.number, "width": image.width, "height": image.height, "boxes": image.boxes}
    ).encode()
    return FrameKind.PICTURE, len(head).to_bytes(4, "big"), head, image.png


def _problem(code: ErrorCode, facts: dict[str, Any], *, fit: bool = True) -> Answer:
    told = {name: fact for name, fact in facts.items() if isinstance(fact, str | int) and name != "path"}
    many = {name: list(map(str, fact)) for name, fact in facts.items() if isinstance(fact, tuple | list)}
    return FrameKind.ERROR, (json.dumps({"code": code, "facts": told | many, "fit": fit}).encode(),), fit
