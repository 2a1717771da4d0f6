"""What a check of the case found, what it means, and checks against what was kept elsewhere."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services.case_check import CaseCheck, FoundProblem
from app.ui.dialogs.problem_model import ProblemModel
from app.ui.dialogs.problem_table import ProblemTable
from app.ui.dialogs.said_label import SaidLabel
from app.ui.open_dialog import make_room
from app.ui.theme import Space

_HEAD = re.compile(r"([0-9a-f]{16,64})(?::([1-9][0-9]{0,9}))?")
_WIDE, _HIGH, _LOW = 125, 32, 11
"""Letters, and lines with and without a table."""


class VerifyDialog(QDialog):
    """A verdict, the rows of what differs, and a field for a head or a bag; opened, not executed."""

    head_given = Signal(str, int)
    """A head to check against, lower case and without spaces, and its edit's number (0: not said)."""
    bag_requested = Signal()
    stop_requested = Signal()
    lead_requested = Signal(str, str)
    """Where a row leads: "article", "passage" or "claim", and its id."""

    def __init__(self, check: CaseCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verifyDialog")
        self.setWindowTitle(self.tr("Verify case"))
        self._check = check
        self.verdict = SaidLabel(role="heading")
        self.said = SaidLabel()
        self.table = ProblemTable(ProblemModel(check.found), self)
        self.head = QLineEdit(self)
        self.head.setPlaceholderText(self.tr("Hash of the last edit, at least 16 digits"))
        self.head.setClearButtonEnabled(True)
        self.head.textChanged.connect(self._allow)
        self.head.returnPressed.connect(self._give_head)
        self.compare = self._button(self.tr("C&heck"))
        self.compare.clicked.connect(self._give_head)
        self.bag = self._button(self.tr("Sealed &bag…"))
        self.bag.clicked.connect(self.bag_requested)
        self.stop = self._button(self.tr("&Stop"))
        self.stop.clicked.connect(self.stop_requested)
        self.answer = SaidLabel()
        self.answer.hide()
        self.copy = self._button(self.tr("&Copy as text"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.show_thing = self._button(self.tr("&Go to it"))
        self.show_thing.clicked.connect(self.table.lead)
        self.table.lead_changed.connect(self.show_thing.setEnabled)
        self.table.lead_requested.connect(self._lead)
        self._lay_out()
        self.show_busy(busy=False)
        self._say()
        (self.table if check.found else self.head).setFocus()

    def add(self, found: tuple[FoundProblem, ...], answer: str, *, good: bool) -> None:
        """Show what a further check found instead of the one before it, and its answer."""
        self.table.problems.show_further(found)
        self._answer(answer, "saved" if good else "problem")
        self._say()

    def show_idle(self) -> None:
        """Offer further checks again."""
        self.show_busy(busy=False)

    def show_busy(self, *, busy: bool) -> None:
        """Offer to stop what runs, instead of a second one beside it."""
        self.stop.setVisible(busy)
        self.bag.setEnabled(not busy)
        self.head.setEnabled(not busy)
        if busy:
            self._answer(self.tr("Checking the bag…"), "soft")
        elif self.answer.property("role") == "soft":
            self.answer.hide()
        self._allow()

    def text(self) -> str:
        """Return everything the dialog says, as plain text."""
        from app.wording.isolates import without_isolates

        answer = [self.answer.text(), ""] if not self.answer.isHidden() else []
        return without_isolates(
            "\n".join([self.verdict.text(), self.said.text(), "", *answer, *self.table.lines()]).rstrip()
            + "\n"
        )

    def done(self, result: int) -> None:
        self.stop_requested.emit()
        super().done(result)

    # -- inside --------------------------------------------------------------------------------------------

    def _say(self) -> None:
        number = len(self.table.problems.found)
        checked = self.tr("Checked: {edits}, {originals}, {texts}, {passages}, {claims}.").format(
            edits=self.tr("%n edit(s)", "", self._check.edits),
            originals=self.tr("%n original(s)", "", self._check.originals),
            texts=self.tr("%n text(s)", "", self._check.texts),
            passages=self.tr("%n passage(s)", "", self._check.passages),
            claims=self.tr("%n claim(s)", "", self._check.claims),
        )
        if number:
            self._dress(self.verdict, "problem")
            self.verdict.show_words(bold := self.tr("✗ %n difference(s) found", "", number), bold)
            advice = self.tr(
                "Another program changed the file, or it is damaged: what rests on the rows below is not sure. "
                "Do not edit this case any further. Keep the file as it is, put a copy of it in a safe place, and "
                "go back to a backup made before (Safety ▸ Backups). Without a good one, Safety ▸ Recover saves "
                "what can still be read."
            )
            if not self._check.found:
                advice = self.tr(
                    "The case fits together in itself, but not with what was kept elsewhere: that is of another "
                    "case or state, it was changed, or the case was. Keep both as they are, and find out which."
                )
            self.said.show_words(f"{advice} {checked}")
        else:
            self._dress(self.verdict, "saved")
            self.verdict.show_words(bold := self.tr("✓ All is in order, as it was written"), bold)
            limits = self.tr(
                "The case cannot show by itself that the end of its history was cut off, or all of it made anew: "
                "check it also against what you kept elsewhere."
            )
            self.said.show_words(f"{checked} {self._restated()}{limits}")
        for widget in (self.table, self.copy, self.show_thing):
            widget.setVisible(bool(number) or widget is self.copy)
        if self.isVisible():
            self._make_room()
            make_room(self)

    def _restated(self) -> str:
        """Say what was removed for good or lost: in order does not mean that nothing is gone."""
        restated = self._check.restated
        if not restated:
            return ""
        last = restated[-1]
        said = self.tr(
            "The words of %n edit(s) were removed for good or lost, last on {day} (edit {number}): see the history.",
            "",
            last.edits,
        )
        return said.format(day=f"\u2066{last.at[:10]}\u2069", number=f"\u2066{last.number}\u2069") + " "

    def _answer(self, words: str, role: str) -> None:
        self._dress(self.answer, role)
        self.answer.show_words(words)
        self.answer.show()
        if self.isVisible():
            make_room(self)

    def _dress(self, label: QLabel, role: str) -> None:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)

    def _head(self) -> re.Match[str] | None:
        return _HEAD.fullmatch("".join(self.head.text().split()).lower())

    def _allow(self) -> None:
        self.compare.setEnabled(self.head.isEnabled() and self._head() is not None)

    def _give_head(self) -> None:
        head = self._head()
        if head is not None:
            self.head_given.emit(head[1], int(head[2] or 0))
        elif self.head.text().strip():
            self._answer(
                self.tr(
                    "This is no hash: it has 16 to 64 of the digits 0–9 and letters a–f, as printed at the end of a "
                    "timeline or named in a seal."
                ),
                "problem",
            )

    def _lead(self, kind: str, id_: str) -> None:
        self.accept()
        self.lead_requested.emit(kind, id_)

    def _button(self, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Also check against"), self)
        label.setBuddy(self.head)
        self.head.setAccessibleName(label.text().replace("&", ""))
        line = QHBoxLayout()
        for widget in (label, self.head, self.compare, self.bag, self.stop):
            line.addWidget(widget, 1 if widget is self.head else 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.copy, self.show_thing):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        self.show_thing.setEnabled(False)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        for said in (self.verdict, self.said):
            column.addWidget(said)
        column.addWidget(self.table, 1)
        column.addStretch(0)  # takes the room where there is no table
        column.addLayout(line)
        column.addWidget(self.answer)
        column.addWidget(buttons)
        self._make_room()

    def _make_room(self) -> None:
        """Take what letters of this size need, no more than the window has."""
        self.ensurePolished()
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        lines = _HIGH if self.table.problems.found else _LOW
        parent = self.parentWidget()
        room = self.screen().availableSize() if parent is None else parent.size()
        wide, high = min(letter * _WIDE, room.width()), min(line * lines, room.height())
        self.resize(max(self.width(), wide), max(self.height(), high) if self.isVisible() else high)
