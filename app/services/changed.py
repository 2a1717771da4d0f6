"""What an edit touched, so that a view refreshes that and nothing else."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.model.edit import Edit, EditKind


@dataclass(frozen=True, slots=True)
class Changed:
    """An edit's kind and subject, the ids it touched by entity (`passage`, …), and those that are gone."""

    kind: EditKind
    subject: str
    ids: Mapping[str, frozenset[str]]
    removed: frozenset[str]
    rests: frozenset[str] = frozenset()
    """Ids of passages on which a claim rests now, or no longer does."""

    @classmethod
    def by(cls, edit: Edit) -> "Changed":
        """Return what `edit` touched."""
        ids: dict[str, set[str]] = defaultdict(set)
        for change in edit.changes:
            ids[change.entity].add(change.id)
        return cls(
            kind=edit.kind,
            subject=edit.subject,
            ids={entity: frozenset(found) for entity, found in ids.items()},
            removed=frozenset(change.id for change in edit.changes if change.after is None),
            rests=frozenset(
                str(record["passage"])
                for change in edit.changes
                for record in (change.before, change.after)
                if change.entity == "evidence" and record is not None and "passage" in record
            ),
        )

    @classmethod
    def of_all(cls, several: Sequence["Changed"]) -> "Changed":
        """Return what several edits, at least one and oldest first, touched together."""
        last = several[-1]
        entities = {entity for one in several for entity in one.ids}
        nothing: frozenset[str] = frozenset()
        return cls(
            kind=last.kind,
            subject=last.subject,
            ids={
                entity: nothing.union(*(one.ids.get(entity, nothing) for one in several))
                for entity in sorted(entities)
            },
            removed=nothing.union(*(one.removed for one in several)),
            rests=nothing.union(*(one.rests for one in several)),
        )

    def touches(self, *entities: str) -> bool:
        """Return whether anything of these entities was touched."""
        return any(entity in self.ids for entity in entities)
