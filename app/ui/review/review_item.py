"""One file, page or pasted text on its way into the case."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from app.model.errors import CaseError, ErrorCode
from app.model.read_choice import ReadChoice
from app.ui.review.reviewed_fact import ReviewedFact, reviewed_facts

if TYPE_CHECKING:
    from pathlib import Path

    from app.model.article import Article
    from app.model.file_part import FilePart
    from app.services.article_as_read import ArticleAsRead

_PASSWORD = frozenset({ErrorCode.FILE_NEEDS_PASSWORD, ErrorCode.FILE_PASSWORD_WRONG})


class ItemState(Enum):
    """What would become of it."""

    READY = auto()
    SAME_WORDS = auto()
    """Would be added as a second copy of what has the same words."""
    ALREADY_THERE = auto()
    TWICE = auto()
    """The same bytes stand further up in the list."""
    HAS_PARTS = auto()
    NEEDS_PASSWORD = auto()
    FAILED = auto()


@dataclass(slots=True, eq=False, kw_only=True)
class ReviewItem:
    """Where it comes from, how it is to be read, what was read, and what a person wants of it.

    `data` are the bytes of pasted text, which no file holds; `page` tells which part of a file it is.
    """

    name: str
    path: Path | None = None
    data: bytes = b""
    url: str = ""
    choice: ReadChoice = field(default_factory=ReadChoice)
    page: FilePart | None = None
    read: ArticleAsRead | None = None
    problem: CaseError | None = None
    parts: tuple[FilePart, ...] = ()
    chosen_parts: set[str] = field(default_factory=set)
    there: Article | None = None
    twin: str = ""
    is_second: bool = False
    wanted: bool = True
    taken: dict[str, ReviewedFact] | None = None

    @property
    def state(self) -> ItemState:
        """What would become of it."""
        if self.parts:
            return ItemState.HAS_PARTS
        if self.problem is not None or self.read is None:
            password = self.problem is not None and self.problem.code in _PASSWORD
            return ItemState.NEEDS_PASSWORD if password else ItemState.FAILED
        if self.there is not None:
            return ItemState.ALREADY_THERE
        if self.is_second:
            return ItemState.TWICE
        return ItemState.SAME_WORDS if self.twin else ItemState.READY

    @property
    def can_be_added(self) -> bool:
        """Whether it could become an article now."""
        return self.state in (ItemState.READY, ItemState.SAME_WORDS)

    @property
    def is_added(self) -> bool:
        """Whether it becomes an article when a person agrees."""
        return self.wanted and self.can_be_added

    @property
    def title(self) -> str:
        """The title it would have, else the name of what it is."""
        if self.taken is not None and self.taken["title"].use and self.taken["title"].value.strip():
            return self.taken["title"].value.strip()
        best = self.read.proposed("title") if self.read is not None else None
        if best is not None:
            return best.value
        return (self.page.title or self.page.url) if self.page is not None else self.name

    def facts(self, *, use: bool) -> dict[str, ReviewedFact]:
        """Return its facts to review, made when they are first asked for."""
        if self.taken is None:
            self.taken = reviewed_facts(self.read.proposals if self.read is not None else (), use=use)
        return self.taken

    def part(self, page: FilePart) -> ReviewItem:
        """Return the item of one part of this file, not read yet."""
        return ReviewItem(
            name=self.name,
            path=self.path,
            data=self.data,
            choice=replace(self.choice, part=page.id),
            page=page,
        )

    def take_reading(self, other: ReviewItem) -> None:
        """Take over how it was read anew; what a person typed about it stays."""
        typed = {name: fact for name, fact in (self.taken or {}).items() if fact.touched}
        self.choice, self.read, self.problem, self.parts = (
            other.choice,
            other.read,
            other.problem,
            other.parts,
        )
        self.taken = None
        if typed:
            self.taken = {**self.facts(use=True), **typed}
