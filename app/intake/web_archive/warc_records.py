"""Walks through the records of a WARC file, packed or not."""

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import TYPE_CHECKING

from app.intake.web_archive.bounded_gzip import BoundedGzip
from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_STEP = 1 << 16
_BLOCK = 1 << 22
_MOST_RECORDS = 200_000


class WarcRecords:
    """The records in order; `broken` says that they end before the file should, `count` how many there were."""

    def __init__(self, data: bytes, *, check: bool = False) -> None:
        """Begin at the first record of `data`; with `check` the checksums are looked at."""
        self._check = check
        self._stream = BoundedGzip(data)
        self._ended_badly = False
        self.count = 0

    @property
    def broken(self) -> bool:
        """Whether the file broke off or was damaged."""
        return self._ended_badly or self._stream.broken

    def __iter__(self) -> Iterator["ArcWarcRecord"]:
        """Yield each record, to be used before the next is asked for; raises CaseError(FILE_TOO_COMPLEX)."""
        from warcio.archiveiterator import ArchiveIterator

        # It joins a line block by block: in large ones, a line as long as the file stays cheap.
        records = iter(ArchiveIterator(self._stream, check_digests=self._check, block_size=_BLOCK))
        while (record := self._next(records)) is not None:
            self.count += 1
            if self.count > _MOST_RECORDS:
                raise CaseError(ErrorCode.FILE_TOO_COMPLEX, parts=self.count)
            yield record

    def _next(self, records: Iterator["ArcWarcRecord"]) -> "ArcWarcRecord | None":
        from warcio.exceptions import ArchiveLoadFailed
        from warcio.statusandheaders import StatusAndHeadersParserException

        with redirect_stderr(StringIO()):  # it complains there of what is said in a notice
            try:
                return next(records, None)
            except (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, ArithmeticError):
                self._ended_badly = True
            except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
                self._ended_badly = True  # a record without the fields that it must have
        return None


def record_body(record: "ArcWarcRecord", limit: int) -> bytes | None:
    """Return what follows a record's header fields, None where its checksum is none; raises FILE_TOO_COMPLEX."""
    pieces: list[bytes] = []
    size = 0
    with redirect_stderr(StringIO()):
        try:
            while piece := record.raw_stream.read(_STEP):
                pieces.append(piece)
                size += len(piece)
                if size > limit:
                    raise CaseError(ErrorCode.FILE_TOO_COMPLEX, size=size)
        except (ValueError, TypeError):
            return None
    return b"".join(pieces)


def checksum_fails(record: "ArcWarcRecord") -> bool:
    """Return whether the bytes that were read are not those whose checksum the record keeps."""
    return any("failed" in problem for problem in record.digest_checker.problems)


def is_cut(record: "ArcWarcRecord") -> bool:
    """Return whether a record that was read has less than it says, or says itself that it is cut."""
    left = getattr(record.raw_stream, "limit", 0)
    return left > 0 or bool(record.rec_headers.get_header("WARC-Truncated"))
