"""Writes down in a case's custody what was exported from it, by form and hash."""

from dataclasses import dataclass
from pathlib import Path

from app.exchange.bag import file_hash
from app.model.custody_entry import CustodyKind
from app.model.errors import CaseError, ErrorCode
from app.services.casework import Casework

TIMELINE_PDF = "timeline_pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file that left the case: its form ("timeline_pdf", "marks", "csv"), SHA-256, and of a timeline the edition.

    `path` is for the person who asked; it never goes into the case.
    """

    path: Path
    form: str
    sha256: str
    edition: str = ""

    @classmethod
    def of(cls, path: Path, form: str, edition: str = "") -> "Exported":
        """Take in a file that was just written; raises CaseError(FILE_UNREADABLE)."""
        try:
            return cls(path=path, form=form, sha256=file_hash(path, "sha256"), edition=edition)
        except OSError as error:
            raise CaseError.of_file(ErrorCode.FILE_UNREADABLE, path, error) from error

    @property
    def facts(self) -> dict[str, str]:
        """What the custody says of it."""
        edition = {"edition": self.edition} if self.edition else {}
        return {"form": self.form, "sha256": self.sha256, **edition}


def note_exported(casework: Casework, exported: Exported) -> CaseError | None:
    """Write an export into the custody; return why not, where the case takes no entries: the export itself stands."""
    try:
        casework.note_custody(CustodyKind.EXPORTED, exported.facts)
    except CaseError as error:
        return error
    return None
