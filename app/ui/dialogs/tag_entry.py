"""Asks which tags words carry."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import Space

_COMMAS = str.maketrans({"،": ",", "，": ",", "、": ","})


class TagEntry(QDialog):
    """One line of names with commas between them; existing tags are completed; opened, not executed."""

    tags_named = Signal(tuple)
    """The names, in their order."""

    def __init__(
        self, words: str, present: Sequence[str], known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tagEntry")
        self.setWindowTitle(self.tr("Tag"))
        quoted = QLabel(
            self.tr("Tags of “{words}”, with commas between them:").format(words=f"\u2068{words}\u2069"), self
        )
        quoted.setTextFormat(Qt.TextFormat.PlainText)
        quoted.setWordWrap(True)
        self.names = QLineEdit(self)
        self.names.setAccessibleName(self.tr("Tags"))
        self.names.setText("".join(f"{name}, " for name in present))
        self._completer = QCompleter(self)
        self._completer.setModel(QStringListModel(list(known), self._completer))
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self.names)
        self._completer.activated.connect(self._complete)
        self.names.textEdited.connect(self._offer)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(Space.STEP)
        column.addWidget(quoted)
        column.addWidget(self.names)
        column.addWidget(buttons)
        self.resize(420, 0)
        self.names.setFocus()

    def _offer(self) -> None:
        begun = self._begun()
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        elif (popup := self._completer.popup()) is not None:
            popup.hide()

    def _complete(self, name: str) -> None:
        text = self.names.text()
        kept = text[: len(text) - len(text.translate(_COMMAS).rpartition(",")[2])]
        self.names.setText(f"{kept}{' ' if kept else ''}{name}, ".replace(",  ", ", "))

    def _begun(self) -> str:
        return self.names.text().translate(_COMMAS).rpartition(",")[2].strip()

    def _finish(self) -> None:
        names = (name.strip() for name in self.names.text().translate(_COMMAS).split(","))
        self.accept()
        self.tags_named.emit(tuple(dict.fromkeys(name for name in names if name)))
