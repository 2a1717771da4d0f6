"""One fact about a new article while a person reviews it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.model.proposal import Proposal

FIELDS = (
    "title",
    "authors",
    "issued",
    "container_title",
    "url",
    "archive_url",
    "accessed",
    "language",
    "kind",
)
"""The facts that are reviewed, in their order."""


@dataclass(slots=True, eq=False)
class ReviewedFact:
    """A value with what the file proposes for it; `use` says whether it becomes the article's."""

    field: str
    candidates: tuple[Proposal, ...]
    value: str = ""
    use: bool = False
    touched: bool = False

    @property
    def origin(self) -> Proposal | None:
        """The proposal that the value is, None of one a person typed."""
        return next((one for one in self.candidates if one.value == self.value.strip()), None)

    def take_best(self, *, use: bool) -> None:
        """Take the best that was read; what was only guessed is offered, never used unasked."""
        best = next((one for one in self.candidates if not one.guessed), next(iter(self.candidates), None))
        self.value = best.value if best else ""
        self.use = use and best is not None and not best.guessed


def reviewed_facts(proposals: Iterable[Proposal], *, use: bool) -> dict[str, ReviewedFact]:
    """Return the facts to review; `use` takes what the file itself says."""
    found: dict[str, list[Proposal]] = {field: [] for field in FIELDS}
    for proposal in proposals:
        known = found.get(proposal.field)
        if known is not None and all(one.value != proposal.value for one in known):
            known.append(proposal)
    facts = {field: ReviewedFact(field, tuple(known)) for field, known in found.items()}
    for fact in facts.values():
        fact.take_best(use=use)
    return facts
