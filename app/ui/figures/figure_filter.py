"""Which figures a person wants to see; a matter of the view, never of the case."""

from dataclasses import dataclass, fields

from app.model.vocabulary import Status
from app.ui.figures.figure_line import FigureLine

NOBODY = " "
"""Stands for figures of which nobody has noted who is speaking."""


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """Empty words let everything through; excluded figures are shown where they are asked for."""

    counts: str = ""
    measure: str = ""
    status: str = ""
    article: str = ""
    speaker: str = ""
    differing: bool = False
    excluded: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return not any(getattr(self, each.name) for each in fields(self))

    def keeps(self, line: FigureLine) -> bool:
        """Return whether a figure by itself is wanted."""
        figure = line.figure
        if figure.status is Status.EXCLUDED and not self.excluded and self.status != Status.EXCLUDED:
            return False
        return (
            self.counts in ("", figure.counts)
            and self.measure in ("", figure.measure)
            and self.status in ("", figure.status)
            and (not self.article or any(cited.passage.article == self.article for cited in line.citations))
            and (not self.speaker or self.speaker in speakers_of(line))
        )


def speakers_of(line: FigureLine) -> frozenset[str]:
    """Return the names of all who speak in a figure's evidence."""
    names = {
        " ".join(speaker.name.split())
        for citation in line.citations
        for speaker in citation.evidence.attribution
        if speaker.name.strip()
    }
    return frozenset(names or {NOBODY})
