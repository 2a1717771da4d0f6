"""A case on disk: everything that is read from it and written to it goes through here."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Self

from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.case_facts import CaseFacts
from app.model.claim import Claim
from app.model.decision import Decision
from app.model.edit import Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.history_entry import HistoryEntry
from app.model.identity import Identity
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.passphrase import Passphrase
from app.model.problem import Problem
from app.model.reading import Reading
from app.model.tag import Tag
from app.model.timeline import HistoryHead
from app.store.case_counts import CaseCounts
from app.store.case_keeping import CaseKeeping
from app.store.case_purge import CasePurge
from app.store.case_search import CaseSearch
from app.store.case_session import CaseSession
from app.store.counters import Counters
from app.store.holder import Holder
from app.store.new_case import make_case
from app.store.paused_collection import paused_collection
from app.store.reading_lookup import ReadingLookup
from app.store.search_hit import SearchHit

_NO_ORIGINALS: Mapping[str, bytes] = MappingProxyType({})
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})


class CaseFile:
    """An open case file; every method raises CaseError for a known problem and leaves nothing half done."""

    def __init__(self, session: CaseSession) -> None:
        self._session = session
        self.readings = ReadingLookup(session)
        self.keeping = CaseKeeping(session)
        self.counts = CaseCounts(session)
        self.purging = CasePurge(session)

    @classmethod
    def create(
        cls,
        path: Path,
        facts: CaseFacts,
        identity: Identity,
        *,
        hold: bool = False,
        passphrase: Passphrase | None = None,
    ) -> Self:
        """Make a case at `path`, locked where there is a `passphrase`, and open it; raises as `make_case` does."""
        make_case(Path(path), facts, identity, passphrase)
        return cls.open(path, identity, hold=hold, passphrase=passphrase)

    @classmethod
    def open(
        cls,
        path: Path,
        identity: Identity,
        *,
        hold: bool = False,
        wait_seconds: float = 5.0,
        passphrase: Passphrase | None = None,
    ) -> Self:
        """Open the case at `path`.

        `hold` keeps it for this process (a window), read-only where another one holds it. Without it an edit
        waits up to `wait_seconds`, then raises CASE_BUSY. Raises CaseError too: CASE_MISSING, CASE_NOT_A_CASE, …
        and of a locked case CASE_LOCKED (without a `passphrase`), PASSPHRASE_WRONG, ENCRYPTION_MISSING.
        """
        return cls(
            CaseSession.open(path, identity, hold=hold, wait_seconds=wait_seconds, passphrase=passphrase)
        )

    def close(self) -> None:
        """Close the file and give the lock back; harmless when done twice."""
        self._session.close()

    @property
    def path(self) -> Path:
        """Where the case lies."""
        return self._session.path

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._session.read_only_code is not None

    @property
    def read_only_code(self) -> ErrorCode | None:
        """Why edits are refused: CASE_BUSY, CASE_READ_ONLY, CASE_NEWER, CASE_DAMAGED (a guard is missing)."""
        return self._session.read_only_code

    @property
    def holder(self) -> Holder | None:
        """Who held the case when it was last found busy."""
        return self._session.holder

    @property
    def loss(self) -> CaseError | None:
        """CASE_MOVED or CASE_REPLACED where the open file lost its place: all in it can still be read.

        CASE_OVERWRITTEN where something else was written into it.
        """
        return self._session.loss

    def again(self, identity: Identity) -> Self:
        """Open the same case a second time, with the passphrase it was opened with."""
        return type(self)(self._session.again(identity))

    @contextmanager
    def editing(self) -> Iterator[None]:
        """Hold the lock for what is read and written inside: `next_number` then keeps its promise.

        Raises CaseError: CASE_BUSY after the wait of `open`, CASE_READ_ONLY, CASE_NEWER, CASE_DAMAGED.
        """
        with self._session.locked():
            yield

    def apply(
        self,
        edit: Edit,
        *,
        originals: Mapping[str, bytes] = _NO_ORIGINALS,
        texts: Mapping[str, str] = _NO_TEXTS,
    ) -> HistoryEntry:
        """Write one edit with the originals and texts it brings (by SHA-256), all of it or nothing.

        Raises CaseError: CONFLICT, DANGLING, CLAIM_WITHOUT_PASSAGE, WORDS_DISAGREE, RANGE_INVALID,
        VALUE_INVALID, FILE_TOO_LARGE, CASE_FULL; CASE_BUSY, CASE_DISK_FULL and the like.
        """
        if edit.kind is EditKind.CREATE_CASE or not edit.changes:
            raise CaseError(ErrorCode.VALUE_INVALID, field="edit", value=edit.kind.value)
        return self._session.write(edit, originals, texts)

    def undo(self) -> tuple[HistoryEntry, Edit]:
        """Take back the last edit by a new one, and return it; raises NOTHING_TO_UNDO."""
        return self._session.reverse(self._session.log.undoable, ErrorCode.NOTHING_TO_UNDO)

    def redo(self) -> tuple[HistoryEntry, Edit]:
        """Bring back what was undone last by a new edit, and return it; raises NOTHING_TO_REDO."""
        return self._session.reverse(self._session.log.redoable, ErrorCode.NOTHING_TO_REDO)

    def undo_entry(self) -> HistoryEntry | None:
        """Return the edit that `undo` would take back."""
        with self._session.using():
            address = self._session.log.undoable()
            return self._session.log.entry(address) if address else None

    def redo_entry(self) -> HistoryEntry | None:
        """Return the edit that `redo` would bring back."""
        with self._session.using():
            address = self._session.log.redoable()
            return self._session.log.entry(address) if address else None

    def head(self) -> HistoryHead:
        """Return the end of the history."""
        with self._session.using():
            return self._session.log.head()

    def history(self, limit: int | None = None, offset: int = 0) -> tuple[HistoryEntry, ...]:
        """Return edits, newest first."""
        with self._session.using():
            return self._session.log.entries(limit, offset)

    def content(self) -> CaseContent:
        """Return everything but texts and originals, all of one moment."""
        with self._session.using() as connection, connection.reading(), paused_collection():
            return self._session.reader.content(self._session.log.head())

    def facts(self) -> CaseFacts:
        """Return what the case says about itself."""
        with self._session.using():
            return self._session.reader.facts()

    def articles(self) -> tuple[Article, ...]:
        """Return all articles in the order they were added."""
        with self._session.using():
            return self._session.reader.articles()

    def article(self, article_id: str) -> Article | None:
        """Return one article by its id."""
        with self._session.using():
            return self._session.reader.article(article_id)

    def articles_with_sha256(self, sha256: str) -> tuple[Article, ...]:
        """Return the articles in files of these bytes, one for each part of them that was added."""
        with self._session.using():
            return self._session.reader.articles_with_sha256(sha256)

    def articles_with_text(self, text_sha256: str) -> tuple[Article, ...]:
        """Return the articles that show this text."""
        with self._session.using():
            return self._session.reader.articles_with_text(text_sha256)

    def reading(self, article_id: str, text_sha256: str | None = None) -> Reading:
        """Return an article's newest reading of a text (None: the one shown); raises REFERENCE_UNKNOWN."""
        with self._session.using():
            return self._session.reader.reading(article_id, text_sha256)

    def text(self, text_sha256: str) -> str:
        """Return a text by its hash; raises CaseError(REFERENCE_UNKNOWN)."""
        with self._session.using():
            return self._session.blobs.text(text_sha256)

    def original(self, sha256: str) -> bytes:
        """Return an original's bytes by their hash; raises CaseError(REFERENCE_UNKNOWN)."""
        with self._session.using():
            return self._session.blobs.original(sha256)

    def marks(self, article_id: str, text_sha256: str | None = None) -> list[tuple[str, int, int, str]]:
        """Return passage id, start, end and kinds ("IF", "I", "F", "") of a text (None: the one shown)."""
        with self._session.using():
            return self._session.reader.marks(article_id, text_sha256)

    def passage(self, passage_id: str) -> Passage | None:
        """Return one passage."""
        with self._session.using():
            return self._session.reader.passage(passage_id)

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return an article's passages in the order they start."""
        with self._session.using():
            return self._session.reader.passages(article_id)

    def passage_at(self, article_id: str, text_sha256: str, start: int, end: int) -> Passage | None:
        """Return the passage at exactly this place of an article's text."""
        with self._session.using():
            return self._session.reader.passage_at(article_id, text_sha256, start, end)

    def incident(self, incident_id: str) -> Incident | None:
        """Return one incident by its id."""
        with self._session.using():
            return self._session.reader.incident(incident_id)

    def figure(self, figure_id: str) -> Figure | None:
        """Return one figure by its id."""
        with self._session.using():
            return self._session.reader.figure(figure_id)

    def claim(self, id_or_ref: str) -> Claim | None:
        """Return the claim with this id, reference or older reference (`i-7` as well as `I-7`)."""
        with self._session.using():
            return self._session.reader.claim(id_or_ref)

    def evidence_of_claim(self, claim_id: str) -> tuple[Evidence, ...]:
        """Return what a claim rests on."""
        with self._session.using():
            return self._session.reader.evidence_of_claim(claim_id)

    def evidence_of_passage(self, passage_id: str) -> tuple[Evidence, ...]:
        """Return what a passage does to claims."""
        with self._session.using():
            return self._session.reader.evidence_of_passage(passage_id)

    def figures_of_incident(self, incident_id: str) -> tuple[Figure, ...]:
        """Return the figures that belong to an incident."""
        with self._session.using():
            return self._session.reader.figures_of_incident(incident_id)

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions."""
        with self._session.using():
            return self._session.reader.decisions()

    def tags(self) -> tuple[Tag, ...]:
        """Return all tags."""
        with self._session.using():
            return self._session.reader.tags()

    def next_number(self, prefix: str) -> int:
        """Return the next number for references that begin with `prefix` (A, I, F); none is given twice."""
        with self._session.using() as connection:
            return Counters(connection).next(prefix)

    def search(self, words: str, limit: int) -> list[SearchHit]:
        """Return where `words` stand, claims, passages and notes before texts, each group best first."""
        with self._session.using() as connection, connection.reading():
            return CaseSearch(connection, self._session.reader, self._session.blobs).find(words, limit)

    def verify(self) -> tuple[Problem, ...]:
        """Check everything that can be checked; nothing is written."""
        from app.store.verify_case import verify_case

        with self._session.using(saving=True) as connection, paused_collection():
            self._session.same.check_on_disk()
            with connection.reading():
                return verify_case(connection)
