"""What moving passages to another text comes to, row by row."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.edit import Change
from app.model.errors import CaseError, ErrorCode
from app.model.passage import Passage
from app.store.case_file import CaseFile

if TYPE_CHECKING:
    from app.model.evidence import Evidence


class MoveChanges:
    """Gathers moves; two passages that meet at one place become one, which keeps all that either held."""

    def __init__(self, file: CaseFile) -> None:
        self._file = file
        self._old: dict[str, Passage] = {}
        self._new: dict[str, Passage] = {}
        self._gone: dict[str, Passage] = {}
        self._links: dict[str, tuple[Evidence, Evidence]] = {}
        self._at: dict[tuple[str, int, int], str] = {}

    def move(self, passage_id: str, target: Passage) -> None:
        """Let a passage stand where `target` stands; raises CaseError(REFERENCE_UNKNOWN) where it is gone."""
        passage = self._file.passage(passage_id)
        if passage is None:
            raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=passage_id)
        there = self._there(target)
        if there is not None and there.id != passage.id:
            self._join(passage, there)
            return
        self._old[passage.id] = passage
        self._new[passage.id] = replace(target, id=passage.id, tags=passage.tags, note=passage.note)
        self._at[(target.text_sha256, target.start, target.end)] = passage.id

    def changes(self) -> list[Change | None]:
        """Return the changes in an order in which nothing is left without its passage."""
        moved = [Change.update(self._old[id_], new) for id_, new in self._new.items()]
        links = [Change.update(before, after) for before, after in self._links.values()]
        return [*moved, *links, *map(Change.delete, self._gone.values())]

    def _there(self, target: Passage) -> Passage | None:
        known = self._at.get((target.text_sha256, target.start, target.end))
        if known is not None:
            return self._new[known]
        return self._file.passage_at(target.article, target.text_sha256, target.start, target.end)

    def _join(self, passage: Passage, there: Passage) -> None:
        notes = dict.fromkeys(note for note in (there.note, passage.note) if note)
        tags = dict.fromkeys((*there.tags, *passage.tags))
        self._old.setdefault(there.id, there)
        self._new[there.id] = replace(there, tags=tuple(tags), note="\n\n".join(notes))
        self._at[(there.text_sha256, there.start, there.end)] = there.id
        self._gone[passage.id] = passage
        for link in self._file.evidence_of_passage(passage.id):
            self._links[link.id] = (link, replace(link, passage=there.id))
