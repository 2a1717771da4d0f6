"""The figures that count the same thing and say otherwise, and what was decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.ui.inspector import words
from app.ui.inspector.card_list import CardList
from app.ui.inspector.figure_card import FigureCard
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.plurals import tr
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
        self.voices = WrappingLabel(role="quiet")
        self.cards: CardList[FigureCard] = CardList(self.tr("The same, from others"), self._card)
        self.decision = WrappingLabel()
        self.reason = WrappingLabel(role="quiet")
        self.decide = QPushButton(self.tr("Decide…"))
        self.decide.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.STEP, Space.STEP, Space.STEP, Space.STEP)
        column.setSpacing(Space.SMALL)
        for widget in (self.title, self.voices, self.cards, self.decision, self.reason):
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
        self.voices.show_words(self._voices_words(group, {row.evidence.id for row in evidence_of(shown_id)}))
        self.title.show_words(self.tr("Sources differ") if group.differ else self.tr("Sources agree"))
        self._show_decision(group, group.decision)
        self.decide.setVisible(group.differ and not read_only)
        self.decide.setText(self.tr("Decide…") if group.decision is None else self.tr("Decide anew…"))

    def _voices_words(self, group: FigureGroup, own: set[str]) -> str:
        """Return how many independent speakers there are, and whether others only repeat the one shown."""
        said = tr("%n independent speaker(s)", "", len(group.voices))
        repeated = sum(len(voice) - len(voice & own) for voice in group.voices if voice & own)
        if not repeated:
            return said
        return self.tr("{speakers}: others repeat the speaker of this figure").format(speakers=said)

    def _show_decision(self, group: FigureGroup, decision: Decision | None) -> None:
        self.decision.setVisible(decision is not None)
        self.reason.setVisible(decision is not None)
        if decision is None:
            return
        bounds = words.decided(group, decision)
        rule = words.value(decision.rule)
        both = self.tr("Decided: {rule}, {bounds}").format(rule=rule, bounds=bounds)
        self.decision.show_words(both if bounds else self.tr("Decided: {rule}").format(rule=rule))
        said = self.tr("{reason} · {who}, {day}").format(
            reason=words.quoted(decision.reason),
            who=words.shortened(decision.who),
            day=f"\u2066{decision.at[:10]}\u2069",
        )
        left = words.not_named(group)
        self.reason.show_words(self.tr("{said} · {left}").format(said=said, left=left) if left else said)

    def _ask(self) -> None:
        if self._group is not None:
            self.decision_requested.emit([figure.id for figure in self._group.figures])

    def _card(self, key: str) -> FigureCard:
        card = FigureCard()
        card.opened.connect(lambda: self.claim_chosen.emit(key))
        return card
