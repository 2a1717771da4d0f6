"""The time between opening a case file and closing it: its connection, its lock, its transactions."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.model.custody_entry import CustodyEntry, CustodyKind
from app.model.edit import Edit
from app.model.errors import CaseError, ErrorCode
from app.model.history_entry import HistoryEntry
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.store.blob_store import BlobStore
from app.store.case_access import CaseAccess, check_length, examine
from app.store.case_reader import CaseReader
from app.store.connection import Connection
from app.store.custody_log import CustodyLog
from app.store.driver import driver
from app.store.edit_writer import EditWriter
from app.store.event_log import EventLog
from app.store.file_lock import FileLock
from app.store.migrations import migrate
from app.store.paused_collection import paused_collection
from app.store.place_of_case import PlaceOfCase
from app.store.same_history import SameHistory
from app.store.schema import APPLICATION_ID, SCHEMA_VERSION
from app.store.side_files import check_side_files
from app.store.sql_errors import case_error, lock_error, lost_error, moved_error, system_error
from app.store.triggers import missing_triggers, strange_triggers

if TYPE_CHECKING:
    from app.store.holder import Holder


class CaseSession:
    """Holds what an open case needs; `hold` keeps the lock for all that time, else each edit takes it."""

    def __init__(
        self, path: Path, identity: Identity, wait_seconds: float, passphrase: Passphrase | None = None
    ) -> None:
        self.path = path
        self.passphrase = passphrase
        self.read_only_code: ErrorCode | None = None
        self.holder: Holder | None = None
        self.identity = identity
        self._wait_seconds = wait_seconds
        self._lock = FileLock(path.resolve())
        self._connection: Connection | None = None
        self._place: PlaceOfCase | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        identity: Identity,
        *,
        hold: bool,
        wait_seconds: float,
        passphrase: Passphrase | None = None,
        access: CaseAccess | None = None,
    ) -> Self:
        """Open the case at `path`; raises CaseError where it is none or cannot be read.

        A locked one asks for its passphrase with CASE_LOCKED, an open one needs none and takes no notice of it.
        With the `access` of a session that has it open the file is not looked at: to close it again would end
        what SQLite holds of it (https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
        """
        check_length(path)
        is_open, access = access is not None, access or examine(path)
        locked = access.schema is None
        if locked and passphrase is None:
            raise CaseError(ErrorCode.CASE_LOCKED, path=str(path))
        session = cls(path, identity, wait_seconds, passphrase if locked else None)
        session.read_only_code = access.read_only
        if hold and access.read_only is None:
            session._hold()
        try:
            if not is_open:
                check_side_files(path, writable=session.read_only_code is None)
            with session._known_errors():
                session._connect(access.schema)
        except BaseException:
            session.close()
            raise
        return session

    @property
    def _shown_actor(self) -> str:
        """Who the lock beside the case names: of a locked case nothing is written in the clear."""
        return "" if self.passphrase is not None else self.identity.actor

    def _hold(self) -> None:
        """Take the lock; where that fails the case is opened for reading."""
        try:
            if not self._lock.acquire(self._shown_actor):
                self.read_only_code, self.holder = ErrorCode.CASE_BUSY, self._lock.holder()
        except OSError as error:
            self.read_only_code = lock_error(error, self.path).code

    def _connect(self, schema: int | None) -> None:
        if schema is not None and schema < SCHEMA_VERSION and self.read_only_code is not None:
            raise self._refusal()
        connection = Connection(
            self.path, read_only=self.read_only_code is not None, passphrase=self.passphrase
        )
        self._connection, self._place = connection, PlaceOfCase(self.path)
        if schema is None:
            schema = self._schema_inside(connection)
        if schema < SCHEMA_VERSION:
            self._migrate(connection, schema)
        with connection.reading():
            unguarded = missing_triggers(connection) or strange_triggers(connection)
            if unguarded and self.read_only_code is None:
                self.read_only_code = ErrorCode.CASE_DAMAGED
            self.same = SameHistory(connection, self.path, self._place)
        self.blobs = BlobStore(connection)
        self.log = EventLog(connection)
        self.reader = CaseReader(connection)
        self._writer = EditWriter(connection, self.log, self.blobs)

    def _schema_inside(self, connection: Connection) -> int:
        """Return the schema of a locked case, which its first bytes do not tell."""
        schema = int(connection.value("PRAGMA user_version"))
        if connection.value("PRAGMA application_id") != APPLICATION_ID or schema < 1:
            raise CaseError(ErrorCode.CASE_NOT_A_CASE, path=str(self.path))
        if schema < SCHEMA_VERSION and self.read_only_code is not None:
            raise self._refusal()
        if schema > SCHEMA_VERSION and self.read_only_code is None:
            self.read_only_code = ErrorCode.CASE_NEWER
        return schema

    def _migrate(self, connection: Connection, schema: int) -> None:
        with self.locked():
            try:
                migrate(connection, self.path, schema)
            except OSError as error:
                raise system_error(error, self.path) from error

    @property
    def connection(self) -> Connection:
        """The open connection; raises CaseError(CASE_CLOSED)."""
        if self._connection is None:
            raise CaseError(ErrorCode.CASE_CLOSED, path=str(self.path))
        return self._connection

    @contextmanager
    def using(self, *, saving: bool = False) -> Iterator[Connection]:
        """Use the connection alone, known errors told as such.

        `saving` is for what saves all that can still be read, also where the file was written over.
        """
        connection = self.connection
        with connection.lock, self._known_errors():
            if not saving:
                self.same.look()
            yield connection

    @contextmanager
    def _known_errors(self) -> Iterator[None]:
        try:
            yield
        except driver().Error as error:
            known = case_error(error, self.path)
            if known is None:
                raise
            raise moved_error(known, self.path, self._place) from error
        except UnicodeEncodeError:
            raise CaseError(ErrorCode.VALUE_INVALID, field="text", value="\ufffd") from None
        except CaseError as error:
            if error.code is ErrorCode.CASE_DAMAGED:
                error.facts.setdefault("path", str(self.path))
            raise

    @property
    def loss(self) -> CaseError | None:
        """CASE_MOVED, CASE_REPLACED or CASE_OVERWRITTEN where the file at the path is no longer the one opened."""
        if self._connection is None or self._place is None:
            return None
        if self._place.is_lost:
            return lost_error(self.path, self._place)
        try:
            with self.using():
                return None
        except CaseError as error:
            return error if error.code is ErrorCode.CASE_OVERWRITTEN else None

    def again(self, identity: Identity) -> Self:
        """Open the same case a second time in this process."""
        passphrase, code = self.passphrase, self.read_only_code
        access = CaseAccess(None if passphrase is not None else SCHEMA_VERSION, code)
        wait = self._wait_seconds
        return self.open(
            self.path, identity, hold=False, wait_seconds=wait, passphrase=passphrase, access=access
        )

    def write(self, edit: Edit, originals: Mapping[str, bytes], texts: Mapping[str, str]) -> HistoryEntry:
        """Write one edit in one transaction."""
        with self.using() as connection, self.locked(), paused_collection():
            with self.writing(connection):
                entry = self._writer.write(edit, self.identity, originals=originals, texts=texts)
            self.settle(entry)
            return entry

    def reverse(self, pick: Callable[[], str | None], nothing: ErrorCode) -> tuple[HistoryEntry, Edit]:
        """Take back the event that `pick` names; raises CaseError(`nothing`) where it names none."""
        with self.using() as connection, self.locked(), paused_collection():
            with self.writing(connection):
                address = pick()
                if address is None:
                    raise CaseError(nothing)
                edit = self.log.edit(address).inverse()
                entry = self._writer.write(edit, self.identity, reverses=address, originals={}, texts={})
            self.settle(entry)
            return entry, edit

    @contextmanager
    def writing(self, connection: Connection) -> Iterator[None]:
        """Write to the history that was opened, and to no other that came into its place."""
        self._raise_loss()
        self.same.look()
        with connection.writing():
            self.same.begin()
            yield
            self._raise_loss()
            self.same.check_end()

    def settle(self, entry: HistoryEntry) -> None:
        """Take in an edit; one whose file went away while it was written is saved nowhere that anybody finds."""
        self.log.remember(entry)
        self.same.follow(entry.number, entry.hash)
        self._raise_loss()

    def _raise_loss(self) -> None:
        if self._place is not None and self._place.is_lost:
            raise lost_error(self.path, self._place)

    def change_passphrase(self, passphrase: Passphrase) -> None:
        """Lock the case with other words."""
        if self.passphrase is None:
            raise CaseError(ErrorCode.VALUE_INVALID, field="passphrase", value=None)
        with self.using() as connection, self.locked():
            self._raise_loss()
            connection.change_passphrase(passphrase)
            self.passphrase = passphrase
        try:
            self.note_custody(CustodyKind.PASSPHRASE_CHANGED, {})
        except CaseError as error:
            raise CaseError(ErrorCode.PASSPHRASE_UNNOTED, path=str(self.path)) from error

    def note_custody(self, kind: CustodyKind, facts: Mapping[str, str]) -> CustodyEntry:
        """Write down what was done with the case."""
        with self.using() as connection, self.locked(), self.writing(connection):
            head = self.log.head().hash
            return CustodyLog(connection).append(kind, facts, self.identity, head)

    def custody(self) -> tuple[CustodyEntry, ...]:
        """Return what was done with the case, oldest first."""
        with self.using() as connection:
            return CustodyLog(connection).entries()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock for what happens inside, where nobody of this session does; waits for others as agreed."""
        if self.read_only_code is not None:
            raise self._refusal()
        if self._lock.held:
            yield
            return
        try:
            taken = self._lock.acquire(self._shown_actor, self._wait_seconds)
        except OSError as error:
            raise moved_error(lock_error(error, self.path), self.path, self._place) from error
        if not taken:
            self.holder = self._lock.holder()
            raise self._busy()
        try:
            yield
        finally:
            self._lock.release()

    def _refusal(self) -> CaseError:
        if self.read_only_code is ErrorCode.CASE_BUSY:
            return self._busy()
        return CaseError(self.read_only_code or ErrorCode.CASE_READ_ONLY, path=str(self.path))

    def _busy(self) -> CaseError:
        known = {"holder": self.holder.actor, "since": self.holder.since} if self.holder else {}
        return CaseError(ErrorCode.CASE_BUSY, path=str(self.path), **known)

    def close(self) -> None:
        """Close connection and lock; harmless when done twice."""
        connection, self._connection = self._connection, None
        self.passphrase = None
        if connection is not None:
            lost = self._place is not None and self._place.is_lost
            with connection.lock:
                connection.close(tidy=not lost)
        self._lock.release()
