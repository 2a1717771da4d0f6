"""The keys that seals are signed with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.services.signing_keys import NamedKey
from app.ui.dialogs.said_label import SaidLabel
from app.ui.theme import Space


class SigningKeysDialog(QDialog):
    """A list; what is done with a key is asked for by signals that carry its name."""

    new_requested = Signal()
    import_requested = Signal()
    export_requested = Signal(str)
    passphrase_requested = Signal(str)
    removal_requested = Signal(str)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signingKeysDialog")
        self.setWindowTitle(self.tr("Signing keys"))
        self._keys: Sequence[NamedKey] = ()
        how = SaidLabel(
            self.tr(
                "A seal is signed with your secret key and checked with your public key. Give the public key to those "
                "who check, by another way than the bag: in person, by telephone, in print."
            )
        )
        where = SaidLabel(
            self.tr("The keys lie, locked with their passphrases, in {folder}").format(
                folder=f"\u2066{folder}\u2069"
            ),
            role="quiet",
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Signing keys"))
        self.list.currentRowChanged.connect(self._show)
        self.shown = SaidLabel(role="quiet")
        self._needing: list[QPushButton] = []
        self.new = self._button(self.tr("&New…"))
        self.new.clicked.connect(self.new_requested)
        self.take_in = self._button(self.tr("&Take in from a file…"))
        self.take_in.clicked.connect(self.import_requested)
        self.copy = self._button(self.tr("&Copy public key"), needs_key=True)
        self.copy.clicked.connect(self._copy)
        self.export = self._button(self.tr("&Save public key…"), needs_key=True)
        self.passphrase = self._button(self.tr("Change &passphrase…"), needs_key=True)
        self.remove = self._button(self.tr("&Delete…"), needs_key=True)
        for button, signal in (
            (self.export, self.export_requested),
            (self.passphrase, self.passphrase_requested),
            (self.remove, self.removal_requested),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self.chosen()))
        self._lay_out(how, where)
        self.show_keys(())
        self.resize(640, 420)

    def show_keys(self, keys: Sequence[NamedKey], chosen: str = "") -> None:
        """Show these keys, one of them chosen."""
        self._keys = keys
        self.list.clear()
        for key in keys:
            self.list.addItem(f"\u2068{key.name}\u2069")
        names = [key.name for key in keys]
        self.list.setCurrentRow(names.index(chosen) if chosen in names else min(0, len(names) - 1))
        self._show()

    def chosen(self) -> str:
        """Return the name of the key that is chosen, "" for none."""
        row = self.list.currentRow()
        return self._keys[row].name if 0 <= row < len(self._keys) else ""

    def _show(self) -> None:
        name = self.chosen()
        key = next((key for key in self._keys if key.name == name), None)
        said = self.tr("There is no key yet. Make one, or take one in that minisign made.")
        if key is not None:
            line = key.public.text().splitlines()[1]
            said = self.tr("Public key {name}: {key}").format(
                name=f"\u2066{key.public.shown_name}\u2069", key=f"\u2066{line}\u2069"
            )
        self.shown.show_words(said)
        for button in self._needing:
            button.setEnabled(key is not None)

    def _copy(self) -> None:
        key = next(key for key in self._keys if key.name == self.chosen())
        QGuiApplication.clipboard().setText(key.public.text().splitlines()[1])

    def _button(self, words: str, *, needs_key: bool = False) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        if needs_key:
            self._needing.append(button)
        return button

    def _lay_out(self, how: SaidLabel, where: SaidLabel) -> None:
        side = QVBoxLayout()
        side.setSpacing(Space.STEP)
        for button in (self.new, self.take_in, self.copy, self.export, self.passphrase, self.remove):
            side.addWidget(button)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(how)
        column.addLayout(middle, 1)
        for widget in (self.shown, where, buttons):
            column.addWidget(widget)
