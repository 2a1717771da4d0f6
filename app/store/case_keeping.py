"""How an open case is kept: its passphrase, its copies, and what was done with it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.model.custody_entry import CustodyEntry, CustodyKind
from app.model.edit import Edit
from app.model.passphrase import Passphrase
from app.model.problem_place import ProblemPlace
from app.model.restatement import Restatement
from app.store.backup_file import BackupContent, look_into, restore_backup, write_backup
from app.store.case_session import CaseSession
from app.store.copy_case import copy_case
from app.store.problem_names import ProblemNames
from app.store.purge_log import restatements

_AMOUNTS = """
SELECT (SELECT count(*) FROM original), (SELECT count(*) FROM text), (SELECT count(*) FROM passage),
  (SELECT count(*) FROM incident) + (SELECT count(*) FROM figure)
"""


class CaseKeeping:
    """Acts on a case file as a whole."""

    def __init__(self, session: CaseSession) -> None:
        self._session = session

    @property
    def locked(self) -> bool:
        """Whether a passphrase locks the case."""
        return self._session.passphrase is not None

    def opens_with(self, passphrase: Passphrase) -> bool:
        """Whether these are the words that lock the case."""
        return self._session.passphrase == passphrase

    def change_passphrase(self, passphrase: Passphrase) -> None:
        """Lock a locked case with other words; every page is written anew, all of them or none.

        Raises CaseError: VALUE_INVALID for a case that is not locked (`copy_to` makes a locked copy of it),
        CASE_WRITE_FAILED, PASSPHRASE_UNNOTED (changed, but not in the custody).
        """
        self._session.change_passphrase(passphrase)

    def copy_to(self, target: Path, passphrase: Passphrase | None = None) -> None:
        """Write a compact, checked copy to `target`, also where edits are refused or the file was deleted.

        It is locked as the case is, or with the `passphrase` given. Raises CaseError: OUTPUT_EXISTS where
        anything stands there, OUTPUT_UNWRITABLE; CASE_OVERWRITTEN or CASE_DAMAGED where the case went away under
        the program and no whole copy of it can be had. Nothing is left then.
        """
        with self._session.using(saving=True) as connection:
            copy_case(connection, target, passphrase, self._session.same.check_copy)

    @property
    def passphrase(self) -> Passphrase | None:
        """The words that the case was opened with, None for one that is not locked."""
        return self._session.passphrase

    def back_up(self, target: Path, stop: Callable[[], bool], copied: Callable[[], None]) -> BackupContent:
        """Write a verified backup to `target`, locked as the case is; raises as `write_backup` does."""
        with self._session.using() as connection:
            return write_backup(connection, target, stop, copied)

    def look_into(self, path: Path) -> BackupContent | None:
        """Return what another file holds that this case's passphrase opens, None where it is no such case."""
        return look_into(path, self._session.passphrase)

    def restore(self, backup: Path, target: Path) -> None:
        """Write a checked copy of a backup to `target`; raises CaseError as `copy_to` does."""
        restore_backup(backup, target, self._session.passphrase)

    def open_copy(self, path: Path) -> CaseSession:
        """Open a copy of the case that lies at `path`, with the passphrase of the case."""
        session = self._session
        return CaseSession.open(
            path, session.identity, hold=False, wait_seconds=0.0, passphrase=session.passphrase
        )

    def number_of(self, head: str) -> int | None:
        """Return the number of the edit with this hash, or with one that begins so; None where there is none."""
        with self._session.using():
            return self._session.log.number_of(head)

    def place_of(self, where: str) -> ProblemPlace:
        """Return what the place of a problem is called, as far as the case still tells it."""
        with self._session.using() as connection:
            return ProblemNames(connection, self._session.log).place(where)

    def edit_count(self) -> int:
        """Return how many edits the history holds, without reading any: the last may be damaged."""
        with self._session.using() as connection:
            return int(connection.value("SELECT count(*) FROM event"))

    def amounts(self) -> tuple[int, int, int, int]:
        """Return how many originals, texts, passages and claims the case keeps."""
        with self._session.using() as connection:
            row = connection.row(_AMOUNTS)
            return row[0], row[1], row[2], row[3]

    def restatements(self) -> tuple[Restatement, ...]:
        """Return the purges and recoveries of the case, oldest first."""
        with self._session.using() as connection:
            return restatements(connection)

    def note_custody(self, kind: CustodyKind, facts: Mapping[str, str]) -> CustodyEntry:
        """Write down what was done with the case; facts hold no path and no name of a person's own."""
        return self._session.note_custody(kind, facts)

    def holds_custody(self, address: str) -> bool:
        """Return whether an entry with this hash stands in the custody ("": there was none to look for)."""
        with self._session.using() as connection:
            found = connection.value("SELECT 1 FROM custody WHERE hash = ?", (address,))
            return not address or found is not None

    def custody(self) -> tuple[CustodyEntry, ...]:
        """Return what was done with the case, oldest first."""
        return self._session.custody()

    @contextmanager
    def alone(self, stop: Callable[[], bool]) -> Iterator[None]:
        """Let no other thread at the case meanwhile; ends with a CaseError and no change once `stop` says so."""
        with self._session.using() as connection, connection.stopping(stop):
            yield

    def edits_since(self, count: int) -> tuple[Edit, ...]:
        """Return the edits after the first `count`, oldest first."""
        with self._session.using() as connection, connection.reading():
            entries = self._session.log.entries(max(0, self._session.log.head().count - count), 0)
            return tuple(self._session.log.edit(entry.hash) for entry in reversed(entries))
