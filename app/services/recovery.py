"""Brings what can be read of a damaged case into a new one, and says what is missing."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.model.passphrase import Passphrase
from app.model.salvaged import Salvaged
from app.services.stopped import StoppedError, never
from app.store.recover_case import recover_case
from app.wording.phrases import phrase
from app.wording.salvage import report_text

REPORT_SUFFIX = ".recovery.txt"


@dataclass(frozen=True, slots=True)
class Recovered:
    """The new case, the report beside it (None where it could not be written), and what came of it."""

    case: Path
    report: Path | None
    salvaged: Salvaged


def recover(
    source: Path,
    target: Path,
    identity: Identity,
    *,
    passphrase: Passphrase | None = None,
    language: str = "en",
    cancelled: Callable[[], bool] = never,
) -> Recovered:
    """Write what can be read of the case at `source` to `target`, and a report beside it; `source` is only read.

    The report names references, numbers and hashes, never words of the case. Raises StoppedError once
    `cancelled` says so, CaseError as `recover_case` does; `target` is whole or not there.
    """
    report = target.with_name(target.name + REPORT_SUFFIX)
    if os.path.lexists(report):
        raise CaseError(ErrorCode.OUTPUT_EXISTS, path=str(report))
    try:
        salvaged = recover_case(
            source,
            target,
            identity,
            passphrase=passphrase,
            title=phrase("salvage", "title", language),
            cancelled=cancelled,
        )
    except CaseError:
        if cancelled():
            raise StoppedError from None
        raise
    text = report_text(salvaged, source.name, target.name, language)
    written: Path | None = None
    with suppress(OSError), report.open("x", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
        written = report
    return Recovered(target, written, salvaged)
