"""A card for a figure: its number, what it counts, who says it in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.sources import giving_links
from app.ui.inspector import words
from app.ui.inspector.card import Card
from app.ui.inspector.chain_words import chain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.model.figure import Figure
    from app.services.claims import EvidenceRow


class FigureCard(Card):
    """Opens the figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("figure", parent=parent)

    def show_figure(self, figure: Figure, rows: Sequence[EvidenceRow]) -> None:
        """Show a figure with the first piece of its evidence."""
        parts = [f"\u2066{figure.ref}\u2069"]
        given = giving_links(row.evidence for row in rows)
        first = next((row for row in rows if row.evidence in given), rows[0] if rows else None)
        if first is not None:
            parts = [
                chain_words(first.evidence.attribution),
                words.quoted(figure.value_as_written),
                f"\u2066{first.passage.locator}\u2069",
            ]
        facts = " · ".join(part for part in parts if part)
        self.show_words(words.figure(figure), facts, bold=words.figure_bold(figure))
