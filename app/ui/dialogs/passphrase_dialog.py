"""Asks for the passphrase of a locked case."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.model.passphrase import Passphrase
from app.ui.dialogs.passphrase_field import PassphraseField

_WIDTH = 460


class PassphraseDialog(QDialog):
    """One line; after a wrong passphrase it says so and asks again."""

    def __init__(self, path: Path, *, wrong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passphraseDialog")
        self.setWindowTitle(self.tr("Locked case"))
        name = f"\u2068{path.name}\u2069"
        asked = self.tr("{case} is locked. Type its passphrase to open it.").format(case=name)
        refused = self.tr(
            "This passphrase does not open {case}. Small and capital letters, spaces and the keyboard's "
            "language count. If you are sure of it, the file may be damaged; then open a backup."
        ).format(case=name)
        said = QLabel(refused if wrong else asked, self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.field = PassphraseField(parent=self)
        self.field.line.textChanged.connect(self._look)
        self.go = QPushButton(self.tr("&Open"))
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (said, self.field, buttons):
            column.addWidget(widget)
        self.resize(_WIDTH, column.heightForWidth(_WIDTH))
        self._look()
        self.field.setFocus()

    def passphrase(self) -> Passphrase:
        """Return what was typed."""
        return Passphrase(self.field.line.text())

    def _look(self) -> None:
        self.go.setEnabled(self.field.agrees)
