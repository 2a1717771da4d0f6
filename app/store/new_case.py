"""Makes a case file: it appears at its path complete, or not at all."""

import os
from pathlib import Path

from app.model.case_facts import CaseFacts
from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.store.blob_store import BlobStore
from app.store.case_access import check_length
from app.store.connection import Connection
from app.store.copy_case import OWNER_ONLY, check_locked, name_file, sync_file, sync_folder
from app.store.driver import driver
from app.store.edit_writer import EditWriter
from app.store.event_log import EventLog
from app.store.left_parts import half_written
from app.store.migrations import create_schema
from app.store.sql_errors import case_error, system_error


def make_case(path: Path, facts: CaseFacts, identity: Identity, passphrase: Passphrase | None = None) -> None:
    """Write a new case to `path`, locked where there is a `passphrase`.

    Raises CaseError: CASE_EXISTS, CASE_PATH_TOO_LONG, ENCRYPTION_MISSING, ENCRYPTION_FAILED, or as for any
    failed write.
    """
    check_length(path)
    if os.path.lexists(path):
        raise CaseError(ErrorCode.CASE_EXISTS, path=str(path))
    try:
        with half_written(path) as part:
            os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
            _fill(part, facts, identity, passphrase)
            if passphrase is not None:
                check_locked(part)
            sync_file(part)
            name_file(part, path)
            sync_folder(path.parent)
    except FileExistsError:
        raise CaseError(ErrorCode.CASE_EXISTS, path=str(path)) from None
    except driver().Error as error:
        raise case_error(error, path) or error from error
    except OSError as error:
        raise system_error(error, path) from error


def _fill(part: Path, facts: CaseFacts, identity: Identity, passphrase: Passphrase | None) -> None:
    connection = Connection(part, read_only=False, passphrase=passphrase)
    try:
        edit = Edit(EditKind.CREATE_CASE, (Change.insert(facts),), facts.title)
        writer = EditWriter(connection, EventLog(connection), BlobStore(connection))
        with connection.writing():
            create_schema(connection)
            writer.write(edit, identity, originals={}, texts={})
    finally:
        connection.close()
