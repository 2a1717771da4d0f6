"""The words of one paragraph as they stand and as they stood before tracked changes."""

from dataclasses import dataclass, field
from enum import Enum


class Revision(Enum):
    """What a tracked change did to words."""

    NONE = "none"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(slots=True)
class RevisedWords:
    """Collects words, each with what a tracked change did to them; `hidden` counts characters set as hidden."""

    pieces: list[tuple[str, Revision]] = field(default_factory=list)
    hidden: int = 0

    def add(self, words: str, revision: Revision = Revision.NONE) -> None:
        """Add words after those so far."""
        self.pieces.append((words, revision))

    def extend(self, other: "RevisedWords") -> None:
        """Add the words of `other` with their revisions."""
        self.pieces += other.pieces
        self.hidden += other.hidden

    @property
    def now(self) -> str:
        """The words as they stand: insertions in, deletions out."""
        return "".join(words for words, revision in self.pieces if revision is not Revision.DELETED)

    @property
    def before(self) -> str:
        """The words as they stood before; "" where nothing that can be read was deleted."""
        if not any(revision is Revision.DELETED and words.strip() for words, revision in self.pieces):
            return ""
        return "".join(words for words, revision in self.pieces if revision is not Revision.INSERTED)

    def lines(self) -> "list[RevisedWords]":
        """Return each line as words of its own, hidden ones counted in the first."""
        found = [RevisedWords(hidden=self.hidden)]
        for words, revision in self.pieces:
            first, *more = words.split("\n")
            found[-1].add(first, revision)
            for line in more:
                found.append(RevisedWords([(line, revision)]))
        return found
