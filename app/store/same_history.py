"""Sees whether something else was written over the file of a case while it is open."""

from contextlib import suppress
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.store.connection import Connection
from app.store.driver import driver
from app.store.place_of_case import PlaceOfCase
from app.store.side_files import is_played_back


class SameHistory:
    """Remembers the last event that was seen: as long as it is where it was, the file is the one that was opened."""

    def __init__(self, connection: Connection, path: Path, place: PlaceOfCase) -> None:
        self._connection = connection
        self._path = path
        self._place = place
        self._stamp = place.stamp()
        if self._stamp is not None:
            self._check_length(self._stamp[0])
        self._last: tuple[int, str] | None = connection.row(
            "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
        )

    @property
    def is_touched(self) -> bool:
        """Whether somebody wrote to the file, or took it away, since this was last sure of it."""
        stamp = self._place.stamp()
        return stamp is None or stamp != self._stamp

    def look(self) -> None:
        """Look again where the file was touched and still has its place.

        Raises CaseError: CASE_OVERWRITTEN, CASE_DAMAGED (cut off); the driver's errors.
        """
        stamp = self._place.stamp()
        if stamp is None or stamp == self._stamp:
            return
        self._connection.forget_pages()
        self._check_length(stamp[0])
        self.check(self._connection)
        self._stamp = stamp

    def check(self, connection: Connection) -> None:
        """Make sure that the last event seen is in the history that `connection` reads; raises CASE_OVERWRITTEN."""
        if self._last is None:
            return
        number, address = self._last
        if connection.value("SELECT hash FROM event WHERE seq = ?", (number,)) != address:
            raise CaseError(ErrorCode.CASE_OVERWRITTEN, path=str(self._path))

    def check_copy(self, copy: Connection) -> None:
        """Make sure that a copy holds what was last seen of the case; raises CASE_OVERWRITTEN, CASE_DAMAGED."""
        self.check(copy)
        if self.is_touched:
            from app.store.verify_case import verify_case

            if verify_case(copy):
                reason = "what can be read of it does not agree with its history"
                raise CaseError(ErrorCode.CASE_DAMAGED, path=str(self._path), reason=reason)

    def check_on_disk(self) -> None:
        """Let what is read next come from the disk; raises CASE_OVERWRITTEN where the history there is another."""
        self._connection.forget_pages()
        with suppress(driver().Error):  # of a damaged one `verify_case` tells more
            self.check(self._connection)

    def begin(self) -> None:
        """Make sure in a transaction that has just begun that it writes to the history that was seen."""
        self.check(self._connection)
        self._stamp = self._place.stamp()

    def check_end(self) -> None:
        """Make sure that nobody wrote to the file while a transaction went on that is about to be committed.

        Until its journal is on the disk SQLite writes nothing to the file either. Raises CaseError(CASE_WRITE_FAILED).
        """
        if self._place.stamp() != self._stamp and not is_played_back(self._path):
            reason = "another program wrote to its file at the same time"
            raise CaseError(ErrorCode.CASE_WRITE_FAILED, path=str(self._path), reason=reason)

    def follow(self, number: int, address: str) -> None:
        """Take in an event that was committed; raises CASE_DAMAGED where the file is not as long as it must be."""
        self._last = number, address
        self._stamp = stamp = self._place.stamp()
        if stamp is not None:
            self._check_length(stamp[0], int(self._connection.value("PRAGMA page_count")))

    def _check_length(self, size: int, pages: int = 1) -> None:
        page = int(self._connection.value("PRAGMA page_size"))
        if size % page or size < page * pages:
            raise CaseError(ErrorCode.CASE_DAMAGED, path=str(self._path), reason="the file is cut off")
