"""One open SQLite connection to a case, set up the same way every time."""
# ruff: noqa: ANN401  (the driver is a module chosen at run time)

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any
from urllib.parse import quote

from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.store.driver import can_encrypt, driver, sqlite_utils

_PRAGMAS = (
    "journal_mode=TRUNCATE",
    "synchronous=EXTRA",
    "fullfsync=ON",  # on a Mac nothing else reaches the disk behind its cache
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "busy_timeout=5000",
)
_STEPS_BETWEEN_LOOKS = 2_000
"""Of SQLite's machine, about a ten-thousandth of a second."""
_BLOB_PIECE = 1 << 20
_NOT_WITHOUT_WRITING = {"journal_mode=TRUNCATE"}
"""Left out where nothing may be written."""


class Connection:
    """Runs SQL on a case file; transactions are opened and closed by `writing` and `reading` alone."""

    def __init__(self, path: Path, *, read_only: bool, passphrase: Passphrase | None = None) -> None:
        """Open the file; a `passphrase` opens a locked one and makes an empty one a locked one.

        Raises CaseError: ENCRYPTION_MISSING, PASSPHRASE_WRONG; the driver's errors.
        """
        if passphrase is not None and not can_encrypt():
            raise CaseError(ErrorCode.ENCRYPTION_MISSING, path=str(path))
        self.lock = RLock()
        self.passphrase = passphrase
        self._path = path
        self._read_only = read_only
        self._raw: Any = None
        self._open()

    def _open(self) -> None:
        self._raw = driver().connect(
            f"{_address(self._path)}?mode={'ro' if self._read_only else 'rw'}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            self._prepare(read_only=self._read_only)
        except BaseException:
            self._raw.close()
            raise

    def _prepare(self, *, read_only: bool) -> None:
        """Set the pragmas in their order; a passphrase's key comes right after the first one."""
        if can_encrypt():
            self._raw.execute("PRAGMA cipher_log_level=NONE")
        if self.passphrase is not None:
            self._unlock(self.passphrase)
        for pragma in _PRAGMAS:
            if not (read_only and pragma in _NOT_WITHOUT_WRITING):
                self._raw.execute(f"PRAGMA {pragma}").fetchall()

    def _unlock(self, passphrase: Passphrase) -> None:
        """Give the key, and read: the driver says nothing of a wrong one before it has to use it."""
        self._raw.execute(f"PRAGMA key = {quoted(passphrase)}").fetchall()
        if not self.value("PRAGMA cipher_version"):
            raise CaseError(ErrorCode.ENCRYPTION_MISSING, path=str(self._path))
        try:
            self._raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        except driver().DatabaseError as error:
            if getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB":
                raise
            raise CaseError(ErrorCode.PASSPHRASE_WRONG, path=str(self._path)) from None

    def change_passphrase(self, passphrase: Passphrase) -> None:
        """Write every page anew under another key, in one transaction of the driver's own.

        Raises CaseError(CASE_WRITE_FAILED) where that fails. The driver has rolled back by then, but would write
        what comes next under the new key among pages under the old one: the file is opened anew.
        """
        try:
            self._raw.execute(f"PRAGMA rekey = {quoted(passphrase)}").fetchall()
        except driver().Error as error:
            self._raw.close()
            self._open()
            raise CaseError(ErrorCode.CASE_WRITE_FAILED, path=str(self._path)) from error
        self.passphrase = passphrase

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """Return all rows of a query."""
        return self._raw.execute(sql, values).fetchall()  # type: ignore[no-any-return]

    def row(self, sql: str, values: Sequence[object] = ()) -> Any:
        """Return the first row of a query, None where there is none."""
        return self._raw.execute(sql, values).fetchone()

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:
        """Return the first value of the first row, None where there is no row."""
        row = self.row(sql, values)
        return None if row is None else row[0]

    def each(self, sql: str, values: Sequence[object] = ()) -> Iterator[Any]:
        """Yield the rows of a query one by one."""
        yield from self._raw.execute(sql, values)

    def execute(self, sql: str, values: Sequence[object] = ()) -> None:
        """Run one statement."""
        self._raw.execute(sql, values)

    def execute_many(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of values."""
        self._raw.executemany(sql, values)

    def fill_blob(self, table: str, column: str, row: int, data: bytes) -> None:
        """Write `data` over a blob of the same length, a megabyte at a time: it is never held twice."""
        opened = getattr(self._raw, "open_blob", None) or self._raw.blobopen
        blob = opened(table, column, row)
        try:
            for start in range(0, len(data), _BLOB_PIECE):
                blob.write(data[start : start + _BLOB_PIECE])
        finally:
            blob.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold a write transaction from BEGIN IMMEDIATE to COMMIT; any error leaves nothing behind."""
        self._raw.execute("BEGIN IMMEDIATE")
        try:
            self._name_journal()
            yield
            self._commit()
        except BaseException:
            self._roll_back()
            raise

    def _name_journal(self) -> None:
        """Touch page 1, so that it stands first in the journal: by it `side_files` tells whose journal that is."""
        version = int(self.value("PRAGMA user_version"))
        self._raw.execute(f"PRAGMA user_version = {version}")

    def _commit(self) -> None:
        """Commit; where foreign keys forbid it say which table refers to what is not there."""
        try:
            self._raw.execute("COMMIT")
        except driver().IntegrityError as error:
            broken = self.row("PRAGMA foreign_key_check")
            facts = {"subject": broken[2], "by": broken[0]} if broken else {}
            raise CaseError(ErrorCode.DANGLING, **facts) from error

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read several queries from one and the same state of the case."""
        if self._raw.in_transaction:
            yield
            return
        self._raw.execute("BEGIN")
        try:
            yield
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        """Leave the transaction; an error that ended it already is no matter."""
        with suppress(driver().Error):
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")

    @contextmanager
    def stopping(self, asked: Callable[[], bool]) -> Iterator[None]:
        """End what SQL runs inside as soon as `asked` says so, with the driver's SQLITE_INTERRUPT."""
        self._raw.set_progress_handler(lambda: int(asked()), _STEPS_BETWEEN_LOOKS)
        try:
            yield
        finally:
            self._raw.set_progress_handler(None, 0)

    def forget_pages(self) -> None:
        """Drop what was read of the file: somebody else wrote to it, and SQLite may not have noticed."""
        self._raw.execute("PRAGMA shrink_memory").fetchall()

    def database(self) -> Any:
        """Return this connection as a `sqlite_utils.Database`."""
        return sqlite_utils().Database(self._raw, execute_plugins=False)

    def close(self, *, tidy: bool = True) -> None:
        """Close the file and take the empty journal away, where nobody else is at work: a case is one file.

        Without `tidy` the journal stays: the one of that name may belong to a file that took this one's place.
        """
        if tidy and not self._read_only:
            with suppress(driver().Error):
                self._raw.execute("PRAGMA busy_timeout=0").fetchall()
                self._raw.execute("PRAGMA journal_mode=DELETE").fetchall()
        self._raw.close()
        self.passphrase = None


def quoted(passphrase: Passphrase) -> str:
    """Return the words as a literal of SQL: a pragma takes no parameters."""
    return "'" + passphrase.words().replace("'", "''") + "'"


def _address(path: Path) -> str:
    """Return the URI of a file; an empty host, so that what follows two slashes is not taken for one."""
    text = str(path)
    return f"{'file://' if text.startswith('/') else 'file:'}{quote(text)}"
