"""What an article's file proposes for a field, to be accepted or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from app.model.moment import Moment
from app.model.proposal import Proposal
from app.ui.inspector import words
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.words, 1)
        row.addWidget(self.accept)
        row.addWidget(self.dismiss)
        self.hide()

    def show_proposal(self, proposal: Proposal | None, *, read_only: bool) -> None:
        """Show a proposal, or nothing."""
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        value = proposal.value
        if proposal.field == "issued":
            value = words.moment(Moment(edtf=proposal.value))
        where = proposal.provenance.replace("_", " ")
        said = self.tr("proposed: {value} ({place})") if where else self.tr("proposed: {value}")
        self.words.show_words(said.format(value=words.shortened(value, 120), place=where))
        self.accept.setAccessibleName(self.tr("Accept {value}").format(value=value))
        self.accept.setVisible(not read_only)
        self.dismiss.setVisible(not read_only)
