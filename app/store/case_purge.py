"""Takes a person, or what is left of an article, out of an open case for good."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace

from app.model.history_entry import HistoryEntry
from app.model.name_finder import NameFinder
from app.model.purge_preview import PurgePreview
from app.store.case_session import CaseSession
from app.store.driver import driver
from app.store.paused_collection import paused_collection
from app.store.purge_finds import preview
from app.store.purge_plan import PurgePlan
from app.store.purge_writer import PurgeWriter


class _NothingToRemoveError(Exception):
    """Rolls the transaction back, so that not one byte of the file changes."""


class CasePurge:
    """Looks for what would go, and lets it go; `finder` finds names, `ids` are rows that were removed already."""

    def __init__(self, session: CaseSession) -> None:
        self._session = session

    def preview(self, finder: NameFinder | None, ids: Collection[str] = ()) -> PurgePreview:
        """Return what `purge` would take out; nothing is written."""
        session = self._session
        with session.using() as connection, connection.reading(), paused_collection():
            plan = PurgePlan(connection, finder, ids)
            return preview(plan, {address: session.blobs.text(address) for address in plan.texts})

    def purge(self, finder: NameFinder | None, reason: str, ids: Collection[str] = ()) -> HistoryEntry | None:
        """Take it out of texts and files, rows, and the words of history and custody; None where nothing is there.

        All of it or nothing. Raises CaseError as an edit does.
        """
        session = self._session
        with session.using() as connection, session.locked(), paused_collection():
            try:
                with session.writing(connection):
                    entry = self._write(PurgePlan(connection, finder, ids), reason)
                session.settle(entry)
            except _NothingToRemoveError:
                return None
            # Freed pages hold zeros already (secure_delete); this gives them back, where there is room for it.
            with suppress(driver().Error):
                connection.execute("VACUUM")
            return entry

    def _write(self, plan: PurgePlan, reason: str) -> HistoryEntry:
        if plan.is_empty:
            raise _NothingToRemoveError
        identity = self._session.identity
        if plan.finder is not None:
            identity = replace(identity, actor=plan.finder.taken_out(identity.actor))
        writer = PurgeWriter(plan.connection, self._session.log, self._session.blobs)
        return writer.write(plan, reason, identity)
