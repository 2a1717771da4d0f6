"""What a purge would take out of a case, for a person to look at before it is done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PurgeFind:
    """A place where a name stands: an entity's id, its field ("text" for an article's words), the words around it."""

    entity: str
    id: str
    reference: str
    field: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgePreview:
    """Where it stands, the references of articles whose file goes, and how many entries lose their words."""

    finds: tuple[PurgeFind, ...]
    articles: tuple[str, ...]
    edits: int
    custody: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing would go."""
        return not (self.finds or self.articles or self.edits or self.custody)
