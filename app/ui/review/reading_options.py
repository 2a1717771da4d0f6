"""How a file is read, where that is in doubt or needs something of a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.inspector.choice_box import ChoiceBox
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.review.encodings import encoding_choices
from app.ui.review.review_item import ItemState
from app.ui.theme import Space
from app.ui.window_language import language_name

if TYPE_CHECKING:
    from app.model.read_choice import ReadChoice
    from app.ui.review.review_item import ReviewItem

_SCAN = frozenset({"pdf_read_by_machine", "pdf_pictures_wordless", "pdf_pictures_unread"})
"""Notices of pages whose words a machine reads, or could read with another language."""
_RECOGNISED = {
    "eng": "en", "ara": "ar", "fra": "fr", "spa": "es", "rus": "ru", "ukr": "uk", "fas": "fa", "heb": "he",
    "tur": "tr", "deu": "de",
}  # fmt: skip


class ReadingOptions(QWidget):
    """Encoding, password and the language of a scan; each is shown where it matters, and asks for a new reading."""

    asked = Signal(object)
    """A `ReadChoice` to read the item with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: ReviewItem | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        self.encoding = ChoiceBox(self)
        self.encoding.setMinimumWidth(150)
        self.encoding.activated.connect(self._choose_encoding)
        self.doubt = WrappingLabel(role="quiet", parent=self)
        self._encoding_row = self._row(column, self.tr("Letters c&oded as"), self.encoding, self.doubt)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaximumWidth(220)
        self.password.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.password.returnPressed.connect(self._try_password)
        self.open = QPushButton(self.tr("Read &it"), self)
        self.open.setAutoDefault(False)
        self.open.clicked.connect(self._try_password)
        self._password_row = self._row(column, self.tr("Pass&word"), self.password, self.open)
        self.scan = ChoiceBox(self)
        self.scan.setMinimumWidth(150)
        self.scan.activated.connect(self._choose_scan)
        self._scan_row = self._row(
            column, self.tr("Lan&guage of the scan"), self.scan, WrappingLabel(parent=self)
        )

    def show_item(self, item: ReviewItem) -> None:
        """Show what matters for an item."""
        self._item = item
        read = item.read
        shows_encoding = (
            read is not None
            and bool(read.encoding)
            and (read.encoding_in_doubt or item.choice.encoding is not None)
        )
        self._encoding_row.setVisible(shows_encoding)
        if read is not None and shows_encoding:
            self.encoding.clear()
            self.encoding.addItems(encoding_choices(read.encoding, read.encoding_alternatives))
            self.doubt.show_words(
                self.tr("The file does not say. Look at the text below: wrong letters mean another one.")
            )
        needs_password = item.state is ItemState.NEEDS_PASSWORD
        self._password_row.setVisible(needs_password)
        self.password.clear()
        is_scan = read is not None and any(notice.code in _SCAN for notice in read.notices)
        self._scan_row.setVisible(is_scan)
        if is_scan:
            self._fill_scan(item)
        self.setVisible(shows_encoding or needs_password or is_scan)

    def _row(self, column: QVBoxLayout, label: str, editor: QWidget, beside: QWidget) -> QWidget:
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.STEP)
        name = QLabel(label, whole)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("role", "fieldname")
        name.setBuddy(editor)
        editor.setAccessibleName(label.replace("&", ""))
        row.addWidget(name)
        row.addWidget(editor)
        row.addWidget(beside)
        row.setStretch(2, 1 if isinstance(beside, WrappingLabel) else 0)
        if not isinstance(beside, WrappingLabel):
            row.addStretch(1)
        column.addWidget(whole)
        return whole

    def _fill_scan(self, item: ReviewItem) -> None:
        self.scan.clear()
        self.scan.addItem(self.tr("found by itself"), "")
        for code, language in _RECOGNISED.items():
            self.scan.addItem(language_name(language), code)
        self.scan.setCurrentIndex(max(0, self.scan.findData(item.choice.ocr)))

    def _choose_encoding(self) -> None:
        self._ask(encoding=self.encoding.currentText())

    def _choose_scan(self) -> None:
        self._ask(ocr=str(self.scan.currentData()))

    def _try_password(self) -> None:
        if self.password.text():
            self._ask(password=self.password.text())

    def _ask(self, **chosen: str) -> None:
        if self._item is not None:
            choice: ReadChoice = replace(self._item.choice, **chosen)
            self.asked.emit(choice)
