"""What a person does with one open case."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Self

from app.debug_log import LogEvent, note
from app.model.case_facts import CaseFacts
from app.model.custody_entry import CustodyEntry, CustodyKind
from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.history_entry import HistoryEntry
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.keepable import keepable
from app.model.passphrase import Passphrase
from app.model.problem import Problem
from app.model.problem_place import ProblemPlace
from app.model.restatement import Restatement
from app.model.timeline import HistoryHead
from app.services.articles import Articles
from app.services.changed import Changed
from app.services.claims import Claims
from app.services.desk import Desk
from app.services.draft_claims import Drafts
from app.services.looked import Looked
from app.services.marking import Marking
from app.services.other_readings import OtherReadings
from app.services.purging import Purging
from app.services.reading_in import ReadingIn
from app.services.readings import Readings
from app.services.required import require_text
from app.services.suggestions import Suggestions
from app.services.tags import Tags
from app.services.views import Views
from app.store.case_file import CaseFile
from app.store.holder import Holder
from app.store.utc_now import utc_now

_NOT_MADE = frozenset({ErrorCode.CASE_WRITE_FAILED, ErrorCode.CASE_READ_ONLY})


class Casework:
    """An open case: its articles, marking, claims, tags and views, with undo across all of them."""

    def __init__(self, file: CaseFile, identity: Identity) -> None:
        self._file = file
        self._desk = Desk(file)
        self.identity = identity
        self.tags = Tags(self._desk)
        self.reading_in = ReadingIn(self._desk)
        self.articles = Articles(self._desk, self.reading_in)
        self.readings = Readings(self._desk, self.articles, self.reading_in)
        looked = Looked()
        drafts = Drafts(self._desk, self.articles, looked)
        self.marking = Marking(self._desk, self.articles, self.tags, drafts)
        self.suggestions = Suggestions(self._desk, self.articles, drafts, looked)
        self.other_readings = OtherReadings(self._desk, self.articles, drafts)
        self.claims = Claims(self._desk, identity)
        self.views = Views(self._desk)
        self.purging = Purging(self._desk, self.articles)

    @classmethod
    def create(
        cls,
        path: Path,
        title: str,
        identity: Identity,
        *,
        description: str = "",
        hold: bool = False,
        passphrase: Passphrase | None = None,
    ) -> Self:
        """Make a new case file at `path`, locked where there is a `passphrase`; `hold` keeps it for this process alone.

        Raises CaseError: CASE_EXISTS where something is there already, VALUE_INVALID without a title,
        OUTPUT_UNWRITABLE where its folder is missing or cannot be written.
        """
        require_text("title", title)
        facts = CaseFacts(
            id=new_id(), title=keepable(title), description=keepable(description), created_at=utc_now()
        )
        try:
            made = cls(CaseFile.create(path, facts, identity, hold=hold, passphrase=passphrase), identity)
        except CaseError as error:
            if error.code not in _NOT_MADE:
                raise
            # There is no case yet of which something could be lost.
            raise CaseError(ErrorCode.OUTPUT_UNWRITABLE, **error.facts) from error
        note(LogEvent.CASE_MADE, locked=passphrase is not None)
        return made

    @classmethod
    def open(
        cls, path: Path, identity: Identity, *, hold: bool = False, passphrase: Passphrase | None = None
    ) -> Self:
        """Open a case; `hold` keeps it for this process alone (read-only where another one holds it).

        Raises CaseError(CASE_LOCKED) for a locked one without `passphrase`, PASSPHRASE_WRONG with another's.
        """
        opened = cls(CaseFile.open(path, identity, hold=hold, passphrase=passphrase), identity)
        note(LogEvent.CASE_OPENED, locked=passphrase is not None, read_only=opened.read_only)
        return opened

    @contextmanager
    def editing(self) -> Iterator[None]:
        """Keep the case for what is read and written inside, so that nobody writes in between.

        Raises CaseError(CASE_BUSY) where another process keeps it for longer than a person waits, and what
        an edit raises where the case cannot be written.
        """
        with self._file.editing():
            yield

    def close(self) -> None:
        """Close the case file and stop what reads for it; harmless when done twice."""
        self.reading_in.close()
        self._file.close()
        note(LogEvent.CASE_CLOSED)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the case file lies."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._file.read_only

    @property
    def read_only_code(self) -> ErrorCode | None:
        """Why edits are refused."""
        return self._file.read_only_code

    @property
    def loss(self) -> CaseError | None:
        """CASE_MOVED or CASE_REPLACED where the file went away while it is open: all in it can still be read."""
        return self._file.loss

    @property
    def locked(self) -> bool:
        """Whether a passphrase locks the case."""
        return self._file.keeping.locked

    def opens_with(self, passphrase: Passphrase) -> bool:
        """Whether these are the words that lock the case."""
        return self._file.keeping.opens_with(passphrase)

    def change_passphrase(self, passphrase: Passphrase) -> None:
        """Lock a locked case with other words, all of it or nothing.

        Raises CaseError: VALUE_INVALID for one that is not locked, CASE_WRITE_FAILED, PASSPHRASE_UNNOTED.
        """
        self._file.keeping.change_passphrase(passphrase)

    def copy_to(self, target: Path, passphrase: Passphrase | None = None) -> None:
        """Write a checked copy of the case to `target`, locked as it is or with the `passphrase` given.

        Raises CaseError(OUTPUT_EXISTS or OUTPUT_UNWRITABLE).
        """
        self._file.keeping.copy_to(target, passphrase)

    def number_of(self, head: str) -> int | None:
        """Return the number of the edit with this hash (16 digits of it at least), None where there is none."""
        return self._file.keeping.number_of(head)

    def restatements(self) -> tuple[Restatement, ...]:
        """Return the purges and recoveries of the case, oldest first: a check names them."""
        return self._file.keeping.restatements()

    def note_custody(self, kind: CustodyKind, facts: Mapping[str, str]) -> CustodyEntry:
        """Write down what was done with the case; facts hold forms and hashes, no path and no name."""
        return self._file.keeping.note_custody(kind, facts)

    def holds_custody(self, address: str) -> bool:
        """Return whether an entry with this hash is in the chain of what was done with the case ("": always)."""
        return self._file.keeping.holds_custody(address)

    def custody(self) -> tuple[CustodyEntry, ...]:
        """Return what was done with the case, oldest first."""
        return self._file.keeping.custody()

    @contextmanager
    def alone(self, stop: Callable[[], bool]) -> Iterator[None]:
        """Let no other thread at the case meanwhile; ends with a CaseError and no change once `stop` says so."""
        with self._file.keeping.alone(stop):
            yield

    def again(self) -> Self:
        """Open the same file a second time, for work beside the window; raises its `loss`."""
        if self.loss is not None:
            raise self.loss
        return type(self)(self._file.again(self.identity), self.identity)

    def copy_at(self, path: Path) -> Self:
        """Open a copy of this case that lies at `path`, with its passphrase."""
        return type(self)(CaseFile(self._file.keeping.open_copy(path)), self.identity)

    def opener(self) -> Callable[[], Self]:
        """Return what opens the same file a second time, also after this one was closed; raises its `loss`."""
        if self.loss is not None:
            raise self.loss
        return partial(type(self).open, self.path, self.identity, passphrase=self._file.keeping.passphrase)

    @property
    def holder(self) -> Holder | None:
        """Who holds the case, where that is another window."""
        return self._file.holder

    @property
    def facts(self) -> CaseFacts:
        """The case's title and description."""
        return self._file.facts()

    @property
    def head(self) -> HistoryHead:
        """The end of the history."""
        return self._file.head()

    def changed_since(self, head: HistoryHead) -> tuple[Changed, ...]:
        """Return what edits after `head` touched, oldest first: those of another window, where this one only reads."""
        return tuple(map(Changed.by, self.edits_since(head.count)))

    def edits_since(self, number: int) -> tuple[Edit, ...]:
        """Return the edits after edit `number`, oldest first; of what was purged only that it was."""
        return self._file.keeping.edits_since(number)

    def change_facts(self, facts: CaseFacts) -> Changed | None:
        """Change title, description or own kinds of incident; raises CaseError(VALUE_INVALID) without a title."""
        require_text("title", facts.title)
        facts = replace(facts, created_at=self.facts.created_at)
        return self._desk.apply(EditKind.CHANGE_CASE, [Change.update(self.facts, facts)], facts.title)

    def undo(self) -> Changed:
        """Take back the last edit, by a new one; raises CaseError(NOTHING_TO_UNDO)."""
        _, edit = self._file.undo()
        return self._desk.note(edit)

    def redo(self) -> Changed:
        """Bring back what was undone last; raises CaseError(NOTHING_TO_REDO)."""
        _, edit = self._file.redo()
        return self._desk.note(edit)

    def undo_entry(self) -> HistoryEntry | None:
        """Return the edit that `undo` would take back."""
        return self._file.undo_entry()

    def redo_entry(self) -> HistoryEntry | None:
        """Return the edit that `redo` would bring back."""
        return self._file.redo_entry()

    def history(self, limit: int | None = None, offset: int = 0) -> tuple[HistoryEntry, ...]:
        """Return edits, newest first."""
        return self._file.history(limit, offset)

    def verify(self) -> tuple[Problem, ...]:
        """Check originals, texts, passages, history and tables; nothing is written."""
        problems = self._file.verify()
        note(LogEvent.CASE_CHECKED, problems=len(problems))
        return problems

    def place_of(self, where: str) -> ProblemPlace:
        """Return what the place of a problem is called, as far as the case still tells it."""
        return self._file.keeping.place_of(where)

    def edit_count(self) -> int:
        """Return how many edits the history holds, also where it is damaged."""
        return self._file.keeping.edit_count()

    def amounts(self) -> tuple[int, int, int, int]:
        """Return how many originals, texts, passages and claims the case keeps."""
        return self._file.keeping.amounts()

    @property
    def desk(self) -> Desk:
        """Where other services write their edits."""
        return self._desk
