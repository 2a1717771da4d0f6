"""How an open case is kept: its passphrase, its copies, and what was done with it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.model.custody_entry import CustodyEntry, CustodyKind
from app.model.edit import Edit
from app.model.passphrase import Passphrase
from app.store.case_session import CaseSession
from app.store.copy_case import copy_case


class CaseKeeping:
    """Acts on a case file as a whole."""

    def __init__(self, session: CaseSession) -> None:
        self._session = session

    @property
    def locked(self) -> bool:
        """Whether a passphrase locks the case."""
        return self._session.passphrase is not None

    def change_passphrase(self, passphrase: Passphrase) -> None:
        """Lock a locked case with other words; every page is written anew, all of them or none.

        Raises CaseError: VALUE_INVALID for a case that is not locked (`copy_to` makes a locked copy of it).
        """
        self._session.change_passphrase(passphrase)

    def copy_to(self, target: Path, passphrase: Passphrase | None = None) -> None:
        """Write a compact, checked copy to `target`, also where edits are refused or the file was deleted.

        It is locked as the case is, or with the `passphrase` given. Raises CaseError: OUTPUT_EXISTS where
        anything stands there, OUTPUT_UNWRITABLE; nothing is left then.
        """
        with self._session.using() as connection:
            copy_case(connection, target, passphrase)

    def note_custody(self, kind: CustodyKind, facts: Mapping[str, str]) -> CustodyEntry:
        """Write down what was done with the case; facts hold no path and no name of a person's own."""
        return self._session.note_custody(kind, facts)

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
