"""One suggestion at a time, under the article: what it reads, why, and the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.model.suggestion import SuggestionKind
from app.ui.inspector.choice_box import ChoiceBox
from app.ui.inspector.flow_layout import FlowLayout
from app.ui.suggesting.outcome_words import outcome_words
from app.ui.suggesting.review_words import kind_words, quoted, said_words, why_words
from app.ui.theme import Space
from app.ui.window_language import current_language
from app.wording.suggestions import suggestion_kind_word

if TYPE_CHECKING:
    from app.model.suggestion import SuggestedReading, Suggestion
    from app.services.outcome import Outcome


_KIND_LETTERS = 9


class ReviewBar(QFrame):
    """Shows a suggestion and signals the answer; keys: Enter, X, O, J and K, A, Esc."""

    accepted = Signal()
    rejected = Signal()
    opened = Signal()
    """A person wants to look at the claim in its form before it counts as accepted."""
    stepped = Signal(int)
    all_accepted = Signal()
    left = Signal()
    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewBar")
        self.setAccessibleName(self.tr("Review suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place = self._label("quiet")
        self.words = self._label("")
        self.words.setWordWrap(True)
        self.readings = ChoiceBox(self)
        self.readings.setAccessibleName(self.tr("Readings"))
        self.readings.currentIndexChanged.connect(self._show_reason)
        self.said = self._label("title")
        self.why = self._label("quiet")
        self.why.setWordWrap(True)
        self.outcome = self._label("")
        self.outcome.setWordWrap(True)
        self.kinds = ChoiceBox(self)
        self.kinds.setMinimumContentsLength(_KIND_LETTERS)
        self.kinds.setAccessibleName(self.tr("Kind of suggestion"))
        self.doubtful = QCheckBox(self.tr("&Doubtful ones too"), self)
        self.accept = self._button(self.tr("Accept"), self.tr("Enter"), self.accepted)
        self.reject = self._button(self.tr("Reject"), "X", self.rejected)
        self.open = self._button(self.tr("Open in form"), "O", self.opened)
        self.back = self._button(self.tr("Back"), "K", None)
        self.next = self._button(self.tr("Next"), "J", None)
        self.accept_all = self._button(self.tr("Accept all of this kind"), "A", self.all_accepted)
        self.close_bar = self._button(self.tr("Done"), self.tr("Esc"), self.left)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(+1))
        self._fill_kinds()
        self.kinds.currentIndexChanged.connect(self.filter_changed)
        self.doubtful.toggled.connect(self.filter_changed)
        self._readings: tuple[SuggestedReading, ...] = ()
        self._lay_out()
        self.hide()

    @property
    def kind(self) -> SuggestionKind | None:
        """The kind that is looked at; None for all."""
        chosen = self.kinds.currentData()
        return SuggestionKind(chosen) if chosen else None

    @property
    def reading(self) -> SuggestedReading | None:
        """The reading that is chosen of those shown."""
        at = self.readings.currentIndex() if len(self._readings) > 1 else 0
        return self._readings[at] if 0 <= at < len(self._readings) else None

    def show_every_kind(self) -> None:
        """Look at suggestions of all kinds, without saying so: the caller shows one of them."""
        self.kinds.blockSignals(True)
        self.kinds.setCurrentIndex(0)
        self.kinds.blockSignals(False)

    def show_number(self, one: Suggestion, number: int, whole: int) -> None:
        """Show that a suggestion is the `number`th (from 1) of `whole`."""
        self.place.setText(
            self.tr("{kind}, {number} of {whole}").format(kind=kind_words(one), number=number, whole=whole)
        )

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what accepting would write; None where that cannot be told."""
        self.outcome.setText(outcome_words(outcome) if outcome is not None else "")

    def show_suggestion(self, one: Suggestion, text: str) -> None:
        """Show a suggestion about `text`."""
        self.words.setText(self.tr("“{words}”").format(words=quoted(text, one)))
        self._readings = (one.reading, *one.alternatives)
        self.readings.blockSignals(True)
        self.readings.clear()
        self.readings.addItems([said_words(reading) for reading in self._readings])
        self.readings.blockSignals(False)
        several = len(self._readings) > 1
        self.readings.setVisible(several)
        self.said.setVisible(not several)
        self.said.setText(said_words(one.reading))
        self._show_reason()
        for button in (self.accept, self.reject, self.back, self.next, self.accept_all):
            button.setEnabled(True)
        self.open.setEnabled(one.kind in (SuggestionKind.INCIDENT, SuggestionKind.FIGURE))

    def announce(self) -> None:
        """Tell a screen reader what is shown: what changed stands in no field that has the focus."""
        labels = (self.place, self.words, self.said, self.why, self.outcome)
        told = "  ".join(label.text() for label in labels)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def show_none(self, sentence: str) -> None:
        """Say that nothing waits, or not yet."""
        self._readings = ()
        self.place.setText("")
        self.words.setText(sentence)
        self.readings.hide()
        self.said.hide()
        self.why.setText("")
        self.outcome.setText("")
        for button in (self.accept, self.reject, self.open, self.back, self.next, self.accept_all):
            button.setEnabled(False)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by key."""
        buttons = {
            Qt.Key.Key_Return: self.accept,
            Qt.Key.Key_Enter: self.accept,
            Qt.Key.Key_X: self.reject,
            Qt.Key.Key_O: self.open,
            Qt.Key.Key_J: self.next,
            Qt.Key.Key_K: self.back,
            Qt.Key.Key_A: self.accept_all,
            Qt.Key.Key_Escape: self.close_bar,
        }
        button = buttons.get(Qt.Key(event.key()))
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if button is None or not plain:
            super().keyPressEvent(event)
        elif button.isEnabled() and not event.isAutoRepeat():
            button.click()

    def _show_reason(self) -> None:
        reading = self.reading
        self.why.setText(why_words(reading) if reading is not None else "")

    def _fill_kinds(self) -> None:
        self.kinds.addItem(self.tr("All kinds"), "")
        for kind in SuggestionKind:
            self.kinds.addItem(suggestion_kind_word(kind, current_language()), str(kind))

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _button(self, words: str, key: str, answer: object) -> QPushButton:
        button = QPushButton(self.tr("{action}  {key}").format(action=words, key=key), self)
        button.setAccessibleName(words)
        button.setProperty("role", "small")
        # The bar itself keeps the focus, so that the keys go on working.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if answer is not None:
            button.clicked.connect(answer)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.STEP)
        head.addWidget(self.place, 1)
        head.addWidget(self.kinds)
        head.addWidget(self.doubtful)
        answers = FlowLayout(spacing=Space.SMALL)
        buttons = (self.accept, self.reject, self.open, self.back, self.next, self.accept_all, self.close_bar)
        for widget in (*buttons, QWidget(self)):  # what is last is made as wide as the line
            answers.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.STEP, Space.LARGE, Space.STEP)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        for widget in (self.words, self.readings, self.said, self.why, self.outcome):
            column.addWidget(widget)
        column.addLayout(answers)
