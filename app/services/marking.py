"""Marking: exact words become a passage, and a claim rests on them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.model.claim import Claim, ClaimKind, kind_of, label_of
from app.model.edit import Change, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.evidence import Evidence
from app.model.ids import new_id
from app.model.passage import Passage
from app.model.speaker import Speaker
from app.model.vocabulary import Stance
from app.services.articles import Articles
from app.services.changed import Changed
from app.services.desk import Desk
from app.services.draft import Draft
from app.services.draft_claims import Drafts, prepare_drafts
from app.services.incident_kinds import new_kinds
from app.services.marked import Marked
from app.services.reference import claim_named
from app.services.removal import Removal, passages_removal
from app.services.required import require_label
from app.services.tags import Tags

PREFIX = {ClaimKind.INCIDENT: "I", ClaimKind.FIGURE: "F"}


@dataclass(frozen=True, slots=True)
class _Cut:
    """A passage at a place: the one that was there, or a new one with the change that adds it."""

    passage: Passage
    change: Change | None


@dataclass(frozen=True, slots=True)
class _Link:
    """What is to be said of the tie between words and a claim."""

    stance: Stance
    attribution: tuple[Speaker, ...]
    guessed: tuple[str, ...] = ()

    def between(self, claim: Claim, passage: Passage) -> Evidence:
        return Evidence(
            id=new_id(),
            claim=claim.id,
            claim_kind=kind_of(claim),
            passage=passage.id,
            stance=self.stance,
            attribution=self.attribution,
            guessed=self.guessed,
        )


class Marking:
    """Cuts passages and ties claims to them; offsets are code points of the article's text, end exclusive."""

    def __init__(self, desk: Desk, articles: Articles, tags: Tags, drafts: Drafts) -> None:
        self._desk = desk
        self._articles = articles
        self._tags = tags
        self._drafts = drafts

    def prepare(self) -> None:
        """Read the word lists that drafts need, for the languages of the case's articles."""
        prepare_drafts(self._desk.file.articles())

    def draft_incident(self, article_id: str, start: int, end: int) -> Draft:
        """Return an incident as far as the words tell it."""
        return self._drafts.incident(article_id, start, end)

    def draft_figure(self, article_id: str, start: int, end: int) -> Draft:
        """Return a figure as far as the words tell it."""
        return self._drafts.figure(article_id, start, end)

    def mark(
        self,
        article_id: str,
        start: int,
        end: int,
        claim: Claim,
        *,
        stance: Stance = Stance.ASSERTS,
        attribution: tuple[Speaker, ...] = (),
        tags: Iterable[str] = (),
    ) -> Marked:
        """Write a new claim on these words; it gets id, reference and `tags` (names) here."""
        link = _Link(stance, attribution)
        return self._write_claim(self._cut(article_id, start, end), claim, link, tags)

    def mark_draft(self, article_id: str, start: int, end: int, draft: Draft) -> Marked:
        """Write a claim that was filled in from these words, its guesses marked as such."""
        link = _Link(Stance.ASSERTS, draft.attribution, draft.evidence_guessed)
        return self._write_claim(self._cut(article_id, start, end), draft.claim, link, ())

    def mark_passage(
        self, article_id: str, start: int, end: int, *, tags: Iterable[str] = (), note: str | None = None
    ) -> Marked:
        """Mark words without a claim; where they are marked, `tags` (names) are added, a `note` replaced."""
        book = self._tags.book()
        plain = self._cut(article_id, start, end)
        cut = _dressed(plain, book.ids(tags), note)
        kind = EditKind.CHANGE_PASSAGE if plain.change is None else EditKind.MARK_PASSAGE
        changed = self._desk.apply(kind, [*book.changes(), cut.change], cut.passage.exact)
        return Marked(cut.passage, None, None, changed)

    def add_evidence(  # noqa: PLR0913  (what may be said of the link and of its passage)
        self,
        claim_id: str,
        article_id: str,
        start: int,
        end: int,
        *,
        stance: Stance = Stance.ASSERTS,
        attribution: tuple[Speaker, ...] = (),
        tags: Iterable[str] = (),
        note: str | None = None,
    ) -> Marked:
        """Let a claim rest on these words too; `tags` (names) and `note` are the passage's."""
        claim = claim_named(self._desk.file, claim_id)
        book = self._tags.book()
        cut = _dressed(self._cut(article_id, start, end), book.ids(tags), note)
        link = _Link(stance, attribution).between(claim, cut.passage)
        changes = [*book.changes(), cut.change, Change.insert(link)]
        changed = self._desk.write(EditKind.ADD_EVIDENCE, changes, label_of(claim))
        return Marked(cut.passage, claim, link, changed)

    def change_evidence(self, evidence: Evidence) -> Changed | None:
        """Make `evidence` the new state of stance and speakers."""
        old = self._link(evidence.claim, evidence.id)
        new = replace(old, stance=evidence.stance, attribution=evidence.attribution, guessed=evidence.guessed)
        return self._desk.apply(
            EditKind.CHANGE_EVIDENCE, [Change.update(old, new)], self._label(evidence.claim)
        )

    def remove_evidence(self, evidence: Evidence) -> Changed:
        """Take a passage from a claim; raises CaseError(CLAIM_WITHOUT_PASSAGE) where it is the last one."""
        old = self._link(evidence.claim, evidence.id)
        return self._desk.write(EditKind.REMOVE_EVIDENCE, [Change.delete(old)], self._label(evidence.claim))

    def change_passage(self, passage: Passage) -> Changed | None:
        """Make `passage` the new state of its tags and note; its words and place stay as they are."""
        old = self._passage(passage.id)
        new = replace(old, tags=passage.tags, note=passage.note)
        return self._desk.apply(EditKind.CHANGE_PASSAGE, [Change.update(old, new)], old.exact)

    def removal(self, passage_id: str) -> Removal:
        """Return what would go with the passage."""
        return passages_removal(self._desk.content(), [self._passage(passage_id)])[0]

    def remove_passage(self, passage_id: str) -> Changed:
        """Remove a passage, its evidence and the claims that rest on it alone."""
        passage = self._passage(passage_id)
        _, changes = passages_removal(self._desk.content(), [passage])
        return self._desk.write(EditKind.REMOVE_PASSAGE, changes, passage.exact)

    def _write_claim(self, cut: _Cut, claim: Claim, link: _Link, tags: Iterable[str]) -> Marked:
        require_label(claim)
        kind = kind_of(claim)
        book = self._tags.book()
        prefix = PREFIX[kind]
        claim = replace(
            claim,
            id=new_id(),
            ref=f"{prefix}-{self._desk.file.next_number(prefix)}",
            tags=tuple(dict.fromkeys((*claim.tags, *book.ids(tags)))),
        )
        evidence = link.between(claim, cut.passage)
        kinds = new_kinds(self._desk.file.facts(), [claim])
        changes = [*book.changes(), kinds, cut.change, Change.insert(claim), Change.insert(evidence)]
        edit = EditKind.MARK_INCIDENT if kind is ClaimKind.INCIDENT else EditKind.MARK_FIGURE
        return Marked(cut.passage, claim, evidence, self._desk.write(edit, changes, label_of(claim)))

    def _cut(self, article_id: str, start: int, end: int) -> _Cut:
        article = self._articles.one(article_id)
        there = self._desk.file.passage_at(article.id, article.text_sha256, start, end)
        if there is not None:
            return _Cut(there, None)
        passage = Passage.cut(self._articles.reading(article.id), self._articles.text(article.id), start, end)
        return _Cut(passage, Change.insert(passage))

    def _passage(self, passage_id: str) -> Passage:
        passage = self._desk.file.passage(passage_id)
        if passage is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=passage_id)
        return passage

    def _link(self, claim_id: str, evidence_id: str) -> Evidence:
        links = self._desk.file.evidence_of_claim(claim_id)
        found = next((link for link in links if link.id == evidence_id), None)
        if found is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=evidence_id)
        return found

    def _label(self, claim_id: str) -> str:
        return label_of(claim_named(self._desk.file, claim_id))


def _dressed(cut: _Cut, tags: Iterable[str], note: str | None) -> _Cut:
    """Return the passage with these tags (ids) added and its note replaced, None leaving it as it is."""
    wanted = replace(
        cut.passage,
        tags=tuple(dict.fromkeys((*cut.passage.tags, *tags))),
        note=cut.passage.note if note is None else note,
    )
    return _Cut(wanted, Change.insert(wanted) if cut.change else Change.update(cut.passage, wanted))
