"""Asks how a case is to be sealed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services.signing_keys import NamedKey
from app.ui.dialogs.passphrase_field import PassphraseField
from app.ui.dialogs.said_label import SaidLabel
from app.ui.open_dialog import fit_words
from app.ui.theme import Space


class SealDialog(QDialog):
    """A place for the bag, a key to sign with, its passphrase, and for a locked case what is in the clear."""

    place_requested = Signal()
    key_requested = Signal()
    """A person wants a key that is not there yet."""
    seal_requested = Signal()
    """All is filled in; the dialog stays until the key is open."""

    def __init__(
        self,
        place: str,
        keys: Sequence[NamedKey],
        *,
        locked: bool,
        guarded: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sealDialog")
        self.setWindowTitle(self.tr("Seal the case"))
        self._locked = locked
        self.place = QLineEdit(place, self)
        self.place.textChanged.connect(self._allow)
        self.choose = QPushButton(self.tr("&Choose folder…"), self)
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.place_requested)
        self.key = QComboBox(self)
        self.key.currentIndexChanged.connect(self._show_key)
        self.make_key = QPushButton(self.tr("&New key…"), self)
        self.make_key.setAutoDefault(False)
        self.make_key.clicked.connect(self.key_requested)
        self.words = PassphraseField(self.tr("Passphrase of the key"), self)
        self.words.changed.connect(self._allow)
        self.clear = QCheckBox(
            self.tr("Put originals, timeline and tables into the bag, readable by &anybody"), self
        )
        self.clear.setVisible(locked)
        self.clear.toggled.connect(self._say)
        self.said = SaidLabel(role="quiet")
        self.warned = SaidLabel(
            self.tr("Some of it is marked as restricted or confidential. All of that is in the bag.")
        )
        self.warned.setVisible(guarded)
        self.seal = QPushButton(self.tr("&Seal"), self)
        self.seal.setProperty("role", "primary")
        self.seal.setDefault(True)
        self._lay_out()
        self.show_keys(keys)
        self._say()
        fit_words(self)

    @property
    def chosen(self) -> str:
        """The name of the key to sign with, "" for none."""
        return str(self.key.currentData() or "")

    @property
    def in_the_clear(self) -> bool:
        """Whether the bag holds anything that opens without a passphrase."""
        return not self._locked or self.clear.isChecked()

    def show_keys(self, keys: Sequence[NamedKey], chosen: str = "") -> None:
        """Offer these keys, and not to sign."""
        self.key.clear()
        for key in keys:
            self.key.addItem(f"\u2068{key.name}\u2069  \u2066{key.public.shown_name}\u2069", key.name)
        self.key.addItem(self.tr("Do not sign"), "")
        names = [key.name for key in keys]
        self.key.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        self._show_key()

    def accept(self) -> None:
        """Ask for the seal; who listens ends the dialog when the key is open."""
        if self.seal.isEnabled():
            self.seal_requested.emit()

    def finish(self) -> None:
        """End, and let go of the passphrase."""
        self.words.forget()
        super().accept()

    def done(self, result: int) -> None:
        self.words.forget()
        super().done(result)

    def _show_key(self) -> None:
        self.words.setVisible(bool(self.chosen))
        self.words.forget()
        self._allow()
        self._say()

    def _allow(self) -> None:
        ready = bool(self.place.text().strip()) and (not self.chosen or self.words.has_words)
        self.seal.setEnabled(ready)

    def _say(self) -> None:
        held = self.tr(
            "The bag holds the case with its history, the originals, the timeline and a plain export."
        )
        if not self.in_the_clear:
            held = self.tr("The bag holds the case alone, locked as it is.")
        signed = self.tr("Whoever has your public key can check that nothing in it was changed since.")
        if not self.chosen:
            signed = self.tr(
                "Without a signature the bag shows only that its files fit together: anybody could make another."
            )
        self.said.show_words(f"{held} {signed}")
        if self.isVisible():
            fit_words(self)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        for label, editor, button in (
            (self.tr("&Folder of the bag"), self.place, self.choose),
            (self.tr("Signed with the &key"), self.key, self.make_key),
        ):
            editor.setAccessibleName(label.replace("&", ""))
            line = QHBoxLayout()
            line.addWidget(editor, 1)
            line.addWidget(button)
            rows.addRow(label, line)
            name = rows.labelForField(line)
            if name is not None:
                name.setBuddy(editor)  # type: ignore[attr-defined]
        rows.addRow("", self.words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.seal, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(rows)
        for widget in (self.clear, self.said, self.warned, buttons):
            column.addWidget(widget)
