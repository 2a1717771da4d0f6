"""A case's tags, and putting them on passages and claims."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.model.claim import Claim
from app.model.edit import Change, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.passage import Passage
from app.model.tag import Tag
from app.services.changed import Changed
from app.services.desk import Desk
from app.services.reference import claim_named
from app.services.tag_book import TagBook, tag_key


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag and how many passages and claims carry it."""

    tag: Tag
    uses: int


class Tags:
    """Adds, changes, removes and applies tags; names are unique but for case and outer spaces."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self) -> tuple[TagRow, ...]:
        """Return all tags by name."""
        counts = self._desk.file.counts.of_tags()
        tags = sorted(self._desk.file.tags(), key=lambda tag: tag.name.casefold())
        return tuple(TagRow(tag, counts.get(tag.id, 0)) for tag in tags)

    def add(self, name: str) -> Tag:
        """Return the tag of this name, made where there is none."""
        book = self.book()
        (tag,) = book.named([name])
        self._desk.apply(EditKind.ADD_TAG, book.changes(), tag.name)
        return tag

    def change(self, tag: Tag) -> Changed | None:
        """Rename or recolour a tag; raises CaseError(VALUE_INVALID) where another one has the name."""
        tags = self._desk.file.tags()
        old = next((known for known in tags if known.id == tag.id), None)
        taken = any(known.id != tag.id and tag_key(known.name) == tag_key(tag.name) for known in tags)
        if old is None or taken or not tag_key(tag.name):
            raise CaseError(ErrorCode.VALUE_INVALID, field="tag", value=tag.name)
        return self._desk.apply(EditKind.CHANGE_TAG, [Change.update(old, tag)], tag.name)

    def remove(self, tag_id: str) -> Changed:
        """Remove a tag from the case and from all that carries it."""
        content = self._desk.content()
        if tag_id not in content.tags:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=tag_id)
        carriers: tuple[Passage | Claim, ...] = (
            *content.passages.values(),
            *content.incidents.values(),
            *content.figures.values(),
        )
        changes = [_without(carrier, tag_id) for carrier in carriers if tag_id in carrier.tags]
        tag = content.tags[tag_id]
        return self._desk.write(EditKind.REMOVE_TAG, [*changes, Change.delete(tag)], tag.name)

    def set_on_passage(self, passage_id: str, names: Iterable[str]) -> Changed | None:
        """Make `names` the tags of a passage."""
        passage = self._desk.file.passage(passage_id)
        if passage is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=passage_id)
        return self._set(EditKind.TAG_PASSAGE, passage, names, passage.exact)

    def set_on_claim(self, claim_id: str, names: Iterable[str]) -> Changed | None:
        """Make `names` the tags of a claim."""
        claim = claim_named(self._desk.file, claim_id)
        return self._set(EditKind.TAG_CLAIM, claim, names, claim.ref)

    def book(self) -> TagBook:
        """Return the case's tags by name, for an edit that may add some."""
        return TagBook(self._desk.file.tags())

    def _set(
        self, kind: EditKind, carrier: Passage | Claim, names: Iterable[str], subject: str
    ) -> Changed | None:
        book = self.book()
        new = replace(carrier, tags=book.ids(names))
        return self._desk.apply(kind, [*book.changes(), Change.update(carrier, new)], subject)


def _without(carrier: Passage | Claim, tag_id: str) -> Change | None:
    return Change.update(carrier, replace(carrier, tags=tuple(tag for tag in carrier.tags if tag != tag_id)))
