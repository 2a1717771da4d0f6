"""Low, best and high of a decision, filled from its rule and free to be changed."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.model.decided_bounds import DecidedBounds
from app.model.errors import CaseError
from app.model.number import Number, number_from
from app.ui.theme import Space
from app.ui.window_language import current_language
from app.wording.differences import reference_words
from app.wording.isolates import left_to_right

_GROUPED = re.compile(r"\d{1,3}([ ,'’]\d{3})+")
_WIDTH = 110


class DecisionBounds(QWidget):
    """Three fields; `problem` says in a sentence what is wrong with them."""

    touched = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: dict[str, QLineEdit] = {}
        self._names = {"low": self.tr("Low"), "best": self.tr("Best"), "high": self.tr("High")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.STEP)
        for key, name in self._names.items():
            label, field = QLabel(name, self), QLineEdit(self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.setMaximumWidth(_WIDTH)
            field.textEdited.connect(self.touched)
            self.fields[key] = field
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(Space.STEP)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "quiet")
        self.said.setWordWrap(True)
        row.addWidget(self.said, 1)

    def fill(self, given: DecidedBounds) -> None:
        """Put these numbers in; a tie is said in words."""
        for key, field in self.fields.items():
            value = getattr(given, key)
            field.setText("" if value is None else f"{value:f}" if not isinstance(value, int) else str(value))
        self.said.setText(self.tr("As many sources give other numbers: say yourself.") if given.tied else "")
        self.mark(None)

    def say_without(self, refs: Sequence[str]) -> None:
        """Say which figures give no number that a rule can go by."""
        if refs:
            words = self.tr("{references} left aside: doubtful, refuted or without a number.")
            named = left_to_right(reference_words(refs, current_language()))
            said = filter(None, (self.said.text(), words.format(references=named)))
            self.said.setText(" ".join(said))

    def values(self) -> DecidedBounds:
        """Return the numbers; raises CaseError naming the field where one is none."""
        low, best, high = (_number(field.text(), key) for key, field in self.fields.items())
        return DecidedBounds(low, best, high)

    def problem(self, *, needed: bool) -> tuple[str, QLineEdit] | None:
        """Return what is wrong and in which field; None where nothing is. `needed`: a number must be there."""
        try:
            given = self.values()
        except CaseError as error:
            key = str(error.facts["field"])
            words = self.tr("{field}: “{words}” is not a number. Write it like 4 or 2.5.")
            typed = f"\u2068{self.fields[key].text().strip()[:40]}\u2069"
            return words.format(field=self._names[key], words=typed), self.fields[key]
        stated = [value for value in (given.low, given.best, given.high) if value is not None]
        if any(value < 0 for value in stated):
            return self.tr("A number cannot be below zero."), self.fields["low"]
        if stated != sorted(stated):
            return self.tr("Low must not be above best, nor best above high."), self.fields["low"]
        if needed and not stated:
            return self.tr("Say at least one number, or choose a rule without one."), self.fields["best"]
        return None

    def mark(self, wrong: QLineEdit | None) -> None:
        """Give the field with a problem an edge that says so."""
        for field in self.fields.values():
            field.setProperty("wrong", field is wrong)
            field.style().unpolish(field)
            field.style().polish(field)


def _number(typed: str, field: str) -> Number | None:
    words = "".join(str(int(letter)) if letter.isdecimal() else letter for letter in typed.strip())
    words = words.replace("\u00a0", " ").replace("\u202f", " ").replace("٫", ".").replace("٬", ",")
    if _GROUPED.fullmatch(words):
        words = re.sub(r"\D", "", words)
    return number_from(words, field) if words else None
