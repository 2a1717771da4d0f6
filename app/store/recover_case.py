"""Salvages what can be read of a damaged case into a new one; the damaged file is only read."""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, suppress
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.model.problem import Problem
from app.model.salvaged import Salvaged
from app.model.timeline import HistoryHead
from app.store.canonical_json import parsed
from app.store.case_access import looks_locked
from app.store.connection import Connection
from app.store.copy_case import check_locked, name_file, sync_file, sync_folder
from app.store.driver import driver
from app.store.event_log import EventLog
from app.store.paused_collection import paused_collection
from app.store.recovered_file import RecoveredFile
from app.store.salvage_chain import SalvagedChain, salvaged_custody, salvaged_edits
from app.store.salvage_finds import Finds
from app.store.salvage_mending import Mending
from app.store.salvage_pages import LockedPages, PlainPages, read_as_far_as_possible
from app.store.salvage_state import StateSalvage
from app.store.sql_errors import case_error, system_error
from app.store.verify_case import verify_case

_MAGIC = b"SQLite format 3\0"


def recover_case(
    source: Path,
    target: Path,
    identity: Identity,
    *,
    passphrase: Passphrase | None = None,
    title: str = "?",
    cancelled: Callable[[], bool] = lambda: False,
) -> Salvaged:
    """Write what can be read of `source` to `target`, a new case that verifies, locked as the damaged one is.

    `title` is given to a case whose own can no longer be read. Both files need room beside the target meanwhile.
    Raises CaseError: CASE_MISSING, FILE_UNREADABLE, CASE_EXISTS, CASE_LOCKED, PASSPHRASE_WRONG,
    NOTHING_TO_RECOVER, OUTPUT_UNWRITABLE (also once `cancelled` says so). `target` is whole or not there.
    """
    if os.path.lexists(target):
        raise CaseError(ErrorCode.CASE_EXISTS, path=str(target))
    if not source.exists():
        raise CaseError(ErrorCode.CASE_MISSING, path=str(source))
    if not source.is_file():
        raise CaseError(ErrorCode.FILE_NOT_REGULAR, path=str(source))
    try:
        bench = Path(tempfile.mkdtemp(prefix=".recover-", dir=target.parent))
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        return _Recovery(source, target, bench, identity, passphrase, cancelled).run(title)
    except FileExistsError:
        raise CaseError(ErrorCode.CASE_EXISTS, path=str(target)) from None
    except OSError as error:
        raise _unwritable(target, error) from error
    except driver().Error as error:
        raise case_error(error, target) or error from error
    finally:
        shutil.rmtree(bench, ignore_errors=True)


def _unwritable(target: Path, error: OSError) -> CaseError:
    return CaseError(
        ErrorCode.OUTPUT_UNWRITABLE, path=str(target), reason=system_error(error, target).facts["reason"]
    )


class _Recovery:
    """One salvage: reads a copy on the bench, writes beside it, and names the new case when it is whole."""

    def __init__(
        self,
        source: Path,
        target: Path,
        bench: Path,
        identity: Identity,
        passphrase: Passphrase | None,
        cancelled: Callable[[], bool],
    ) -> None:
        self._source = source
        self._target = target
        self._bench = bench
        self._identity = identity
        self._passphrase = passphrase
        self._cancelled = cancelled

    def run(self, title: str) -> Salvaged:
        with ExitStack() as open_files, paused_collection():
            finds, lost_blocks, pages = self._read(open_files)
            if not finds.events and not any(finds.rows.values()):
                raise CaseError(ErrorCode.NOTHING_TO_RECOVER, path=str(self._source))
            return self._write(finds, title, lost_blocks, pages)

    # -- reading ---------------------------------------------------------------------------------------------

    def _read(self, open_files: ExitStack) -> tuple[Finds, int, int]:
        """Read a copy in which an unfinished edit was taken back, and the file as it is; return what gives more."""
        raw = self._bench / "as-it-is.fcase"
        try:
            lost = read_as_far_as_possible(self._source, raw, self._cancelled)
        except PermissionError as error:
            raise CaseError(
                ErrorCode.FILE_UNREADABLE, path=str(self._source), reason=error.strerror or ""
            ) from error
        self._go_on()
        finds, pages = self._finds(raw, open_files)
        journal = self._source.with_name(self._source.name + "-journal")
        if journal.is_file() and journal.stat().st_size > 0:
            mended = self._bench / "mended.fcase"
            shutil.copyfile(raw, mended)
            shutil.copyfile(journal, mended.with_name(mended.name + "-journal"))
            self._take_back(mended)
            other, other_pages = self._finds(mended, open_files)
            # An edit that was cut short may be there in full: it was not acknowledged, and is taken back.
            if len(other.events) + 1 >= len(finds.events):
                finds, pages = other, other_pages
        return finds, lost, pages

    def _take_back(self, path: Path) -> None:
        with suppress(driver().Error, CaseError, OSError):
            connection = Connection(path, read_only=False, passphrase=self._key(path))
            try:
                connection.rows("SELECT count(*) FROM sqlite_schema")
            finally:
                connection.close()

    def _key(self, path: Path) -> Passphrase | None:
        with path.open("rb") as file:
            return None if file.read(len(_MAGIC)) == _MAGIC else self._passphrase

    def _finds(self, path: Path, open_files: ExitStack) -> tuple[Finds, int]:
        file = open_files.enter_context(path.open("rb"))
        size = path.stat().st_size
        if self._key(path) is not None and self._passphrase is not None:
            locked = LockedPages(file, size, self._passphrase)
            if locked.opened:
                self._locked = True
                return self._look(locked), locked.count
        finds, count = self._plain(file, size)
        if not finds.events and not any(finds.rows.values()):
            if self._passphrase is not None and self._key(path) is not None:
                raise CaseError(ErrorCode.PASSPHRASE_WRONG, path=str(self._source))
            if looks_locked(path):
                raise CaseError(ErrorCode.CASE_LOCKED, path=str(self._source))
        self._locked = False
        return finds, count

    def _plain(self, file: BinaryIO, size: int) -> tuple[Finds, int]:
        """Read the pages of the size that the header says; where that gives nothing, of the usual ones."""
        pages = PlainPages(file, size)
        finds = self._look(pages)
        for page_bytes in PlainPages.USUAL:
            if not finds.events:
                pages = PlainPages(file, size, page_bytes)
                finds = self._look(pages)
        return finds, pages.count

    def _look(self, pages: PlainPages | LockedPages) -> Finds:
        finds = Finds(pages, self._cancelled)
        self._go_on()
        return finds

    def _go_on(self) -> None:
        if self._cancelled():
            raise CaseError(ErrorCode.OUTPUT_UNWRITABLE, path=str(self._target), reason="stopped")

    # -- writing ---------------------------------------------------------------------------------------------

    def _write(self, finds: Finds, title: str, lost_blocks: int, pages: int) -> Salvaged:
        versions = {row.version for rows in finds.rows.values() for row in rows.values()}
        edits = salvaged_edits(finds, versions)
        custody = salvaged_custody(finds, edits)
        state = StateSalvage(finds, edits).state()
        mending = Mending(state, finds, title)
        mending.mend()
        with self._source.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        facts = _facts(edits, custody, digest)
        part = self._bench / "new.fcase"
        part.touch()
        key = self._passphrase if self._locked else None
        connection = Connection(part, read_only=False, passphrase=key)
        try:
            with connection.stopping(self._cancelled), connection.writing():
                RecoveredFile(connection, finds, edits, custody).fill(state, mending, self._identity, facts)
            self._go_on()
            head = EventLog(connection).head()
            if problems := verify_case(connection):
                raise CaseError(ErrorCode.NOTHING_TO_RECOVER, path=str(self._source), found=problems[0].what)
        finally:
            connection.close()
        if key is not None:
            check_locked(part)
        sync_file(part)
        name_file(part, self._target)
        part.unlink(missing_ok=True)
        sync_folder(self._target.parent)
        losses = (*_chain_losses(edits, custody), *state.losses, *mending.losses)
        return Salvaged(
            losses=losses,
            head_before=_head(edits),
            head=head,
            edits_lost=edits.lost,
            edits_left_out=len(edits.left_out),
            chain_whole=edits.whole,
            articles=len(state.rows["article"]),
            passages=len(state.rows["passage"]),
            claims=len(state.rows["incident"]) + len(state.rows["figure"]),
            pages=pages,
            sha256=digest,
            unreadable_blocks=lost_blocks,
        )


def _facts(edits: SalvagedChain, custody: SalvagedChain, digest: str) -> dict[str, str]:
    head = _head(edits)
    return {
        "damaged_sha256": digest,
        "edits_left_out": str(len(edits.left_out)),
        "edits_lost": _ranges(edits.lost),
        "entries_lost": _ranges(custody.lost),
        "head_before": head.hash,
        "number_before": str(head.count),
    }


def _head(edits: SalvagedChain) -> HistoryHead:
    """Return the last edit that the damaged file shows."""
    rows = (*edits.rows, *edits.left_out)
    if not rows:
        return HistoryHead("", 0, "")
    last = max(rows, key=lambda row: row.seq)
    return HistoryHead(last.hash, last.seq, parsed(last.body)["at"] if last.body else "")


def _chain_losses(edits: SalvagedChain, custody: SalvagedChain) -> list[Problem]:
    losses = []
    if edits.lost:
        losses.append(Problem("edits_lost", f"event {_ranges(edits.lost)}"))
    if edits.left_out:
        losses.append(Problem("edits_left_out", "event " + _ranges(tuple(row.seq for row in edits.left_out))))
    if edits.unplaced:
        losses.append(Problem("edits_lost_at_end", f"{len(edits.unplaced)} × event"))
    if custody.lost:
        losses.append(Problem("custody_lost", f"custody {_ranges(custody.lost)}"))
    if custody.left_out:
        losses.append(
            Problem("custody_left_out", "custody " + _ranges(tuple(row.seq for row in custody.left_out)))
        )
    return losses


def _ranges(numbers: tuple[int, ...]) -> str:
    """Return numbers in order as people write them: `4–7, 9`."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}–{part[-1]}" for part in parts)
