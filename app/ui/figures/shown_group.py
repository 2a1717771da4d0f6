"""Figures that count the same thing, as the table shows them together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from app.model.decision import Decision
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.figure_group import FigureGroup
from app.model.sources import giving_links, origin_name, same_speaker
from app.ui.figures.figure_line import FigureLine


@dataclass(frozen=True)
class ShownGroup:
    """The lines of a group, whether they differ, what was decided, and how to count independent voices."""

    lines: tuple[FigureLine, ...]
    differ: bool
    decision: Decision | None
    count_voices: Callable[[tuple[FigureLine, ...]], int] = field(compare=False, repr=False)

    @property
    def first(self) -> FigureLine:
        """The line that names what all of them count."""
        return self.lines[0]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures themselves."""
        return tuple(line.figure for line in self.lines)

    @cached_property
    def group(self) -> FigureGroup:
        """The group as the model knows it."""
        return FigureGroup(self.figures, self.differ, self.decision)

    @cached_property
    def voices(self) -> int:
        """How many independent sources there are."""
        return self.count_voices(self.lines)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the figures."""
        return tuple(line.figure.id for line in self.lines)

    @property
    def is_open(self) -> bool:
        """Whether the figures differ and nobody has settled it."""
        return self.group.is_open

    @property
    def undecided(self) -> tuple[Figure, ...]:
        """Figures that the decision does not name, because they came later."""
        return self.group.undecided

    @cached_property
    def same_voices(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each speaker that several figures quote, with the references of these figures."""
        found: list[tuple[str, list[str]]] = []
        for line in self.lines:
            giving = giving_links(citation.evidence for citation in line.citations)
            for name in dict.fromkeys(map(origin_name, giving)):
                known = next((refs for other, refs in found if name and same_speaker(name, other)), None)
                if known is None:
                    found.append((name, [line.figure.ref]))
                elif line.figure.ref not in known:
                    known.append(line.figure.ref)
        return [(" ".join(name.split()), tuple(refs)) for name, refs in found if name and len(refs) > 1]


def evidence_of(lines: tuple[FigureLine, ...]) -> list[Evidence]:
    """Return the evidence that gives the figures of all lines."""
    return [link for line in lines for link in giving_links(cited.evidence for cited in line.citations)]
