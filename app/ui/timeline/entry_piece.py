"""A citation or a figure in the line under an entry's words."""

from dataclasses import dataclass

from app.model.timeline import Citation, FigureEntry, TimelineEntry
from app.ui.timeline.entry_words import citation_words, figure_line


@dataclass(frozen=True, slots=True)
class EntryPiece:
    """Something to press: a citation opens its passage; a figure is chosen, or opens its first passage."""

    words: str
    passage_id: str
    figure_id: str = ""
    differs: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure."""
        return bool(self.figure_id)


def pieces_of(entry: TimelineEntry) -> tuple[EntryPiece, ...]:
    """Return an entry's citations, then its figures."""
    return (*map(_cited, entry.citations), *map(_counted, entry.figures))


def _cited(citation: Citation) -> EntryPiece:
    return EntryPiece(citation_words(citation), citation.passage.id)


def _counted(entry: FigureEntry) -> EntryPiece:
    first = entry.citations[0].passage.id if entry.citations else ""
    return EntryPiece(figure_line(entry), first, entry.figure.id, entry.differs)
