"""The figures that count the same thing and say otherwise, and what was decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.ui.inspector import words
from app.ui.inspector.card_list import CardList
from app.ui.inspector.figure_card import FigureCard
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.decision import Decision
    from app.model.figure_group import FigureGroup
    from app.services.claims import EvidenceRow


class GroupBox(QFrame):
    """Stands in a figure's form where other figures count the same thing."""

    decision_requested = Signal(object)
    """The ids of all figures of the group."""
    claim_chosen = Signal(str)
    edit_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group: FigureGroup | None = None
        self.setProperty("role", "differs")
        self.title = WrappingLabel(role="differstitle")
        self.cards: CardList[FigureCard] = CardList(self.tr("The same, from others"), self._card)
        self.decision = WrappingLabel()
        self.reason = WrappingLabel(role="quiet")
        self.decide = QPushButton(self.tr("Decide…"))
        self.decide.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.STEP, Space.STEP, Space.STEP, Space.STEP)
        column.setSpacing(Space.SMALL)
        for widget in (self.title, self.cards, self.decision, self.reason):
            column.addWidget(widget)
        column.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_group(
        self,
        group: FigureGroup | None,
        shown_id: str,
        evidence_of: Callable[[str], tuple[EvidenceRow, ...]],
        *,
        read_only: bool,
    ) -> None:
        """Show the group without the figure whose form this is; nothing where there is none."""
        self._group = group
        self.setVisible(group is not None)
        if group is None:
            return
        others = [figure for figure in group.figures if figure.id != shown_id]
        cards = self.cards.show_keys(figure.id for figure in others)
        for card, figure in zip(cards, others, strict=True):
            card.show_figure(figure, evidence_of(figure.id))
        self.title.show_words(self.tr("Sources differ") if group.differ else self.tr("Sources agree"))
        self._show_decision(group.decision)
        self.decide.setVisible(group.differ and not read_only)
        self.decide.setText(self.tr("Decide…") if group.decision is None else self.tr("Decide anew…"))

    def _show_decision(self, decision: Decision | None) -> None:
        self.decision.setVisible(decision is not None)
        self.reason.setVisible(decision is not None)
        if decision is None:
            return
        bounds = words.bounds(decision.low, decision.best, decision.high)
        rule = words.value(decision.rule)
        both = self.tr("Decided: {rule}, {bounds}").format(rule=rule, bounds=bounds)
        self.decision.show_words(both if bounds else self.tr("Decided: {rule}").format(rule=rule))
        said = self.tr("{reason} · {who}, {day}").format(
            reason=words.quoted(decision.reason),
            who=words.shortened(decision.who),
            day=f"\u2066{decision.at[:10]}\u2069",
        )
        self.reason.show_words(said)

    def _ask(self) -> None:
        if self._group is not None:
            self.decision_requested.emit([figure.id for figure in self._group.figures])

    def _card(self, key: str) -> FigureCard:
        card = FigureCard()
        card.opened.connect(lambda: self.claim_chosen.emit(key))
        return card
