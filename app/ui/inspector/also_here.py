"""The other claims on the same words, each a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from app.model.claim import Claim
from app.model.incident import Incident
from app.ui.inspector import words
from app.ui.inspector.flow_layout import FlowLayout
from app.ui.theme import Space

MOST = 6
"""More claims than this on one passage are counted, not named."""
_LONGEST = 28


class AlsoHere(QFrame):
    """Leads from a claim to those that rest on the same passage; hidden where there are none."""

    claim_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Also on these words"))
        self.buttons: list[QPushButton] = []
        self._shown: tuple[Claim, ...] = ()
        self._flow = FlowLayout(self, spacing=Space.HAIR)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(_quiet(self.tr("Also here:")))
        self._more = _quiet("")
        self._flow.addWidget(self._more)
        self.hide()

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """Show these claims."""
        if tuple(claims) == self._shown:
            return
        self._shown = tuple(claims)
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(claim) for claim in claims[:MOST]]
        for place, button in enumerate(self.buttons, start=1):
            self._flow.insert_widget(place, button)
            button.show()
        left = len(claims) - MOST
        self._more.setText(self.tr("and %n more", "", left) if left > 0 else "")
        self.setVisible(bool(claims))

    def _button(self, claim: Claim) -> QPushButton:
        said = claim.title if isinstance(claim, Incident) else words.figure(claim)
        button = QPushButton()
        button.setProperty("role", "chip")
        button.setProperty("kind", "incident" if isinstance(claim, Incident) else "figure")
        whole = self.tr("{reference} {words}")
        reference = f"\u2066{claim.ref}\u2069"
        button.setText(
            whole.format(reference=reference, words=words.shortened(said, _LONGEST)).replace("&", "&&")
        )
        button.setAccessibleName(
            self.tr("Also here: {claim}").format(
                claim=whole.format(reference=reference, words=words.shortened(said, 120))
            )
        )
        button.clicked.connect(lambda: self.claim_chosen.emit(claim.id))
        return button


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "quiet")
    return label
