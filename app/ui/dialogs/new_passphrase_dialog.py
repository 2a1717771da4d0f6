"""Asks for the words that a case, or a copy of it, is to be locked with."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from app.model.passphrase import Passphrase
from app.ui.dialogs.passphrase_choice import PassphraseChoice
from app.ui.dialogs.passphrase_field import PassphraseField
from app.ui.dialogs.said_label import SaidLabel
from app.ui.open_dialog import fit_words
from app.ui.theme import Space


class NewPassphraseDialog(QDialog):
    """The words twice; with `opens` the present passphrase is asked for first and has to be right."""

    def __init__(
        self,
        title: str,
        said: str,
        action: str,
        *,
        known: Iterable[str] = (),
        opens: Callable[[Passphrase], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("newPassphraseDialog")
        self.setWindowTitle(title)
        self._opens = opens
        self.present = PassphraseField(self.tr("The present passphrase"), self)
        self.present.changed.connect(self._look)
        self.present.setVisible(opens is not None)
        self.present.seen.hide()
        self.words = PassphraseChoice(self)
        self.words.know(known)
        self.words.changed.connect(self._look)
        self.words.seen.toggled.connect(self.present.seen.setChecked)
        self.go = QPushButton(action)
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        for widget in (SaidLabel(said), self.present, self.words, buttons):
            column.addWidget(widget)
        self._look()
        fit_words(self)
        (self.words if opens is None else self.present).setFocus()

    def accept(self) -> None:
        """Go on where the present passphrase is the case's."""
        if not self.go.isEnabled():
            return
        present = self.present.passphrase() if self._opens is not None else None
        if self._opens is not None and (present is None or not self._opens(present)):
            if present is not None:
                self.present.refuse(self.tr("This is not the present passphrase. Nothing was changed."))
            fit_words(self)
            return
        super().accept()

    def take(self) -> Passphrase | None:
        """Return the chosen words and let go of everything typed."""
        chosen = self.words.passphrase()
        self.forget()
        return chosen

    def forget(self) -> None:
        """Let go of everything typed."""
        self.present.forget()
        self.words.forget()

    def done(self, result: int) -> None:
        """Let go of what was typed where a person thought better of it."""
        super().done(result)
        if result != QDialog.DialogCode.Accepted:
            self.forget()

    def _look(self) -> None:
        asked = self._opens is None or self.present.has_words
        self.go.setEnabled(asked and self.words.agrees)
        if self.isVisible():
            fit_words(self)
