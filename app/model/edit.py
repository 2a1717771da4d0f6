"""One change to a case, with its inverse; it is written to the history as one event."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from app.model.record import Record, to_record


class EditKind(StrEnum):
    """What a person did, for the history and the words beside Undo."""

    CREATE_CASE = "create_case"
    CHANGE_CASE = "change_case"
    ADD_ARTICLE = "add_article"
    CHANGE_ARTICLE = "change_article"
    REMOVE_ARTICLE = "remove_article"
    READ_AGAIN = "read_again"
    MARK_PASSAGE = "mark_passage"
    MARK_INCIDENT = "mark_incident"
    MARK_FIGURE = "mark_figure"
    ADD_EVIDENCE = "add_evidence"
    CHANGE_EVIDENCE = "change_evidence"
    REMOVE_EVIDENCE = "remove_evidence"
    CHANGE_PASSAGE = "change_passage"
    REMOVE_PASSAGE = "remove_passage"
    MOVE_PASSAGES = "move_passages"
    CHANGE_INCIDENT = "change_incident"
    CHANGE_FIGURE = "change_figure"
    REMOVE_INCIDENT = "remove_incident"
    REMOVE_FIGURE = "remove_figure"
    ADD_TAG = "add_tag"
    CHANGE_TAG = "change_tag"
    REMOVE_TAG = "remove_tag"
    TAG_PASSAGE = "tag_passage"
    TAG_CLAIM = "tag_claim"
    DECIDE = "decide"
    CHANGE_DECISION = "change_decision"
    REMOVE_DECISION = "remove_decision"
    ACCEPT_SUGGESTIONS = "accept_suggestions"
    REJECT_SUGGESTIONS = "reject_suggestions"
    IMPORT_MARKS = "import_marks"
    PURGE = "purge"
    RECOVER = "recover"


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to one row.

    `before` None is an insertion, `after` None a deletion; an update holds the changed fields only.
    """

    entity: str
    id: str
    before: Record | None
    after: Record | None

    @classmethod
    def insert(cls, value: object) -> Self:
        """Return the insertion of an entity."""
        record = to_record(value)
        return cls(value.ENTITY, record["id"], None, record)  # type: ignore[attr-defined]

    @classmethod
    def delete(cls, value: object) -> Self:
        """Return the deletion of an entity."""
        record = to_record(value)
        return cls(value.ENTITY, record["id"], record, None)  # type: ignore[attr-defined]

    @classmethod
    def update(cls, old: object, new: object) -> Self | None:
        """Return the change from one state of an entity to another, None where they are equal."""
        before, after = to_record(old), to_record(new)
        changed = [name for name in after if before[name] != after[name]]
        if not changed:
            return None
        return cls(
            old.ENTITY,  # type: ignore[attr-defined]
            before["id"],
            {name: before[name] for name in changed},
            {name: after[name] for name in changed},
        )

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that belong together and are undone together, with what they are called."""

    kind: EditKind
    changes: tuple[Change, ...]
    subject: str = ""

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back, last change first."""
        return replace(self, changes=tuple(change.inverse() for change in reversed(self.changes)))
