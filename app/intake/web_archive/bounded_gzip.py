"""Unpacks gzip as a stream that ends where the data does, and never grows beyond all measure."""

import zlib

from app.model.errors import CaseError, ErrorCode

MOST_BYTES = 1 << 30
"""How many bytes one stream may unpack to; they are never held at once."""
MOST_RATIO = 200
"""How many times its packed size a stream of more than SMALL bytes may become."""
SMALL = 1 << 20
_STEP = 1 << 22
_GZIP = b"\x1f\x8b"


class BoundedGzip:
    """The bytes of a gzip file of one or many members, or bytes that are not packed, to be read in order.

    Damage ends the stream and sets `broken`; so does an end before the member's own.
    """

    def __init__(self, data: bytes) -> None:
        """Begin at the first of `data`."""
        self.broken = False
        self._data = memoryview(data)
        self._place = 0
        self._given = 0
        self._left = b""
        self._unpacker = zlib.decompressobj(wbits=31) if data.startswith(_GZIP) else None

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._given

    def close(self) -> None:
        """Do nothing: there is only memory."""

    def read(self, size: int = _STEP) -> bytes:
        """Return up to `size` bytes, none at the end; raises CaseError(FILE_TOO_COMPLEX)."""
        piece = b""
        while not piece and (self._left or self._place < len(self._data)):
            piece = self._next(max(1, size))
        if not piece and self._unpacker is not None and not self._unpacker.eof:
            self.broken = True
        self._given += len(piece)
        packed = max(self._place - len(self._left), 1)
        if self._given > MOST_BYTES or self._given > max(SMALL, MOST_RATIO * packed):
            raise CaseError(ErrorCode.FILE_TOO_COMPLEX, size=self._given)
        return piece

    def _next(self, size: int) -> bytes:
        if not self._left:
            self._left = bytes(self._data[self._place : self._place + _STEP])
            self._place += len(self._left)
        if self._unpacker is None:
            piece, self._left = self._left[:size], self._left[size:]
            return piece
        try:
            piece = self._unpacker.decompress(self._left, size)
        except zlib.error:
            return self._stop()
        if self._unpacker.eof:
            return piece + self._next_member()
        self._left = self._unpacker.unconsumed_tail
        return piece

    def _next_member(self) -> bytes:
        """Begin the next member, where one follows; zeros behind the last are padding."""
        rest = self._unpacker.unused_data if self._unpacker else b""
        self._left = rest or bytes(self._data[self._place : self._place + _STEP])
        self._place += 0 if rest else len(self._left)
        if self._left and self._left.startswith(_GZIP[: len(self._left)]):
            self._unpacker = zlib.decompressobj(wbits=31)
            return b""
        return self._stop() if self._left.strip(b"\0") else self._end()

    def _stop(self) -> bytes:
        self.broken = True
        return self._end()

    def _end(self) -> bytes:
        self._left, self._place = b"", len(self._data)
        return b""
