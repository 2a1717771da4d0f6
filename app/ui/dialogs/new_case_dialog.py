"""Asks for a new case's title and where its file goes."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from app.model.passphrase import Passphrase
from app.ui.dialogs.passphrase_choice import PassphraseChoice
from app.ui.messages import Messages
from app.ui.open_dialog import fit_words

SUFFIX = ".fcase"
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*\u2066-\u2069\u202a-\u202e]+')


class NewCaseDialog(QDialog):
    """The file's name follows the title until a person chooses one; `asks_name` asks for theirs too."""

    def __init__(
        self, messages: Messages, folder: Path, *, asks_name: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("newCaseDialog")
        self.setWindowTitle(self.tr("New case"))
        self._messages = messages
        self._folder = folder
        self._chosen: Path | None = None
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("For example: Idlib, June 2020"))
        self.title.textChanged.connect(self._show)
        self.file = QLabel(self)
        self.file.setTextFormat(Qt.TextFormat.PlainText)
        self.file.setWordWrap(True)
        self.file.setProperty("role", "quiet")
        self.file.setAccessibleDescription(self.tr("Where the case is kept"))
        self.choose = choose = QPushButton(self.tr("C&hoose…"), self)
        choose.clicked.connect(self._choose)
        where = QHBoxLayout()
        where.addWidget(self.file, 1)
        where.addWidget(choose)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.make = QPushButton(self.tr("Create &case"))
        self.make.setProperty("role", "primary")
        self.make.setDefault(True)
        self.buttons.addButton(self.make, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("File"), where)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("No name"))
        self._ask_name(form, asked=asks_name)
        self.lock = QCheckBox(self.tr("&Lock it with a passphrase"), self)
        self.words = PassphraseChoice(self)
        self._ask_passphrase(form)
        form.addRow(self.buttons)
        self.resize(520, 0)
        self._show()

    @property
    def case_title(self) -> str:
        """The title as typed, without outer spaces."""
        return self.title.text().strip()

    @property
    def path(self) -> Path:
        """Where the case goes."""
        return self._chosen or free_path(self._folder, self.case_title)

    @property
    def person(self) -> str:
        """The name as typed, without outer spaces."""
        return self.name.text().strip()

    def _ask_name(self, form: QFormLayout, *, asked: bool) -> None:
        said = QLabel(
            self.tr("It is written beside each of your edits in a case's history. It can stay empty."), self
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setProperty("role", "quiet")
        form.addRow(self.tr("&Your name"), self.name)
        form.addRow("", said)
        for widget in (self.name, said):
            form.setRowVisible(widget, asked)

    @property
    def passphrase(self) -> Passphrase | None:
        """The words the case is to be locked with, None for an open case."""
        return self.words.passphrase() if self.lock.isChecked() else None

    def _ask_passphrase(self, form: QFormLayout) -> None:
        form.addRow("", self.lock)
        form.addRow("", self.words)
        form.setRowVisible(self.words, False)
        self.lock.toggled.connect(lambda on: form.setRowVisible(self.words, on))
        self.lock.toggled.connect(self._show)
        self.words.changed.connect(self._show)
        for line in (self.title, self.name):
            line.textChanged.connect(lambda: self.words.know((self.case_title, self.person)))

    def _choose(self) -> None:
        chosen = self._messages.choose_save_file(
            self.tr("Where to keep the case"), self.tr("Cases (*.fcase)"), self.path, suffix=SUFFIX[1:]
        )
        if chosen is not None:
            self._chosen = chosen
            self._show()

    def _show(self) -> None:
        self.make.setEnabled(bool(self.case_title) and (self.words.agrees or not self.lock.isChecked()))
        self.file.setText(
            f"\u2066{self.path}\u2069"
            if self.case_title or self._chosen
            else self.tr("In a file named like the case")
        )
        if self.isVisible():
            fit_words(self)


def free_path(folder: Path, title: str) -> Path:
    """Return a path in `folder` that says the title and that no file has yet."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip(". ")[:80] or "case"
    path = folder / f"{name}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}{SUFFIX}"
        number += 1
    return path
