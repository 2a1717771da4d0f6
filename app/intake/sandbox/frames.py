"""What passes between the program and its reading child: frames of a kind, a length and that many bytes."""

import struct
from enum import IntEnum
from typing import IO

_HEAD = struct.Struct("!BQ")
_CHUNK = 1 << 20


class FrameKind(IntEnum):
    """What a frame holds."""

    ASK = 1
    """JSON: what is to be done with the bytes in the frame after it."""
    DATA = 2
    HELLO = 3
    """JSON: the child is ready; which protections are on."""
    PROGRESS = 4
    """Two numbers: pages done, pages in all."""
    ERROR = 5
    """JSON: the code of a known problem, and its facts."""
    READ = 6
    PARTS = 7
    PICTURE = 8
    PRINTED = 9
    """The attached data of a printed timeline, and the text of its pages as JSON."""


class FrameError(Exception):
    """What came is no frame that was waited for."""


def write_frame(stream: IO[bytes], kind: FrameKind, *payload: bytes | memoryview) -> None:
    """Write one frame; raises OSError where nobody reads any more."""
    stream.write(_HEAD.pack(kind, sum(map(len, payload))))
    for piece in payload:
        stream.write(piece)
    stream.flush()


def read_frame(stream: IO[bytes], limits: dict[FrameKind, int]) -> tuple[FrameKind, bytes]:
    """Return the next frame, of one of the kinds in `limits` and at most that many bytes.

    Raises EOFError at the end of the stream, FrameError for anything else. Memory is taken as bytes arrive,
    never because a length was claimed.
    """
    head = stream.read(_HEAD.size)
    if not head:
        raise EOFError
    if len(head) < _HEAD.size:
        raise FrameError
    number, length = _HEAD.unpack(head)
    try:
        kind = FrameKind(number)
    except ValueError as error:
        raise FrameError from error
    if length > limits.get(kind, -1):
        raise FrameError
    return kind, _read_exactly(stream, length)


def _read_exactly(stream: IO[bytes], length: int) -> bytes:
    chunks: list[bytes] = []
    while length:
        chunk = stream.read(min(length, _CHUNK))
        if not chunk:
            raise FrameError
        chunks.append(chunk)
        length -= len(chunk)
    return b"".join(chunks)
