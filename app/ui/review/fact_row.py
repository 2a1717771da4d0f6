"""One fact in the form of the review: whether to use it, its value, where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from app.model.edtf_range import parse_edtf
from app.model.moment import Moment
from app.ui.inspector import words
from app.ui.inspector.restyle import restyle
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.review.candidate_line import CandidateLine
from app.ui.window_language import current_language, language_name
from app.wording.isolates import left_to_right
from app.wording.provenances import provenance_words

if TYPE_CHECKING:
    from app.model.proposal import Proposal
    from app.ui.review.reviewed_fact import ReviewedFact

_SELDOM = frozenset({"archive_url", "accessed"})
"""Shown only where the file says something of it."""
_LEFT_TO_RIGHT = frozenset({"issued", "url", "archive_url", "accessed", "language"})


class FactRow(QObject):
    """Puts its parts into a row of a grid; what a person types is in use from then on."""

    changed = Signal()

    def __init__(self, field: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self._fact: ReviewedFact | None = None
        name = label.replace("&", "")
        self.check = QCheckBox(parent)
        self.check.setAccessibleName(self.tr("Use: {field}").format(field=name))
        self.check.setToolTip(self.tr("Use this for the article"))
        self.check.clicked.connect(self._use)
        self.label = QLabel(label, parent)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("role", "fieldname")
        self.box = CandidateLine(
            name, self._candidate_words, left_to_right=field in _LEFT_TO_RIGHT, parent=parent
        )
        self.label.setBuddy(self.box.line)
        self.box.edited.connect(self._take)
        self.box.chosen.connect(self._choose)
        self.origin = WrappingLabel(role="quiet", lines=2, parent=parent)
        self.said = WrappingLabel(role="quiet", lines=2, parent=parent)

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Stand in a row of the grid, and in the one below it what is said of the value."""
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.check, row, 0, middle)
        grid.addWidget(self.label, row, 1, middle)
        grid.addWidget(self.box, row, 2)
        grid.addWidget(self.origin, row, 3, middle)
        grid.addWidget(self.said, row + 1, 2, 1, 2)

    def show_fact(self, fact: ReviewedFact, *, editable: bool) -> None:
        """Show a fact of another item."""
        self._fact = fact
        is_shown = fact.field not in _SELDOM or bool(fact.candidates or fact.value)
        for part in (self.check, self.label, self.box, self.origin, self.said):
            part.setVisible(is_shown)
        self.box.show_value(fact.value, fact.candidates)
        self.box.line.setReadOnly(not editable)
        self.box.others.setEnabled(editable)
        self._tell(editable=editable)

    def focus(self) -> None:
        """Go to the value."""
        self.box.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.line.selectAll()

    def _take(self, value: str) -> None:
        fact = self._fact
        if fact is not None:
            fact.value, fact.touched = value, True
            fact.use = bool(value.strip())
            self._tell(editable=True)
            self.changed.emit()

    def _choose(self, value: str) -> None:
        self.box.line.setText(value)
        self.box.line.setCursorPosition(0)
        self._take(value)
        self.box.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self, use: bool) -> None:
        if self._fact is not None:
            self._fact.use, self._fact.touched = use, True
            self._tell(editable=True)
            self.changed.emit()

    def _tell(self, *, editable: bool) -> None:
        fact = self._fact
        if fact is None:
            return
        self.check.setEnabled(editable and bool(fact.value.strip()))
        self.check.setChecked(fact.use)
        is_guess = bool(fact.origin and fact.origin.guessed) and not fact.use and editable
        restyle(self.box.line, "guess", is_guess)
        self.origin.show_words(self._origin_words(fact))
        said = self._said(fact)
        self.said.show_words(said)
        self.said.setVisible(bool(said))
        restyle(self.box.line, "wrong", fact.field == "issued" and fact.use and not _is_date(fact.value))
        self.box.line.setAccessibleDescription(". ".join(filter(None, (self.origin.text(), said))))

    def _origin_words(self, fact: ReviewedFact) -> str:
        if not fact.value.strip():
            return self.tr("not stated in the file") if not fact.candidates else ""
        where = self.tr("typed by you") if fact.origin is None else self._where(fact.origin)
        name = language_name(fact.value.strip()) if fact.field == "language" else ""
        return self.tr("{language} · {origin}").format(language=name, origin=where) if name else where

    def _where(self, proposal: Proposal) -> str:
        origin = provenance_words(proposal.provenance, current_language())
        if not proposal.guessed:
            origin = self.tr("from {origin}").format(origin=origin)
        written = proposal.as_written
        if not written or " ".join(written.split()) == " ".join(proposal.value.split()):
            return origin
        both = self.tr("{origin}: {words}")
        return both.format(origin=origin, words=words.quoted(words.shortened(written, 60)))

    def _said(self, fact: ReviewedFact) -> str:
        value = fact.value.strip()
        if not value or fact.field != "issued":
            return ""
        if _is_date(value):
            return words.moment(Moment(edtf=value))
        said = self.tr("not a date yet; write it as {example}")
        return said.format(example=left_to_right("2020-06-02"))

    def _candidate_words(self, proposal: Proposal) -> str:
        value = words.shortened(proposal.value, 70)
        if proposal.field == "issued":
            both = self.tr("{date}, {edtf} — {origin}")
            moment = words.moment(Moment(edtf=proposal.value))
            return both.format(date=moment, edtf=left_to_right(proposal.value), origin=self._where(proposal))
        return self.tr("{value} — {origin}").format(value=value, origin=self._where(proposal))


def _is_date(value: str) -> bool:
    return parse_edtf(value.strip()) is not None
