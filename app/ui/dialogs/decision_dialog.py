"""Decides between figures that count the same thing, with a reason."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.decided_bounds import NO_BOUNDS, DecidedBounds, as_meant, decided_bounds
from app.model.decision import Decision
from app.model.figure import Figure
from app.model.figure_group import bounds
from app.model.vocabulary import DecisionRule
from app.ui.dialogs.decision_bounds import DecisionBounds
from app.ui.dialogs.decision_figures import DecisionFigures
from app.ui.dialogs.decision_reason import DecisionReason
from app.ui.dialogs.decision_rules import DecisionRules
from app.ui.dialogs.plain_label import plain_label
from app.ui.figures import group_words
from app.ui.figures.shown_group import ShownGroup
from app.ui.theme import Space, Theme
from app.wording.isolates import left_to_right, own_direction

_WITHOUT_NUMBER = frozenset({DecisionRule.PENDING, DecisionRule.NOT_THE_SAME_EVENT})
_LAST = 99
"""The rank of a figure whose articles nobody rated."""


class Weights(Protocol):
    """How much stands behind figures: independent voices, and how reliable their articles are."""

    def voices(self, figures: Sequence[Figure]) -> int:
        """Return how many independent sources give any of these figures."""

    def trust(self, figure: Figure) -> int | None:
        """Return the rank of the most reliable article that gives a figure."""


class DecisionDialog(QDialog):
    """Opened, not executed; what is missing is said when a person presses Decide."""

    decided = Signal(object)
    """A `Decision`; its id is "" where it is a new one."""

    def __init__(
        self,
        theme: Theme,
        group: ShownGroup,
        weights: Weights,
        actor: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("decisionDialog")
        self.setWindowTitle(self.tr("Decide between figures"))
        self._group = group
        self._weights = weights
        self._old = group.decision
        heading = plain_label(self, group_words.title(group), "heading")
        tally = plain_label(self, self._tally(), "soft")
        self.figures = DecisionFigures(group, self)
        self.rules = DecisionRules(self)
        self.bounds = DecisionBounds(self)
        self.reason = DecisionReason(self)
        self.problem = plain_label(self, "", "problem")
        self.problem.hide()
        self.signed = plain_label(self, self._signature(actor), "quiet")
        self._make_question()
        self._make_buttons(theme)
        column = QVBoxLayout(self)
        column.setSpacing(Space.STEP)
        for widget in (
            heading,
            tally,
            self.figures,
            self._section(self.tr("Go by")),
            self.rules,
            self.bounds,
        ):
            column.addWidget(widget)
        column.addWidget(self._section(self.tr("Why (needed)")))
        column.addWidget(self.reason, 1)
        for part in (self.problem, self.signed, self.question, self.buttons):
            column.addWidget(part)
        self.resize(680, 0)
        self.rules.rule_chosen.connect(self._fill)
        self.figures.figure_chosen.connect(self._take_figure)
        self.bounds.touched.connect(self._forget_problem)
        self.reason.textChanged.connect(self._forget_problem)
        self._show_old()

    def accept(self) -> None:
        """Decide, or say what is missing and go there."""
        rule = self.rules.rule
        if rule is None:
            self._say_problem(self.tr("Choose what to go by."), self.rules.buttons[DecisionRule.RANGE])
            return
        wrong = self.bounds.problem(needed=rule not in _WITHOUT_NUMBER) if self.bounds.isEnabled() else None
        if wrong is not None:
            self.bounds.mark(wrong[1])
            self._say_problem(*wrong)
            return
        reason = self.reason.toPlainText().strip()
        if not reason:
            self._say_problem(
                self.tr(
                    "A reason is missing: say in a sentence why, so that others can follow the decision."
                ),
                self.reason,
            )
            return
        given = self.bounds.values() if self.bounds.isEnabled() else NO_BOUNDS
        super().accept()
        self.decided.emit(self._decision(rule, reason, given))

    def reject(self) -> None:
        """Close; where a reason was typed, ask first."""
        if self.question.isVisible() or not self._has_typed():
            super().reject()
            return
        self.question.show()
        self.buttons.hide()
        self.stay.setFocus()

    def _decision(self, rule: DecisionRule, reason: str, given: DecidedBounds) -> Decision:
        made = Decision(id="", figures=self._group.ids, rule=rule, reason=reason)
        if self._old is not None:
            made = replace(self._old, figures=self._group.ids, rule=rule, reason=reason)
        return replace(made, low=given.low, best=given.best, high=given.high)

    def _fill(self, rule: DecisionRule) -> None:
        self._forget_problem()
        self.bounds.setEnabled(rule not in _WITHOUT_NUMBER)
        self.bounds.fill(self._following(rule))
        if rule not in _WITHOUT_NUMBER:
            self.bounds.say_without([one.ref for one in self._group.figures if as_meant(one) is None])
        if rule is DecisionRule.SOURCE_HIERARCHY:
            self.figures.setFocus()
            self._choose_most_trusted()
            item = self.figures.currentItem()
            if item is not None:
                self._take_figure(str(item.data(0, Qt.ItemDataRole.UserRole)))

    def _following(self, rule: DecisionRule) -> DecidedBounds:
        """Return the numbers that follow from a rule."""
        return decided_bounds(rule, self._group.figures, self._weights.voices, self._weights.trust)

    def _choose_most_trusted(self) -> None:
        """Choose the figure whose article is rated best, where one is."""
        given = self._following(DecisionRule.SOURCE_HIERARCHY)
        best = [one for one in self._group.figures if DecidedBounds(*bounds(one)) == given]
        if given.is_stated and best:
            self.figures.choose(min(best, key=self._rank).id)

    def _rank(self, figure: Figure) -> int:
        rank = self._weights.trust(figure)
        return _LAST if rank is None else rank

    def _take_figure(self, figure_id: str) -> None:
        if self.rules.rule is DecisionRule.SOURCE_HIERARCHY:
            figure = next(figure for figure in self._group.figures if figure.id == figure_id)
            self.bounds.fill(DecidedBounds(*bounds(figure)))

    def _show_old(self) -> None:
        old = self._old
        if old is None:
            self.rules.choose(DecisionRule.RANGE)
            self._fill(DecisionRule.RANGE)
        else:
            self.rules.choose(old.rule)
            self.bounds.fill(DecidedBounds(old.low, old.best, old.high))
            self.bounds.setEnabled(old.rule not in _WITHOUT_NUMBER)
            self.reason.setPlainText(old.reason)
        self.rules.buttons[self.rules.rule or DecisionRule.RANGE].setFocus()

    def _has_typed(self) -> bool:
        kept = self._old.reason if self._old is not None else ""
        return self.reason.toPlainText().strip() not in ("", kept)

    def _say_problem(self, words: str, place: QWidget) -> None:
        self.problem.setText(words)
        self.problem.show()
        place.setFocus()

    def _forget_problem(self) -> None:
        if self.problem.isVisible():
            self.problem.hide()
            self.bounds.mark(None)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _make_question(self) -> None:
        self.question = QFrame(self)
        self.question.setProperty("role", "banner")
        self.question.setAccessibleName(self.tr("You typed a reason. Close without deciding?"))
        row = QHBoxLayout(self.question)
        row.addWidget(plain_label(self, self.tr("You typed a reason. Close without deciding?"), ""), 1)
        self.stay = QPushButton(self.tr("Go on writing"), self.question)
        self.stay.setAutoDefault(True)
        self.leave = QPushButton(self.tr("Close without deciding"), self.question)
        self.leave.setAutoDefault(False)
        self.stay.clicked.connect(self._go_on)
        self.leave.clicked.connect(super().reject)
        row.addWidget(self.stay)
        row.addWidget(self.leave)
        self.question.hide()

    def _go_on(self) -> None:
        self.question.hide()
        self.buttons.show()
        self.reason.setFocus()

    def _make_buttons(self, theme: Theme) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = self.tr("&Decide") if self._old is None else self.tr("&Change the decision")
        self.decide = QPushButton(words)
        self.decide.setProperty("role", "primary")
        self.decide.setDefault(True)
        self.decide.setFont(theme.window_font(bold=True))
        self.buttons.addButton(self.decide, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _tally(self) -> str:
        parts = (
            group_words.tally(self._group),
            group_words.agreement(self._group),
            group_words.one_voice(self._group),
        )
        return " · ".join(part for part in parts if part)

    def _signature(self, actor: str) -> str:
        today = left_to_right(group_words.day_of(datetime.now(UTC).isoformat()))
        if actor:
            now = self.tr("Written to the history as decided by {who}, {day}.")
        else:
            now = self.tr("Written to the history as decided on {day}; no name is set in the preferences.")
        words = now.format(who=own_direction(actor), day=today)
        if self._old is None:
            return words
        before = group_words.decision_words(replace(self._group, decision=replace(self._old, reason="")))
        return self.tr("{before} {now}").format(before=before, now=words)

    def _section(self, words: str) -> QLabel:
        return plain_label(self, words, "section")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deciding = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if deciding and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)
