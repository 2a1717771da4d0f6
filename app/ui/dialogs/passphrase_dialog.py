"""Asks for the passphrase of a locked case."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from app.model.passphrase import Passphrase
from app.ui.dialogs.passphrase_field import PassphraseField
from app.ui.dialogs.refusal_words import refusal_words
from app.ui.dialogs.said_label import SaidLabel
from app.ui.open_dialog import fit_words


class PassphraseDialog(QDialog):
    """One line; after a wrong passphrase it says so and asks again."""

    def __init__(self, path: Path, *, wrong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passphraseDialog")
        self.setWindowTitle(self.tr("Locked case"))
        asked = self.tr("{case} is locked. Type its passphrase to open it.")
        said = SaidLabel(asked.format(case=f"\u2068{path.name}\u2069"))
        self.field = PassphraseField(parent=self)
        if wrong:
            self.field.say(refusal_words(path.name))
        self.field.changed.connect(self._look)
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
        fit_words(self)
        self._look()
        self.field.setFocus()

    def accept(self) -> None:
        """Take the words, where they can be a passphrase at all."""
        if self.field.has_words and self.field.passphrase() is not None:
            super().accept()

    def passphrase(self) -> Passphrase | None:
        """Return what was typed."""
        return self.field.passphrase()

    def _look(self) -> None:
        self.go.setEnabled(self.field.has_words)
        if self.isVisible():
            fit_words(self)
