"""Undoes Brotli (RFC 7932), which most servers pack pages in today."""

from app.intake.web_archive.page_limit import most_bytes
from app.model.errors import CaseError, ErrorCode

_STEP = 1 << 20


def unbrotlied(body: bytes) -> bytes:
    """Return what `body` was before it was packed, or as far as it is whole.

    A body that is not packed at all is returned as it is. Raises CaseError(FILE_TOO_COMPLEX).
    """
    import brotli

    unpacker, limit = brotli.Decompressor(), most_bytes(body)
    pieces: list[bytes] = []
    size, coming = 0, body
    while True:
        try:
            piece = unpacker.process(coming, output_buffer_limit=_STEP)
        except brotli.error:
            break
        pieces.append(piece)
        size, coming = size + len(piece), b""
        if size > limit:
            raise CaseError(ErrorCode.FILE_TOO_COMPLEX, size=size)
        if not piece:
            break
    return b"".join(pieces) or body
