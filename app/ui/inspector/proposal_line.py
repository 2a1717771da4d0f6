"""What an article's file proposes for a field, to be accepted or not."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QToolButton, QWidget

from app.model.moment import Moment
from app.model.proposal import Proposal
from app.ui.inspector import words
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space
from app.ui.window_language import current_language, language_name
from app.wording.provenances import provenance_words

_LETTERS = 10
"""The words have room beside the buttons for at least so many, else they stand over them."""


class ProposalLine(QWidget):
    """The proposed value with where it stood, Accept, and a way to say no."""

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WrappingLabel(role="quiet", lines=3)
        self.accept = QPushButton(self.tr("Accept"))
        self.accept.setProperty("role", "accept")
        self.accept.clicked.connect(self.accepted)
        self.dismiss = QToolButton()
        self.dismiss.setText("×")
        self.dismiss.setProperty("role", "small")
        self.dismiss.setAccessibleName(self.tr("Dismiss this proposal"))
        self.dismiss.clicked.connect(self.dismissed)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept)
        buttons.addWidget(self.dismiss)
        buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.SMALL)
        self._row.addWidget(self.words, 1)
        self._row.addLayout(buttons)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the buttons alone: the words can stand over them."""
        buttons = self.accept.sizeHint().width() + Space.SMALL + self.dismiss.sizeHint().width()
        return QSize(buttons, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.fontMetrics().averageCharWidth() * _LETTERS
        narrow = event.size().width() < self.minimumSizeHint().width() + room
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def show_proposal(self, proposal: Proposal | None, *, read_only: bool) -> None:
        """Show a proposal, or nothing."""
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        value = self._value(proposal)
        said = self.tr("proposed: {value} ({place})").format(
            value=words.shortened(value, 120), place=self._origin(proposal)
        )
        self.words.show_words(said)
        self.accept.setAccessibleName(self.tr("Accept {value}").format(value=value))
        self.accept.setVisible(not read_only)
        self.dismiss.setVisible(not read_only)

    def _value(self, proposal: Proposal) -> str:
        if proposal.field == "issued":
            return words.moment(Moment(edtf=proposal.value))
        if proposal.field == "language":
            return f"{language_name(proposal.value)}, {proposal.value}"
        return proposal.value

    def _origin(self, proposal: Proposal) -> str:
        origin = provenance_words(proposal.provenance, current_language())
        if not proposal.guessed:
            origin = self.tr("from {origin}").format(origin=origin)
        if proposal.as_written and proposal.as_written not in (proposal.value, self._value(proposal)):
            return self.tr("{origin}: {words}").format(
                origin=origin, words=words.quoted(words.shortened(proposal.as_written, 80))
            )
        return origin
