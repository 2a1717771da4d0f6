"""What the window and the command line show of a case."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from app.model.build_timeline import build_timeline
from app.model.case_content import CaseContent
from app.model.claim import Claim
from app.model.errors import CaseError, ErrorCode
from app.model.passage import Passage
from app.model.timeline import Timeline, TimelineOptions
from app.services.desk import Desk
from app.store.search_hit import SearchHit
from app.wording.values import role_word


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A passage as the reader paints it: code points, end exclusive; `kinds` is "I", "F", "IF" or ""."""

    passage_id: str
    start: int
    end: int
    kinds: str


class Views:
    """Reads what is shown; nothing here writes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._timeline: tuple[CaseContent, TimelineOptions, Timeline] | None = None

    def content(self) -> CaseContent:
        """Return all that the case holds, but for originals and texts."""
        return self._desk.content()

    def timeline(self, options: TimelineOptions | None = None) -> Timeline:
        """Return the timeline, built anew only after an edit or for other options."""
        content, wanted = self._desk.content(), options or TimelineOptions()
        if self._timeline is None or self._timeline[0] is not content or self._timeline[1] != wanted:
            self._timeline = (
                content,
                wanted,
                build_timeline(content, wanted, partial(role_word, language=wanted.language)),
            )
        return self._timeline[2]

    def counts(self) -> tuple[int, int, int]:
        """Return how many incidents, figures and passages the case holds."""
        return self._desk.file.counts.of_case()

    def marks(self, article_id: str, text_sha256: str | None = None) -> list[MarkRow]:
        """Return the passages on one text of an article (None: the one it shows) in the order they start."""
        return [MarkRow(*row) for row in self._desk.file.marks(article_id, text_sha256)]

    def mark_rows(self, passage_ids: Iterable[str]) -> list[MarkRow]:
        """Return these passages, those that still exist, whatever text they stand on."""
        rows = []
        for passage_id in passage_ids:
            passage = self._desk.file.passage(passage_id)
            if passage is not None:
                kinds = {
                    link.claim_kind[0].upper() for link in self._desk.file.evidence_of_passage(passage_id)
                }
                rows.append(
                    MarkRow(passage.id, passage.start, passage.end, "".join(sorted(kinds, reverse=True)))
                )
        return rows

    def passages(self, article_id: str) -> tuple[Passage, ...]:
        """Return an article's passages in the order they start."""
        return self._desk.file.passages(article_id)

    def passage(self, passage_id: str) -> Passage:
        """Return one passage; raises CaseError(REFERENCE_UNKNOWN)."""
        passage = self._desk.file.passage(passage_id)
        if passage is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=passage_id)
        return passage

    def claims_at(self, passage_id: str) -> tuple[Claim, ...]:
        """Return the claims that rest on a passage."""
        ids = dict.fromkeys(link.claim for link in self._desk.file.evidence_of_passage(passage_id))
        found = (self._desk.file.claim(claim_id) for claim_id in ids)
        return tuple(claim for claim in found if claim is not None)

    def search(self, words: str, limit: int = 100) -> tuple[SearchHit, ...]:
        """Return where `words` occur in texts, passages, claims and notes, best first."""
        return tuple(self._desk.file.search(words, limit))
